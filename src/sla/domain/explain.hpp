// Why a clock shows what it shows, step by step, for people: agents, supervisors, a customer who asks. The
// lines sum up to the value's `used`, and the due instant is derived below them. Words are put to it by the
// page.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sla/domain/clock_value.hpp"

namespace bihuan::sla {

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

// nullopt: never started.
std::optional<Explanation> explain(std::span<const Fact> facts, ClockKind kind, Instant now,
                                   const CalendarOf& calendars);

}  // namespace bihuan::sla
