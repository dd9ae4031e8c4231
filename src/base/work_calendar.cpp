#include "base/work_calendar.hpp"

#include <date/tz.h>

#include <algorithm>

namespace bihuan {
namespace {

using std::chrono::days, std::chrono::microseconds, std::chrono::minutes, std::chrono::year_month_day;
using LocalTime = std::chrono::local_time<microseconds>;

constexpr microseconds horizon = days{3653};  // ten years
// No calendar reaches beyond these; what a caller's mistake puts outside must neither overflow nor loop for
// long.
constexpr Instant earliest = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
constexpr Instant latest = std::chrono::sys_days{std::chrono::year{10'000} / 1 / 1};

// The library looks a name up by binary search in a database it reads once, under a lock of its own: 20 ns,
// so that no cache of ours would gain anything. A zone lives as long as the program; nothing here reloads the
// database.
const date::time_zone* find_zone(std::string_view name) {
    try {
        return date::locate_zone(name);
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

// Local time runs evenly until `end`, where the zone changes its offset.
struct Segment {
    microseconds offset;
    Instant end;
};
Segment segment_at(const date::time_zone* zone, Instant at) {
    if (zone == nullptr) return {microseconds{0}, latest};
    const auto info = zone->get_info(at);
    return {info.offset, info.end};
}

LocalTime to_local(Instant at, microseconds offset) { return LocalTime{at.time_since_epoch() + offset}; }
Instant to_utc(LocalTime at, microseconds offset) { return Instant{at.time_since_epoch() - offset}; }

// Gives `use` each stretch of work in [from, to), in order, until it answers false; false then. Local time
// runs evenly in there, so a span of the day is one stretch, cut off where the segment begins or ends.
template <class F>
bool each_stretch_of_segment(const WorkCalendar& calendar, microseconds offset, Instant from, Instant to,
                             F& use) {
    const auto end = to_local(to, offset);
    auto day = std::chrono::floor<days>(to_local(from, offset));
    // Walks along with the days: a look-up in the map for each of them would be most of the time spent.
    auto special = calendar.special.lower_bound(year_month_day{day});
    for (; day < end; day += days{1}) {
        const DaySpans* spans = &calendar.week[std::chrono::weekday{day}.c_encoding()];
        if (special != calendar.special.end()) {
            const year_month_day date{day};
            while (special != calendar.special.end() && special->first < date) ++special;
            if (special != calendar.special.end() && special->first == date) spans = &special->second;
        }
        for (const auto& span : *spans) {
            const auto begins = std::max(from, to_utc(day + minutes{span.from}, offset));
            const auto ends = std::min(to, to_utc(day + minutes{span.to}, offset));
            if (begins < ends && !use(begins, ends)) return false;
        }
    }
    return true;
}

template <class F>
void each_stretch(const WorkCalendar& calendar, Instant from, Instant to, F use) {
    const auto* zone = find_zone(calendar.zone);
    while (from < to) {
        const auto segment = segment_at(zone, from);
        const auto end = std::min(to, segment.end);
        if (!each_stretch_of_segment(calendar, segment.offset, from, end, use)) return;
        from = end;
    }
}

}  // namespace

std::optional<Instant> add_working_time(const WorkCalendar& calendar, Instant from, microseconds limit) {
    if (limit <= microseconds{0}) return from;
    if (from < earliest || from >= latest || limit > horizon) return std::nullopt;
    if (calendar.is_always) return from + limit;
    std::optional<Instant> reached;
    each_stretch(calendar, from, from + horizon, [&](Instant begins, Instant ends) {
        // Not `<`: what ends with a stretch ends that evening, not the next morning.
        if (limit <= ends - begins) {
            reached = begins + limit;
            return false;
        }
        limit -= ends - begins;
        return true;
    });
    return reached;
}

microseconds working_time_between(const WorkCalendar& calendar, Instant from, Instant to) {
    from = std::max(from, earliest);
    to = std::min(to, latest);
    if (to <= from) return microseconds{0};
    if (calendar.is_always) return to - from;
    microseconds sum{0};
    each_stretch(calendar, from, to, [&](Instant begins, Instant ends) {
        sum += ends - begins;
        return true;
    });
    return sum;
}

bool is_working(const WorkCalendar& calendar, Instant at) {
    return working_time_between(calendar, at, at + microseconds{1}) > microseconds{0};
}

bool is_known_zone(std::string_view zone) { return find_zone(zone) != nullptr; }

void apply_holidays(WorkCalendar& calendar, const HolidayYear& year, const DaySpans& make_up) {
    for (const auto& day : year.days)
        calendar.special.insert_or_assign(day.date, day.is_off ? DaySpans{} : make_up);
}

}  // namespace bihuan
