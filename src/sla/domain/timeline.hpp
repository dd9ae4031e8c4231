// The life of one clock as stretches of time: which run, which do not, and by what terms. Everything said
// about a clock (its value, its explanation, its timers) is read from here, so that these can never disagree.
// No clock and no store: what is not among the facts did not happen.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/work_calendar.hpp"
#include "sla/types.hpp"

namespace bihuan::sla {

using CalendarOf = std::function<const WorkCalendar&(std::string_view code)>;

// Policy "Clocks": resolve alone pauses, while waiting for the customer or an agreed appointment.
constexpr bool may_pause(ClockKind kind) { return kind == ClockKind::resolve; }

enum class StretchKind { counted, unconfirmed_pause, corrected_in, paused, stopped, corrected_out };
constexpr bool runs(StretchKind kind) { return kind <= StretchKind::corrected_in; }

inline constexpr Instant no_end = Instant::max();

struct Stretch {
    Instant from{}, to = no_end;
    StretchKind kind = StretchKind::counted;
    Terms terms;             // in force in here
    std::string reason, by;  // of the fact that made it what it is
};

struct Timeline {
    ClockKind kind = ClockKind::resolve;
    Terms terms;  // in force now; of an ended clock, when it ended
    Instant started_at{};
    std::optional<Instant> ended_at;
    bool is_cancelled = false;
    int promise = 0;                 // how often it was restarted
    std::vector<Stretch> stretches;  // without holes from started_at to ended_at, or to no_end
};

// The facts of a subject, of all its clocks, as far as they were known at `until`; later ones are not heeded,
// so that a past moment is answered as it was then. Ordered by `at`; among equal times their order decides.
// nullopt: the clock was never started.
std::optional<Timeline> timeline_of(std::span<const Fact> facts, ClockKind kind, Instant until);

// What runs between two instants, each stretch by its own calendar.
Duration used_between(const Stretch& stretch, Instant until, const CalendarOf& calendars);
Duration used_until(const Timeline& timeline, Instant until, const CalendarOf& calendars);

// The first instant at which `share` is used up. nullopt: never, as things stand.
std::optional<Reach> reach(const Timeline& timeline, Duration share, const CalendarOf& calendars);

// The same life, had it neither ended nor been paused beyond `now`.
Timeline running_on(Timeline timeline, Instant now);

}  // namespace bihuan::sla
