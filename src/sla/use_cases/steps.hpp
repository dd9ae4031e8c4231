// What every use case of this module does the same way.
#pragma once

#include <span>

#include "sla/store/track_store.hpp"
#include "standard/types.hpp"

namespace bihuan::sla {

const WorkCalendar& calendar_named(const standard::Standard& standard, std::string_view code);
Marks marks_of(const standard::Standard& standard);
// Brings row, outcomes and timer in step with the facts, of which `more` are new.
void settle(Unit& unit, Track& track, const standard::Standard& standard, std::span<const Fact> more,
            bool is_new);

}  // namespace bihuan::sla
