#include "appointment/domain/distance.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bihuan::appointment {

double kilometres_between(const Position& a, const Position& b) {
    constexpr double mean_radius_km = 6371.0088, unit = std::numbers::pi / 180 / 100'000;
    const double up = std::sin((b.latitude - a.latitude) * unit / 2);
    const double along = std::sin((b.longitude - a.longitude) * unit / 2);
    const double half = up * up + std::cos(a.latitude * unit) * std::cos(b.latitude * unit) * along * along;
    return 2 * mean_radius_km * std::asin(std::sqrt(std::min(1.0, half)));
}

}  // namespace bihuan::appointment
