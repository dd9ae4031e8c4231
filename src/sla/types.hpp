// Face of `sla` for values: the six clocks of the service standard and what they are made of (policy
// "Clocks", 3.2.1). A clock's value is a pure function of its facts, its terms and the calendars they name,
// so it can be recomputed and proved at any time; the stored value is a copy for lists and timers.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"

namespace bihuan::sla {

using Duration = std::chrono::microseconds;

enum class ClockKind { answer, accept, respond, resolve, feedback, follow_up };
inline constexpr std::array clock_names{std::string_view{"answer"},   std::string_view{"accept"},
                                        std::string_view{"respond"},  std::string_view{"resolve"},
                                        std::string_view{"feedback"}, std::string_view{"follow_up"}};
constexpr std::string_view to_text(ClockKind kind) { return clock_names[static_cast<std::size_t>(kind)]; }

// What a clock is measured by. `rule` names the entry of the standard that gave it, for explanations.
struct Terms {
    Duration limit{};
    std::string calendar;  // code of a calendar of the standard
    std::string rule;
    auto operator<=>(const Terms&) const = default;
};

enum class FactKind {
    started,    // of one clock; after `stopped` it is a reopen: the same promise goes on, see `restarted`
    restarted,  // of one clock: a new promise from here, nothing used yet (feedback after each result)
    stopped,    // of one clock: what it waits for has happened
    cancelled,  // of one clock: no longer owed (cancelled, rejected, merged)
    paused,     // of every clock whose terms may pause; `counts` false: not yet confirmed, so time runs on
    pause_confirmed,  // of the pause that is open or was the last: it counts from its own beginning
    resumed,
    changed,    // of one clock: new terms from here; used time and pauses stay
    corrected,  // of one clock: [from, to) is taken out (`counts` false) or counted again (`counts` true)
};

struct Fact {
    Instant at{};  // when it was known; facts are ordered by it
    FactKind kind = FactKind::started;
    ClockKind clock = ClockKind::resolve;  // unused by paused, pause_confirmed, resumed
    bool counts = true;
    std::optional<Terms> terms;  // started, restarted, changed
    Instant from{}, to{};        // corrected
    std::string reason;          // code of a pause reason, or free text of a correction
    std::string by;              // who, for explanations
    bool operator==(const Fact&) const = default;
};

enum class ClockState { running, paused, met, breached, missed, cancelled };
// running, paused: within the limit. breached: over it and not stopped yet. missed: stopped after it.
inline constexpr std::array clock_state_names{std::string_view{"running"}, std::string_view{"paused"},
                                              std::string_view{"met"},     std::string_view{"breached"},
                                              std::string_view{"missed"},  std::string_view{"cancelled"}};
constexpr std::string_view to_text(ClockState state) {
    return clock_state_names[static_cast<std::size_t>(state)];
}

struct ClockValue {
    ClockKind kind = ClockKind::resolve;
    ClockState state = ClockState::running;
    Terms terms;
    Instant started_at{};
    std::optional<Instant> ended_at;
    // The moment the limit is used up; while paused, as it would be if time ran on from `now`; for an ended
    // clock, the moment it would have been. nullopt: the calendar has no more working time.
    std::optional<Instant> due_at;
    Duration used{};  // working time up to `now` or the end
    bool is_over() const { return used > terms.limit; }
};

}  // namespace bihuan::sla
