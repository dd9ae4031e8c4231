// When requests come: a Poisson process whose rate follows the hours of the week, by thinning.
#pragma once

#include "simulation/domain/chance.hpp"
#include "simulation/domain/week.hpp"

namespace bihuan::simulation {

class Arrivals {
  public:
    // `per_week`: expected in a week; the profile says only how they spread over it.
    Arrivals(const Profile& profile, double per_week, std::uint64_t seed);
    Instant next(Instant after);  // far in the future where nothing ever comes

  private:
    const Profile& profile_;
    double per_week_, greatest_;  // greatest: tickets an hour
    WeekClock clock_;
    Chance chance_;
};

// How many a profile of shares expects between two moments, for a rate of one ticket a week.
double expected_between(const Profile& profile, Instant from, Instant to);
// Tickets a week that a plan asks for, before the scenario's own factor.
double weekly_rate(const Profile& profile, const Plan& plan);

}  // namespace bihuan::simulation
