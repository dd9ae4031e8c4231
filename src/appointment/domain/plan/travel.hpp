// How long it takes from one place to another. A map provider is another TravelModel: it is asked before the
// planning begins, for all places at once, so that the planner itself stays without I/O.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "appointment/types.hpp"
#include "base/result.hpp"

namespace bihuan::appointment::plan {

using appointment::Position;  // in units of 0.00001 degree, about a metre
inline constexpr std::int32_t latitude_max = 90 * 100'000;
inline constexpr std::int32_t longitude_max = 180 * 100'000;

// Seconds from each place to each, row by row. Need not be symmetric.
struct TravelTimes {
    std::size_t places = 0;
    std::vector<std::int32_t> seconds;
    std::int32_t between(std::size_t from, std::size_t to) const { return seconds[from * places + to]; }
};
inline constexpr std::int32_t travel_max = 24 * 3600;  // of one way

struct TravelModel {
    virtual Result<TravelTimes> times(std::span<const Position> places) const = 0;
    virtual ~TravelModel() = default;
};

// As the crow flies, times what roads add to it, at one speed; rounded up, at most travel_max. For a town
// without a map: 1.3 to 1.4 and 25 km/h are usual.
class RoadEstimate final : public TravelModel {
  public:
    // A factor below 1, or a speed that is none: refused when asked for times.
    RoadEstimate(double road_factor, double kilometres_per_hour)
        : road_factor_{road_factor}, kilometres_per_hour_{kilometres_per_hour} {}
    Result<TravelTimes> times(std::span<const Position> places) const override;

  private:
    double road_factor_, kilometres_per_hour_;
};

}  // namespace bihuan::appointment::plan
