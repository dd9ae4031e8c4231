#include "app/simulate_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <thread>

#include "app/simulate_month.hpp"
#include "app/simulate_report.hpp"
#include "gateway/progress.hpp"

namespace bihuan {
namespace {

int complain(const Error& error, const SimulateOptions& options) {
    const auto text = options.lang == "zh" ? error.kind.zh : error.kind.en;
    fmt::print(stderr, "bihuan: {}\n", fmt::format(fmt::runtime(text), error.detail));
    return error.kind.code == simulation_step.code ? 1 : 2;
}

void list_keys(const PreparedTrials& prepared) {
    for (const auto& knob : prepared.knobs) fmt::print("{:<44} {}\n", knob.key, knob.value);
}

Result<simulation::Report> live(const char* what, const simulation::Trial& trial,
                                const PreparedTrials& prepared, const SimulateOptions& options) {
    gateway::Progress progress{what, 1000, options.is_quiet};
    MonthHooks hooks;
    hooks.lanes = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
    hooks.progress = [&](double done, std::int64_t tickets) {
        progress.at(static_cast<std::int64_t>(done * 1000), tickets);
        return true;
    };
    TRY(const auto month, live_month(trial, prepared.plan, hooks));
    progress.end(month.tickets);
    return month.report;
}

void print_json(const PreparedTrials& prepared, const SimulateOptions& options,
                const simulation::Report& changed, const simulation::Report* base) {
    const auto& plan = prepared.plan;
    boost::json::array sets(options.sets.begin(), options.sets.end());
    boost::json::object out{{"start", to_iso(plan.start)},
                            {"days", plan.days - plan.warm_up_days},
                            {"warm_up_days", plan.warm_up_days},
                            {"seed", plan.seed},
                            {"profile", profile_json(prepared.changed.profile)},
                            {"set", std::move(sets)},
                            {"report", report_json(changed)}};
    if (base) {
        out["base"] = report_json(*base);
        out["difference"] = difference_json(cells_of(*base), cells_of(changed));
    }
    fmt::print("{}\n", boost::json::serialize(out));
}

}  // namespace

int simulate(Store* store, const SimulateOptions& options) {
    const auto prepared = prepare_trials(store, options);
    if (!prepared) return complain(prepared.error(), options);
    if (options.lists_keys) {
        list_keys(*prepared);
        return 0;
    }
    std::optional<simulation::Report> base;
    if (options.is_compared) {
        auto lived = live("base", prepared->base, *prepared, options);
        if (!lived) return complain(lived.error(), options);
        base = std::move(*lived);
    }
    const auto changed =
        live(options.is_compared ? "changed" : "simulating", prepared->changed, *prepared, options);
    if (!changed) return complain(changed.error(), options);
    if (options.is_json) {
        print_json(*prepared, options, *changed, base ? &*base : nullptr);
        return 0;
    }
    fmt::print("{}{}", head_text(*prepared, options),
               base ? comparison_table(cells_of(*base), cells_of(*changed), options.lang)
                    : report_tables(cells_of(*changed), options.lang));
    return 0;
}

}  // namespace bihuan
