// Chance from a seed. The distributions of the standard library differ between implementations, so the
// transforms are ours: the same seed gives the same month.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "simulation/types.hpp"

namespace bihuan::simulation {

class Chance {
  public:
    // Streams of one seed are independent: what one ticket draws moves no other ticket, so two runs that
    // differ in one setting meet the same customers.
    Chance(std::uint64_t seed, std::uint64_t stream);
    double unit();         // [0, 1)
    double exponential();  // mean 1
    double normal();       // mean 0, deviation 1
    bool happens(double share) { return unit() < share; }
    std::int64_t below(std::int64_t n);

  private:
    std::mt19937_64 engine_;
};

Duration draw(Chance& chance, const Lengths& lengths);
double mean_seconds(const Lengths& lengths);
// Quantiles of what was seen, at most `steps` + 1 of them. Empty: fixed 0.
Lengths lengths_of(std::vector<double> seconds, std::size_t steps = 200);
double quantile(const std::vector<double>& sorted, double share);  // 0 where empty

}  // namespace bihuan::simulation
