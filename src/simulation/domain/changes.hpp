// `--set KEY=VALUE`: another limit, another head count, before anything is published.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/types.hpp"
#include "standard/types.hpp"

namespace bihuan::simulation {

struct Trial {  // what a month is lived by
    std::string standard_text;
    Scenario scenario;
    Profile profile;
};
// Keys that can be set, each with the value in force: for hints, and for forms.
struct Knob {
    std::string key, value;
};
std::vector<Knob> knobs(const Trial& trial, const standard::Standard& standard);

// Applies one "key=value". What it does to the standard's text is not checked here: the caller reads the text
// again and learns what is wrong with it.
Done apply(Trial& trial, const standard::Standard& standard, std::string_view assignment);

}  // namespace bihuan::simulation
