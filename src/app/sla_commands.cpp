#include "app/sla_commands.hpp"

#include <fmt/format.h>

#include "app/program.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan {
namespace {

// "26:05:00" hours, minutes, seconds: sums can be checked by hand.
std::string length(sla::Duration duration) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

void print_clock(const sla::Explanation& why) {
    const auto& value = why.value;
    fmt::print("\n{}: {}   limit {} by rule {}, calendar {}\n", to_text(value.kind), to_text(value.state),
               length(value.terms.limit), value.terms.rule, value.terms.calendar);
    for (const auto& line : why.lines)
        fmt::print("  {} .. {}  {:<18} + {:>10} = {:>10}  {} {}\n", to_iso(line.from), to_iso(line.to),
                   to_text(line.kind), length(line.counted), length(line.total), line.reason, line.by);
    fmt::print("  used {} of {}\n", length(value.used), length(value.terms.limit));
    if (why.due)
        fmt::print("  {} + {} = due {} ({})\n", to_iso(why.due->from), length(why.due->rest),
                   to_iso(why.due->at), to_text(why.due_basis));
}

}  // namespace

int explain_ticket(Program& program, const std::string& code) {
    const auto view = program.store->read(
        system_actor(), [&](Unit& unit) -> std::optional<std::pair<sla::SubjectView, std::int64_t>> {
            const auto id = ticket::ticket_by_code(unit, code);
            auto found = id ? sla::view(unit, {"ticket", id->number}) : std::nullopt;
            if (!found) return std::nullopt;
            const auto number = standard::version_of(unit, found->version_id).number;
            return std::pair{*std::move(found), number};
        });
    if (!view) {
        fmt::print(stderr, "{}: no such ticket, or it has no clocks\n", code);
        return 1;
    }
    fmt::print("{}: by version {} of the standard; times are UTC\n", code, view->second);
    for (const auto& clock : view->first.clocks) print_clock(clock.explanation);
    return 0;
}

}  // namespace bihuan
