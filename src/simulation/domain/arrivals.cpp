#include "simulation/domain/arrivals.hpp"

#include <algorithm>
#include <cmath>

namespace bihuan::simulation {

Arrivals::Arrivals(const Profile& profile, double per_week, std::uint64_t seed)
    : profile_{profile},
      per_week_{per_week},
      greatest_{per_week * *std::ranges::max_element(profile.weekly)},
      clock_{profile.zone},
      chance_{seed, 0xA77} {}

Instant Arrivals::next(Instant after) {
    constexpr auto never = Instant{std::chrono::days{366 * 1000}};
    if (greatest_ <= 0) return never;
    const double mean_micros = 3.6e9 / greatest_;
    auto at = after;
    for (;;) {
        at += Duration{std::max<std::int64_t>(1, std::llround(chance_.exponential() * mean_micros))};
        if (at >= never) return never;
        const double rate = per_week_ * profile_.weekly[clock_.hour_of_week(at)];
        if (chance_.unit() * greatest_ < rate) return at;
    }
}

double expected_between(const Profile& profile, Instant from, Instant to) {
    WeekClock clock{profile.zone};
    double sum = 0;
    for (auto at = from; at < to;) {
        const auto end = std::min(to, clock.next_hour(at));
        sum +=
            profile.weekly[clock.hour_of_week(at)] * std::chrono::duration<double>(end - at).count() / 3600;
        at = end;
    }
    return sum;
}

double weekly_rate(const Profile& profile, const Plan& plan) {
    if (plan.tickets <= 0) return profile.per_week;
    const double expected = expected_between(profile, plan.start, plan.start + std::chrono::days{plan.days});
    return expected > 0 ? plan.tickets / expected : profile.per_week;
}

}  // namespace bihuan::simulation
