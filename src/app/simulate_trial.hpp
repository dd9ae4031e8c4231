// What a simulated month is lived by, put together from files, a past and settings tried out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulation/domain/changes.hpp"
#include "simulation/types.hpp"
#include "store/store.hpp"

namespace bihuan {

struct SimulateOptions {
    std::string log, map;  // an event log, and which of its columns is what
    bool from_store = false;
    std::int64_t past_days = 365;    // of the store's past
    std::string scenario, standard;  // files; "": the shipped scenario, the standard in force
    std::string start;               // date or moment; "": a fixed Monday, so that runs can be compared
    std::int64_t days = 30, warm_up_days = 7, seed = 1;
    double tickets = 0;             // expected in the counted days; 0: as many as the past had
    std::vector<std::string> sets;  // "key=value"
    bool is_compared = false, is_json = false, is_quiet = false, lists_keys = false;
    std::string lang = "en";
};

inline constexpr ErrorKind simulation_input{"simulation.input_wrong", Category::invalid, "{}", "{}"};

struct PreparedTrials {
    // base: the standard in force, nothing set. changed: the standard given, with what is set.
    simulation::Trial base, changed;
    simulation::Plan plan;
    std::vector<simulation::Knob> knobs;
};
// Everything that can be wrong is said here, several lines where a file has several mistakes.
Result<PreparedTrials> prepare_trials(Store* store, const SimulateOptions& options);

}  // namespace bihuan
