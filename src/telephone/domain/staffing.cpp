#include "telephone/domain/staffing.hpp"

#include <cmath>

namespace bihuan::telephone {
namespace {
constexpr std::int64_t agents_max = 5000;
}

double probability_of_wait(double load, std::int64_t agents) {
    const auto n = static_cast<double>(agents);
    if (load <= 0) return 0;
    if (load >= n) return 1;
    double blocked = 1;  // Erlang B of no agents
    for (std::int64_t k = 1; k <= agents; ++k)
        blocked = load * blocked / (static_cast<double>(k) + load * blocked);
    return blocked / (1 - load / n * (1 - blocked));
}

double service_level(double load, std::int64_t agents, double aht_seconds, double limit_seconds) {
    if (load <= 0) return 1;
    const auto n = static_cast<double>(agents);
    if (load >= n) return 0;
    return 1 - probability_of_wait(load, agents) * std::exp(-(n - load) * limit_seconds / aht_seconds);
}

std::optional<std::int64_t> agents_needed(double load, double aht_seconds, double limit_seconds,
                                          double target) {
    if (load <= 0) return 0;
    for (auto n = static_cast<std::int64_t>(load) + 1; n <= agents_max; ++n)
        if (service_level(load, n, aht_seconds, limit_seconds) >= target) return n;
    return std::nullopt;
}

}  // namespace bihuan::telephone
