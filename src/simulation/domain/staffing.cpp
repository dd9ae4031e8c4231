#include "simulation/domain/staffing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "simulation/domain/chance.hpp"

namespace bihuan::simulation {

double erlang_c(double offered_load, std::int64_t people) {
    if (offered_load <= 0) return 0;
    const auto n = static_cast<double>(people);
    if (offered_load >= n) return 1;
    double inverse_b = 1;  // 1/B grows without overflow where A^N/N! would not
    for (std::int64_t k = 1; k <= people; ++k)
        inverse_b = 1 + inverse_b * static_cast<double>(k) / offered_load;
    const double b = 1 / inverse_b;
    return n * b / (n - offered_load * (1 - b));
}

double mean_wait_seconds(double offered_load, std::int64_t people, double mean_handling_seconds) {
    const auto spare = static_cast<double>(people) - offered_load;
    if (spare <= 0) return std::numeric_limits<double>::infinity();
    return erlang_c(offered_load, people) * mean_handling_seconds / spare;
}

std::int64_t team_for(const Scenario& scenario, const std::string& category) {
    std::int64_t best = -1;
    std::size_t best_length = 0;
    for (std::size_t i = 0; i < scenario.teams.size(); ++i)
        for (const auto& skill : scenario.teams[i].skills) {
            const bool covers = skill == "*" || category == skill || category.starts_with(skill + ".");
            const auto length = skill == "*" ? 0 : skill.size();
            if (!covers || (best >= 0 && length <= best_length)) continue;
            best = static_cast<std::int64_t>(i);
            best_length = length;
        }
    return best;
}

std::int64_t team_that_takes_in(const Scenario& scenario) {
    const auto found = std::ranges::find(scenario.teams, true, &Team::takes_in);
    return found == scenario.teams.end() ? -1 : found - scenario.teams.begin();
}

const Lengths& touch_of(const Scenario& scenario, const CategoryShare& category) {
    if (category.touches > 0) return category.touch;
    const auto* own = nearest(scenario.touch, category.category);
    must(own != nullptr);  // read_scenario wants one for ""
    return *own;
}

double shift_hours_a_week(const Scenario& scenario, const Team& team) {
    double sum = 0;
    for (const auto& code : team.shifts) {
        const auto& calendar = std::ranges::find(scenario.shifts, code, &Shift::code)->calendar;
        if (calendar.is_always) {
            sum += hours_of_week;
            continue;
        }
        for (const auto& spans : calendar.week)
            for (const auto& span : spans) sum += static_cast<double>(span.to - span.from) / 60;
    }
    return sum / static_cast<double>(team.shifts.size());
}

void fill_head_counts(Scenario& scenario, const Profile& profile, double per_week) {
    std::vector<double> work(scenario.teams.size(), 0);  // hours a week
    const auto intake = static_cast<std::size_t>(team_that_takes_in(scenario));
    for (const auto& category : profile.categories) {
        const auto tickets = per_week * category.share;
        const auto hours = mean_seconds(touch_of(scenario, category)) * scenario.handling_factor / 3600;
        work[static_cast<std::size_t>(team_for(scenario, category.category))] +=
            tickets * hours * (1 + profile.reopen_share);
    }
    work[intake] +=
        per_week *
        (mean_seconds(scenario.take_in) + mean_seconds(scenario.tell) * (1 + profile.reopen_share)) *
        scenario.handling_factor / 3600;
    for (std::size_t i = 0; i < work.size(); ++i) {
        auto& team = scenario.teams[i];
        if (team.people > 0) continue;
        const auto each = shift_hours_a_week(scenario, team) * scenario.target_utilisation;
        team.people = std::max<std::int64_t>(std::ssize(team.shifts),
                                             static_cast<std::int64_t>(std::ceil(work[i] / each)));
    }
}

}  // namespace bihuan::simulation
