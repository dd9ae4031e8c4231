// Whether people are there by a calendar of the standard in force.
#include <algorithm>

#include "base/work_calendar.hpp"
#include "standard/calls.hpp"
#include "standard/chat_calls.hpp"

namespace bihuan::standard {

Hours hours_now(Unit& unit, std::string_view calendar) {
    const auto version = in_force(unit, unit.now);
    const auto found = std::ranges::find(version.standard->calendars, calendar, &CalendarRule::code);
    if (found == version.standard->calendars.end()) return {};
    if (is_working(found->calendar, unit.now)) return {.is_open = true, .next_open_at = {}};
    constexpr std::chrono::microseconds moment{1};
    const auto after_one = add_working_time(found->calendar, unit.now, moment);
    return {.is_open = false, .next_open_at = after_one ? std::optional{*after_one - moment} : std::nullopt};
}

}  // namespace bihuan::standard
