#include "appointment/domain/plan/travel.hpp"

#include <algorithm>
#include <cmath>

#include "appointment/domain/distance.hpp"
#include "appointment/domain/plan/plan_errors.hpp"

namespace bihuan::appointment::plan {
Result<TravelTimes> RoadEstimate::times(std::span<const Position> places) const {
    // Written so that what is not a number fails too.
    if (!(road_factor_ >= 1 && road_factor_ <= 10)) return refuse_field("road_factor", plan_estimate_wrong);
    if (!(kilometres_per_hour_ >= 1 && kilometres_per_hour_ <= 300))
        return refuse_field("kilometres_per_hour", plan_estimate_wrong);
    TravelTimes out{places.size(), std::vector<std::int32_t>(places.size() * places.size())};
    const double seconds_per_kilometre = road_factor_ * 3600 / kilometres_per_hour_;
    for (std::size_t from = 0; from < places.size(); ++from)
        for (std::size_t to = from + 1; to < places.size(); ++to) {
            const auto length =
                std::ceil(kilometres_between(places[from], places[to]) * seconds_per_kilometre);
            const auto seconds = static_cast<std::int32_t>(std::min<double>(length, travel_max));
            out.seconds[from * places.size() + to] = out.seconds[to * places.size() + from] = seconds;
        }
    return out;
}

}  // namespace bihuan::appointment::plan
