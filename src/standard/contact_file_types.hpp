// Part of standard's face (see calls.hpp): files of contact records (4.3.1).
#pragma once

#include <chrono>

#include "standard/work_types.hpp"

namespace bihuan::standard {

// A standard of before, which has none of it, goes by these.
struct ContactFileRules {
    std::int64_t waiting_max = 50;            // of one person, uploaded and in no record yet
    Duration waiting = std::chrono::days{1};  // how long such a file is kept
    bool has_recordings = false;              // the switch may bring the sound of calls
};

}  // namespace bihuan::standard
