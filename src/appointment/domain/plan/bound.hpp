// What a day costs at least, whoever plans it.
//
// Give every visit v a reward y(v), whatever it is, but no more than the price u(v) of leaving it. For any
// plan
//   cost = sum over tours of cost(tour) + sum over visits left of u(v)
//       >= sum over tours of (cost(tour) - rewards of its visits) + sum over all visits of y(v)
//       >= sum over engineers of the cheapest tour of theirs, rewards taken off + sum over all visits of
//       y(v),
// since a visit is made once or left, and u(v) >= y(v). The last line is a bound for any rewards, and asks
// each engineer for a tour alone. That cheapest tour is found too cheap on purpose, which keeps it a bound:
//   - it may come to a visit again, though not by way of one other only;
//   - of all ways to be at a visit in the same few minutes it takes the earliest and the cheapest together;
//   - ways are shortcuts where those are quicker; what was told counts for the engineer, not for the order.
// With shortcuts, leaving a visit out makes nobody later and no tour dearer, so in some cheapest plan no
// visit pays more for lateness than u(v): later starts need not be looked at. Rewards that make the bound
// sharp are found step by step: more for visits that no tour makes, less for those that several make
// (subgradient of the Lagrangian dual). Whatever comes out is proven.
#pragma once

#include <cstdint>

#include "appointment/domain/plan/search.hpp"

namespace bihuan::appointment::plan {

// Of what is open; `solution` tells where to begin, and that it pays no longer to go on.
std::int64_t lower_bound(const Instance& day, const Solution& solution, std::int64_t steps);

}  // namespace bihuan::appointment::plan
