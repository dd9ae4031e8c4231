#include "simulation/domain/week.hpp"

#include <date/tz.h>

#include <algorithm>

namespace bihuan::simulation {

using std::chrono::days, std::chrono::hours;

WeekClock::WeekClock(const std::string& zone)
    : zone_{is_known_zone(zone) ? date::locate_zone(zone) : nullptr} {}

Duration WeekClock::offset(Instant at) {
    if (zone_ == nullptr) return Duration{0};
    if (at < from_ || at >= to_) {
        const auto info = zone_->get_info(at);
        from_ = info.begin;
        to_ = info.end;
        offset_ = info.offset;
    }
    return offset_;
}

std::size_t WeekClock::hour_of_week(Instant at) {
    const auto local = at.time_since_epoch() + offset(at);
    const auto hour = std::chrono::floor<hours>(local).count();
    // 1970-01-01 was a Thursday.
    constexpr std::int64_t thursday = 72, week = hours_of_week;
    return static_cast<std::size_t>(((hour + thursday) % week + week) % week);
}

std::int64_t WeekClock::day(Instant at) {
    return std::chrono::floor<days>(at.time_since_epoch() + offset(at)).count();
}

Instant WeekClock::beginning_of_day(std::int64_t local_day) {
    const auto utc = Instant{days{local_day}};
    const auto guess = utc - offset(utc);
    return utc - offset(guess);
}

Instant WeekClock::next_hour(Instant at) {
    const auto shift = offset(at);
    const auto local = std::chrono::floor<hours>(at.time_since_epoch() + shift) + hours{1};
    return Instant{local - shift};
}

}  // namespace bihuan::simulation
