// A plain counter for the tests: one team, around the clock, no other work than the tickets themselves.
#pragma once

#include <string>
#include <vector>

#include "simulation/domain/engine.hpp"
#include "simulation/domain/fit.hpp"
#include "simulation/domain/scenario_file.hpp"

namespace bihuan {
std::string_view default_scenario_text();
}

namespace bihuan::simulation {

inline Scenario counter(std::int64_t people, double mean_minutes) {
    Scenario out;
    out.zone = "UTC";
    out.shifts.push_back({"always", "全天", "Always", {.is_always = true, .week = {}, .special = {}}});
    out.teams.push_back({"counter", "柜台", "Counter", "agent", {"*"}, {"always"}, people, true});
    out.touch[""] = {Family::exponential, {mean_minutes * 60}};
    out.channels["phone"] = 1;
    return out;
}

inline Profile steady(double per_week) {
    Profile out;
    out.zone = "UTC";
    out.per_week = per_week;
    out.weekly.fill(1.0 / hours_of_week);
    out.categories.push_back({"fault", 1, {}, 0});
    return out;
}

struct Month {
    std::vector<Command> commands;
    Lived lived;
};
inline Month live(const Profile& profile, const Scenario& scenario, const Plan& plan) {
    const std::vector<int> priorities(profile.categories.size(), 1);
    Engine engine{profile, scenario, plan, priorities};
    Month out;
    engine.run_until(engine.end(), [&](const Command& command) { out.commands.push_back(command); });
    out.lived = engine.lived();
    return out;
}

inline std::string text_of(const std::vector<Command>& commands) {
    std::string out;
    for (const auto& c : commands)
        out += to_iso(c.at) + " " + std::to_string(static_cast<int>(c.deed)) + " " +
               std::to_string(c.ticket) + " " + std::to_string(c.person) + " " + std::to_string(c.team) +
               "\n";
    return out;
}

inline constexpr Instant monday{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};

}  // namespace bihuan::simulation
