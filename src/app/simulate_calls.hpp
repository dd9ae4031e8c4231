// `bihuan simulate calls`: a switch that is not there, telling a server what happens to its calls (4.2.2).
#pragma once

#include <string>

#include "telephone/domain/trial.hpp"

namespace bihuan {

struct SimulateCalls {
    std::string url, token_file;
    std::string ends_at;  // of the past that is told; "": now
    telephone::TrialSetup setup{.queue = "service", .dialled = "10000", .name = {}};
    bool is_live = false;  // events at their moments, which lie ahead; else a past that ends now
};
// Prints its own books beside the server's figures; answers the exit code: 0 they agree, 1 they do not, 2 the
// server cannot be asked.
int simulate_calls(const SimulateCalls& options, const Clock& clock);

}  // namespace bihuan
