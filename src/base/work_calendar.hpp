// Working time: when a calendar counts, and exact sums over it both ways. Pure; used by every clock of the
// service standard (policy: 24x7 or service hours, holidays and make-up workdays 调休).
#pragma once

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"

namespace bihuan {

// Minutes of a local day, [from, to); 0 .. 1440.
struct DaySpan {
    int from = 0, to = 0;
    auto operator<=>(const DaySpan&) const = default;
};
using DaySpans = std::vector<DaySpan>;  // sorted, not overlapping, none empty

struct WorkCalendar {
    bool is_always = false;  // 24x7: nothing below counts
    // IANA; ask is_known_zone before keeping one. An unknown zone counts as UTC, like in local_date_compact.
    std::string zone = "Asia/Shanghai";
    std::array<DaySpans, 7> week;  // Sunday first, as std::chrono::weekday::c_encoding
    // Days unlike their weekday: a holiday has no span, a make-up workday those of `make_up`.
    std::map<std::chrono::year_month_day, DaySpans> special;
};

// The first instant at which `limit` of working time has passed since `from`; limit 0 gives `from`. nullopt:
// the calendar has no working time within ten years.
std::optional<Instant> add_working_time(const WorkCalendar& calendar, Instant from,
                                        std::chrono::microseconds limit);
// Working time in [from, to); 0 where to <= from. Takes some 10 ns a day.
std::chrono::microseconds working_time_between(const WorkCalendar& calendar, Instant from, Instant to);
bool is_working(const WorkCalendar& calendar, Instant at);
// Is the zone known to the time-zone database?
bool is_known_zone(std::string_view zone);

// One line of a holiday file in the form of holiday-cn: {"year": 2026, "days": [{"name", "date",
// "isOffDay"}]}.
struct HolidayDay {
    std::chrono::year_month_day date;
    std::string name;
    bool is_off = true;  // false: a weekend day that is worked instead
    auto operator<=>(const HolidayDay&) const = default;
};
struct HolidayYear {
    int year = 0;
    std::vector<HolidayDay> days;  // empty: not announced yet, the calendar runs on weekends alone
};
// Days off get no span, worked weekend days those of `make_up`; a day that is special already is overwritten.
void apply_holidays(WorkCalendar& calendar, const HolidayYear& year, const DaySpans& make_up);

}  // namespace bihuan
