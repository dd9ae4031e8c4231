// The instants at which a clock must be spoken of: warnings before the limit, the breach, and the steps of
// the escalation ladder after it. The durable timer keeps the next one; who is told is for the use cases.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "sla/domain/timeline.hpp"

namespace bihuan::sla {

// Per cent of the limit, ascending. `ladder` counts from the breach: 0 is the breach itself, 100 twice the
// limit.
struct Marks {
    std::vector<int> warnings;
    std::vector<int> ladder;
};

// One after the other, each worked out only if `use` asked for more by answering true.
void each_milestone(const Timeline& timeline, const Marks& marks, const CalendarOf& calendars,
                    const std::function<bool(const Milestone&)>& use);
// In order; past ones too. None of a clock that has ended, none beyond the present of one that is paused.
std::vector<Milestone> milestones(const Timeline& timeline, const Marks& marks, const CalendarOf& calendars);
std::vector<Milestone> milestones(std::span<const Fact> facts, ClockKind kind, Instant now,
                                  const Marks& marks, const CalendarOf& calendars);

// Does it come behind the last one that fired?
bool is_after(const Milestone& one, const std::optional<Milestone>& fired);
// The first one not fired yet; it may lie in the past, where a change has shortened the limit. Each fires
// once a promise: one that fired does not fire again when a change moves it, but does when the clock was
// restarted.
std::optional<Milestone> next_milestone(std::span<const Fact> facts, ClockKind kind, Instant now,
                                        const Marks& marks, const std::optional<Milestone>& after,
                                        const CalendarOf& calendars);

}  // namespace bihuan::sla
