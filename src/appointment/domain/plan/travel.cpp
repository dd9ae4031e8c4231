#include "appointment/domain/plan/travel.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "appointment/domain/plan/plan_errors.hpp"

namespace bihuan::appointment::plan {
namespace {

struct Angles {
    double latitude, longitude;
};
Angles radians(const Position& position) {
    constexpr double unit = std::numbers::pi / 180 / 100'000;
    return {position.latitude * unit, position.longitude * unit};
}

double kilometres(const Angles& a, const Angles& b) {  // haversine on the mean earth
    const double up = std::sin((b.latitude - a.latitude) / 2);
    const double along = std::sin((b.longitude - a.longitude) / 2);
    const double h = up * up + std::cos(a.latitude) * std::cos(b.latitude) * along * along;
    return 2 * 6371.0088 * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace

Result<TravelTimes> RoadEstimate::times(std::span<const Position> places) const {
    // Written so that what is not a number fails too.
    if (!(road_factor_ >= 1 && road_factor_ <= 10)) return refuse_field("road_factor", plan_estimate_wrong);
    if (!(kilometres_per_hour_ >= 1 && kilometres_per_hour_ <= 300))
        return refuse_field("kilometres_per_hour", plan_estimate_wrong);
    TravelTimes out{places.size(), std::vector<std::int32_t>(places.size() * places.size())};
    std::vector<Angles> angles;
    angles.reserve(places.size());
    for (const auto& place : places) angles.push_back(radians(place));
    const double seconds_per_kilometre = road_factor_ * 3600 / kilometres_per_hour_;
    for (std::size_t from = 0; from < places.size(); ++from)
        for (std::size_t to = from + 1; to < places.size(); ++to) {
            const auto length = std::ceil(kilometres(angles[from], angles[to]) * seconds_per_kilometre);
            const auto seconds = static_cast<std::int32_t>(std::min<double>(length, travel_max));
            out.seconds[from * places.size() + to] = out.seconds[to * places.size() + from] = seconds;
        }
    return out;
}

}  // namespace bihuan::appointment::plan
