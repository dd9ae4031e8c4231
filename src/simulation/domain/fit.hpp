// From a past to its profile: when requests come, of what kind, how long they take in hand.
#pragma once

#include <span>

#include "simulation/types.hpp"

namespace bihuan::simulation {

struct FitBounds {
    Duration touch_min = std::chrono::minutes{1}, touch_max = std::chrono::hours{8};
    std::int64_t touches_min = 20;  // fewer teach nothing about a category
};
inline constexpr std::int64_t cases_min = 20;
// Hands-on times are kept as quantiles of what was seen: such times have a mass of quick answers and a long
// tail, which one lognormal does not follow, and a quantile is not moved by a few absurd values.
Result<Profile> fit(std::span<const PastCase> past, const std::string& zone, const FitBounds& bounds);
// Where no past is given: what the scenario itself says.
Profile profile_of(const Scenario& scenario);

}  // namespace bihuan::simulation
