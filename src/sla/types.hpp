// Face of `sla` for values: the clocks of the service standard and what they are made of (policy
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
#include "standard/types.hpp"

namespace bihuan::sla {

using Duration = std::chrono::microseconds;

// statutory: an authority is answered (5.4.2); it never stands still.
enum class ClockKind { answer, accept, respond, resolve, feedback, follow_up, statutory };
inline constexpr std::array clock_names{std::string_view{"answer"},   std::string_view{"accept"},
                                        std::string_view{"respond"},  std::string_view{"resolve"},
                                        std::string_view{"feedback"}, std::string_view{"follow_up"},
                                        std::string_view{"statutory"}};
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

// Where a sum of working time is reached: so much was used before `from`, the rest follows from there.
struct Reach {
    Instant at{};
    Instant from{};
    Duration used_before{}, rest{};
    Terms terms;
};

// --- why a clock shows what it shows, step by step

// outside_hours: running, but not a moment of it was working time.
enum class LineKind {
    counted,
    outside_hours,
    paused,
    unconfirmed_pause,
    stopped,
    corrected_out,
    corrected_in
};
inline constexpr std::array line_names{std::string_view{"counted"},     std::string_view{"outside_hours"},
                                       std::string_view{"paused"},      std::string_view{"unconfirmed_pause"},
                                       std::string_view{"stopped"},     std::string_view{"corrected_out"},
                                       std::string_view{"corrected_in"}};
constexpr std::string_view to_text(LineKind kind) { return line_names[static_cast<std::size_t>(kind)]; }

struct ExplainLine {
    Instant from{}, to{};
    LineKind kind = LineKind::counted;
    Duration counted{};  // working time in here that counts
    Duration total{};    // up to here
    Terms terms;
    std::string reason, by;  // of the fact that began it
};

// reached: the limit was used up at due_at. ahead: it will be, if nothing happens. if_resumed_now: it would
// be, were the pause to end now. had_it_not_ended: it would have been. never: the calendar has no more
// working time.
enum class DueBasis { reached, ahead, if_resumed_now, had_it_not_ended, never };
inline constexpr std::array due_basis_names{std::string_view{"reached"}, std::string_view{"ahead"},
                                            std::string_view{"if_resumed_now"},
                                            std::string_view{"had_it_not_ended"}, std::string_view{"never"}};
constexpr std::string_view to_text(DueBasis basis) {
    return due_basis_names[static_cast<std::size_t>(basis)];
}

struct Explanation {
    std::vector<ExplainLine> lines;
    ClockValue value;  // limit, used, due_at
    DueBasis due_basis = DueBasis::ahead;
    // due_at = due->from plus due->rest of working time by the calendar of due->terms.
    std::optional<Reach> due;
};

// --- when it must be spoken of

enum class MilestoneKind { warning, breach, ladder };

struct Milestone {
    Instant at{};
    MilestoneKind kind = MilestoneKind::breach;
    int step = 0;     // which of its kind, from 1; 0 for the breach
    int promise = 0;  // Timeline::promise; tells the milestones of a restarted clock from those fired before
    bool operator==(const Milestone&) const = default;
};

// --- subjects

// What clocks run for: kind "ticket", and its id.
struct Subject {
    std::string kind;
    std::int64_t id = 0;
};
// Whose it is now: for lists, and for who is told.
struct Place {
    std::int64_t organization_id = 0, handler_id = 0;
    bool operator==(const Place&) const = default;
};

// For lists and countdowns: the clock that is due first.
struct Summary {
    ClockKind clock = ClockKind::resolve;
    ClockState state = ClockState::running;
    int level = 0;                  // 0 calm, 1 and 2 past a warning, 3 over the limit
    std::optional<Instant> due_at;  // nullopt: paused
};

// What became of a promise. An explanation is owed for one that was broken (5.5.2).
struct Outcome {
    ClockKind clock = ClockKind::resolve;
    int promise = 0;
    ClockState state = ClockState::met;
    std::string rule;
    Duration limit{}, used{};
    Instant started_at{}, at{};  // at: its end, or when the limit was passed
    std::optional<Instant> due_at;
    std::string reason_code, explanation, explained_by;
    std::optional<Instant> promised_at, explained_at;
    Place place;  // whose it was then
    bool is_broken() const { return state == ClockState::breached || state == ClockState::missed; }
};

struct ClockView {
    Explanation explanation;
    bool is_confirmation_open = false;  // waits, but nobody has confirmed it yet
};
struct SubjectView {
    standard::VersionId version_id;
    std::vector<ClockView> clocks;
    std::vector<Outcome> outcomes;
    std::vector<Fact> facts;
};
struct Reason {
    ClockKind clock = ClockKind::resolve;
    std::string reason_code, explanation;
    Instant promised_at{};
};
struct BoardFilter {
    std::int64_t organization_id = 0, handler_id = 0;
    int level_min = 0;
    std::optional<bool> is_paused;
    std::string after;  // as the last page said
};
// A milestone reached, told to whoever wired it in.
struct Reached {
    Subject subject;
    Place place;
    ClockValue value;
    Milestone milestone;
    std::int64_t percent = 0;                        // of a warning, or of the ladder's step
    std::optional<standard::LadderStep> escalation;  // of a step of the ladder
};
}  // namespace bihuan::sla
