#include "simulation/domain/chance.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace bihuan::simulation {
namespace {

std::uint64_t mixed(std::uint64_t x) {  // splitmix64: neighbouring seeds become strangers
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

}  // namespace

Chance::Chance(std::uint64_t seed, std::uint64_t stream) : engine_{mixed(mixed(seed) ^ stream)} {}

double Chance::unit() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }
double Chance::exponential() { return -std::log1p(-unit()); }
double Chance::normal() {  // Box and Muller, one of the pair
    const double radius = std::sqrt(2 * exponential());
    return radius * std::cos(2 * std::numbers::pi * unit());
}
std::int64_t Chance::below(std::int64_t n) {
    return std::min(n - 1, static_cast<std::int64_t>(unit() * static_cast<double>(n)));
}

double quantile(const std::vector<double>& sorted, double share) {
    if (sorted.empty()) return 0;
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(place);
    const auto high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (sorted[high] - sorted[low]) * (place - static_cast<double>(low));
}

Duration draw(Chance& chance, const Lengths& lengths) {
    const auto& v = lengths.values;
    double seconds = v.at(0);
    switch (lengths.family) {
        case Family::fixed:
            break;
        case Family::exponential:
            seconds = v.at(0) * chance.exponential();
            break;
        case Family::lognormal: {  // by its moments: the logarithm has variance ln(1 + cv^2)
            const double variance = std::log1p(v.at(1) * v.at(1));
            seconds = v.at(0) * std::exp(std::sqrt(variance) * chance.normal() - variance / 2);
            break;
        }
        case Family::empirical:
            seconds = quantile(v, chance.unit());
            break;
    }
    return std::chrono::seconds{std::llround(seconds)};
}

double mean_seconds(const Lengths& lengths) {
    const auto& v = lengths.values;
    if (lengths.family != Family::empirical || v.size() < 2) return v.at(0);
    // Straight lines between quantiles: the trapezoid rule is exact.
    const double inner = std::accumulate(v.begin() + 1, v.end() - 1, 0.0);
    return (inner + (v.front() + v.back()) / 2) / static_cast<double>(v.size() - 1);
}

Lengths lengths_of(std::vector<double> seconds, std::size_t steps) {
    if (seconds.empty()) return {};
    std::ranges::sort(seconds);
    steps = std::min(steps, std::max<std::size_t>(seconds.size() - 1, 1));
    Lengths out{Family::empirical, {}};
    for (std::size_t i = 0; i <= steps; ++i)
        out.values.push_back(quantile(seconds, static_cast<double>(i) / static_cast<double>(steps)));
    return out;
}

}  // namespace bihuan::simulation
