// How many agents a load needs (policy, "Staffing": Erlang C). Pure.
#pragma once

#include <cstdint>
#include <optional>

namespace bihuan::telephone {

// By the stable recursion of Erlang B; `load` in erlangs. 1 where the load is not below the agents.
double probability_of_wait(double load, std::int64_t agents);
// Answered within `limit_seconds` when each call takes `aht_seconds`.
double service_level(double load, std::int64_t agents, double aht_seconds, double limit_seconds);
// The fewest agents that reach the target; none: more than anybody has.
std::optional<std::int64_t> agents_needed(double load, double aht_seconds, double limit_seconds,
                                          double target);

}  // namespace bihuan::telephone
