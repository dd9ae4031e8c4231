// The value of a clock: a pure function of its facts, its terms and the calendars they name (policy
// "Clocks"). A change of priority, class, rule or calendar keeps the time used and the pauses taken, since
// everything is summed up from the timeline, never from `now`. What a value is stored for, and who is told of
// it, is the business of the use cases.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "sla/domain/timeline.hpp"

namespace bihuan::sla {

// nullopt: never started.
std::optional<ClockValue> value_of(std::span<const Fact> facts, ClockKind kind, Instant now,
                                   const CalendarOf& calendars);
// Of all clocks that were ever started.
std::vector<ClockValue> values_of(std::span<const Fact> facts, Instant now, const CalendarOf& calendars);

ClockValue value_at(const Timeline& timeline, Instant now, const CalendarOf& calendars);
// How the due instant of the value follows.
std::optional<Reach> due_of(const Timeline& timeline, Instant now, const CalendarOf& calendars);

}  // namespace bihuan::sla
