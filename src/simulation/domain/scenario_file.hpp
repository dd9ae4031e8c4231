// Reading a scenario from TOML, strictly: every mistake is said with its line, all of them at once.
#pragma once

#include <string_view>
#include <vector>

#include "simulation/types.hpp"

namespace bihuan::simulation {

struct ScenarioProblem {
    std::int64_t line = 0;  // 0: the file as a whole
    std::string text;
};
struct ScenarioFile {
    Scenario scenario;
    std::vector<ScenarioProblem> problems;  // empty: it can be used
};
ScenarioFile read_scenario(std::string_view toml_text);

}  // namespace bihuan::simulation
