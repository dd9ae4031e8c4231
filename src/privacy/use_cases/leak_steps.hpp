// What every use case of leaks does the same way.
#pragma once

#include "privacy/domain/leak_rules.hpp"
#include "privacy/use_cases/leaks.hpp"
#include "sla/types.hpp"

namespace bihuan::privacy {

Result<Leak> find_leak(Unit& unit, LeakId id);
// As find_leak, but one that has ended cannot be changed.
Result<Leak> find_open_leak(Unit& unit, LeakId id);
LeakDetail detail_of(Unit& unit, Leak leak);
void write_leak_entry(Unit& unit, LeakId id, std::string_view action, const std::string& text);
void audit_leak(Unit& unit, std::string_view action, const Leak& leak);
// The history, the audit log and who has the page open.
void note_leak(Unit& unit, std::string_view action, const Leak& leak, const std::string& text);
// With its clock, which runs from this moment on.
void add_task(Unit& unit, const LeakTask& task, Instant from);
// Those of this kind that are not done yet: done, or no longer owed.
void end_tasks(Unit& unit, LeakId id, LeakTaskKind kind, sla::FactKind how = sla::FactKind::stopped);
// The clock of one that has been saved as done, or given to somebody else.
void keep_task_clock(Unit& unit, const LeakTask& task, sla::FactKind how = sla::FactKind::stopped);
// Tasks from before there were clocks get theirs.
void adopt_leak_clocks(Unit& unit);
// The facts have changed: what is still to do is due as they say now, with its clock.
void move_limits(Unit& unit, const LeakStandard& standard, const Leak& before, const Leak& after);
void tell_overdue(Unit& unit, const Leak& leak, const LeakTask& task);

}  // namespace bihuan::privacy
