#include "app/simulate_trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/simulate_past.hpp"
#include "identity/types.hpp"
#include "simulation/domain/engine.hpp"
#include "simulation/domain/fit.hpp"
#include "simulation/domain/scenario_file.hpp"
#include "simulation/domain/staffing.hpp"
#include "standard/calls.hpp"
#include "standard/domain/standard_file.hpp"
#include "standard/use_cases/use_cases.hpp"

namespace bihuan {

std::string_view default_scenario_text();

namespace {

// A Monday without a holiday in the four weeks around it.
constexpr auto usual_start = "2026-03-02";

Result<std::string> input_text_at(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (!file.is_open() || file.bad() || text.size() > standard::standard_bytes_max)
        return refuse(simulation_input,
                      fmt::format("{}: cannot be read, or is too long for such a file", path));
    return text;
}

Result<simulation::Scenario> read_scenario_of(const SimulateOptions& options) {
    std::string text{default_scenario_text()};
    if (!options.scenario.empty()) {
        TRY(text, input_text_at(options.scenario));
    }
    auto file = simulation::read_scenario(text);
    if (file.problems.empty()) return std::move(file.scenario);
    std::string all;
    for (const auto& one : file.problems)
        all += fmt::format("{}{}:{}: {}", all.empty() ? "" : "\n", options.scenario, one.line, one.text);
    return refuse(simulation_input, all);
}

Result<standard::Standard> read_in_order(const std::string& name, const std::string& text) {
    auto file = standard::read_standard(text);
    if (file.problems.empty()) return std::move(file.standard);
    std::string all;
    for (const auto& one : file.problems)
        all += fmt::format("{}{}:{}: {}: {}", all.empty() ? "" : "\n", name, one.line, one.path, one.en);
    return refuse(simulation_input, all);
}

std::string text_in_force(Store* store) {
    if (store) {
        const auto version = store->read(system_actor(), [&](Unit& unit) -> Result<standard::Version> {
            return standard::get_version(unit, standard::in_force(unit, unit.now).version_id);
        });
        if (version) return version->text;
    }
    return std::string{standard::embedded_standard_text()};
}

Result<std::vector<simulation::PastCase>> past_of_log(const SimulateOptions& options) {
    gateway::EventMap map;
    if (!options.map.empty()) {
        TRY(const auto text, input_text_at(options.map));
        TRY(map, gateway::read_event_map(text));
    }
    std::ifstream in{options.log, std::ios::binary};
    if (!in) return refuse(simulation_input, fmt::format("{}: cannot be read", options.log));
    std::size_t refused = 0;
    std::string first;
    TRY(const auto log, gateway::read_event_log(in, map, [&](const auto&, const gateway::RefusedRow& row) {
            if (refused++ == 0)
                first = fmt::format("{}:{}: {}", options.log, row.line,
                                    fmt::format(fmt::runtime(row.error.kind.en), row.error.detail));
        }));
    // A few broken rows of a log from elsewhere do not bend a fit; many mean that the map is wrong.
    if (refused * 20 > static_cast<std::size_t>(log.events))
        return refuse(simulation_input, fmt::format("{}\n{} of {} rows cannot be read: does the map fit?",
                                                    first, refused, refused + log.events));
    return past_of(log, map);
}

// 2.1.3: a category that nobody knows or can do would stop the month in its middle; it is said before.
Done check(const simulation::Trial& trial, const standard::Standard& standard) {
    std::string all;
    const auto say = [&](const std::string& what) { all += (all.empty() ? "" : "\n") + what; };
    for (const auto& one : trial.profile.categories) {
        const auto is_it = [&](const auto& seed) { return seed.category.code == one.category; };
        if (std::ranges::none_of(standard.categories, is_it))
            say(fmt::format("category {} is none of the standard", one.category));
        else if (simulation::team_for(trial.scenario, one.category) < 0)
            say(fmt::format("nobody has the skill for {}; give one team \"*\"", one.category));
    }
    for (const auto& team : trial.scenario.teams)
        if (!identity::role_from_text(team.role))
            say(fmt::format("team {}: {} is no role", team.code, team.role));
    for (const auto& [channel, _] :
         trial.profile.channels.empty() ? trial.scenario.channels : trial.profile.channels)
        if (!standard::is_channel(standard, channel))
            say(fmt::format("channel {} is none of the standard", channel));
    if (standard.breach_reasons.empty()) say("the standard has no reasons for a broken promise");
    if (!all.empty()) return refuse(simulation_input, all);
    return {};
}

Result<simulation::Profile> profile_for(Store* store, const SimulateOptions& options,
                                        const simulation::Scenario& scenario,
                                        const standard::Standard& standard) {
    const simulation::FitBounds bounds{.touch_min = scenario.touch_min, .touch_max = scenario.touch_max};
    if (!options.log.empty()) {
        TRY(const auto past, past_of_log(options));
        return simulation::fit(past, scenario.zone, bounds);
    }
    if (options.from_store) {
        must(store != nullptr);
        const auto now = store->read(system_actor(), [](Unit& unit) { return unit.now; });
        const auto past = past_of(*store, standard, now - std::chrono::days{options.past_days});
        return simulation::fit(past, scenario.zone, bounds);
    }
    return simulation::profile_of(scenario);
}

}  // namespace

Result<PreparedTrials> prepare_trials(Store* store, const SimulateOptions& options) {
    PreparedTrials out;
    TRY(out.base.scenario, read_scenario_of(options));
    out.base.standard_text = text_in_force(store);
    TRY(const auto in_force, read_in_order("the standard in force", out.base.standard_text));
    TRY(out.base.profile, profile_for(store, options, out.base.scenario, in_force));

    const auto start =
        from_iso_or_local_date(options.start.empty() ? usual_start : options.start, out.base.scenario.zone);
    if (!start)
        return refuse(simulation_input,
                      fmt::format("--start {} is no date; write e.g. 2026-03-02", options.start));
    out.plan = {.start = *start,
                .days = options.days + options.warm_up_days,
                .warm_up_days = options.warm_up_days,
                .seed = static_cast<std::uint64_t>(options.seed)};
    if (options.tickets > 0)  // in the counted days; those before them go on the same way
        out.plan.tickets = options.tickets * static_cast<double>(out.plan.days) /
                           static_cast<double>(std::max<std::int64_t>(1, options.days));
    simulation::fill_head_counts(
        out.base.scenario, out.base.profile,
        simulation::weekly_rate(out.base.profile, out.plan) * out.base.scenario.arrivals_factor);

    out.changed = out.base;
    if (!options.standard.empty()) {
        TRY(out.changed.standard_text, input_text_at(options.standard));
    }
    TRY(auto standard, read_in_order(options.standard, out.changed.standard_text));
    // All are set before the whole is judged: one limit may need another.
    for (const auto& one : options.sets) TRY_DONE(simulation::apply(out.changed, standard, one));
    if (!options.sets.empty()) {
        TRY(standard, read_in_order(fmt::format("with --set {}", fmt::join(options.sets, " --set ")),
                                    out.changed.standard_text));
    }
    TRY_DONE(check(out.changed, standard));
    if (options.is_compared) TRY_DONE(check(out.base, in_force));
    out.knobs = simulation::knobs(out.changed, standard);
    return out;
}

}  // namespace bihuan
