// Face of `task` for deeds.
#pragma once

#include "base/result.hpp"
#include "sla/board_types.hpp"
#include "sla/types.hpp"
#include "store/store.hpp"
#include "task/types.hpp"

namespace bihuan::task {

// Opens a task in the name of the unit's actor, with its clocks, timeline entry and notices. For other
// modules: who may ask is their rule; refused are only tasks that make no sense (no such open ticket, unit or
// person).
Result<TaskId> open_task(Unit& unit, const NewTask& wanted);

// --- wired in by `app`
// 3.3.4, 1.3.2: a ticket is not resolved over open co-operation, nor does it pass a stage whose checklist is
// open.
Done guard_ticket(Unit& unit, const Event& event);
// A ticket that ends takes its open tasks along, with the reason; a reopened one begins its checklist anew.
void hear_ticket(Unit& unit, const Event& event);
// A warning, a breach or a step of the ladder: told to who is asked, their lead, and who asked.
void hear_clock(Unit& unit, const sla::Reached& reached);
// Tasks on the board of clocks.
sla::BoardKind board_kind();

}  // namespace bihuan::task
