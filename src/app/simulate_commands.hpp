// `bihuan simulate`: a month lived before a standard is published (3.2.3, 1.1.3).
#pragma once

#include <string>

#include "app/simulate_trial.hpp"

namespace bihuan {

// Prints the report to standard output, progress and mistakes to standard error; answers the exit code: 0, 1
// where a step was refused, 2 where an option or a file is wrong. `store`: where `from_store` is asked.
int simulate(Store* store, const SimulateOptions& options);

}  // namespace bihuan
