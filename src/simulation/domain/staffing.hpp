// How many people a load asks for (1.1.3), and what queueing theory says of a plain counter.
#pragma once

#include "simulation/types.hpp"

namespace bihuan::simulation {

// Erlang C: the share of requests that wait, by the stable recursion of Erlang B. 1 where the load is too
// much for `people`.
double erlang_c(double offered_load, std::int64_t people);
double mean_wait_seconds(double offered_load, std::int64_t people, double mean_handling_seconds);

// The category `code` or the nearest above it in `table`; nullptr: neither, nor "".
template <class T>
const T* nearest(const std::map<std::string, T>& table, std::string code) {
    for (;;) {
        const auto found = table.find(code);
        if (found != table.end()) return &found->second;
        if (code.empty()) return nullptr;
        const auto dot = code.rfind('.');
        code = dot == std::string::npos ? "" : code.substr(0, dot);
    }
}
// The team that handles a category: the longest of the skills that covers it; -1 none.
std::int64_t team_for(const Scenario& scenario, const std::string& category);
std::int64_t team_that_takes_in(const Scenario& scenario);
const Lengths& touch_of(const Scenario& scenario, const CategoryShare& category);
// Teams without a head count get one: weekly work over what one person gives in a week at the target
// utilisation.
void fill_head_counts(Scenario& scenario, const Profile& profile, double per_week);
double shift_hours_a_week(const Scenario& scenario, const Team& team);

}  // namespace bihuan::simulation
