// Part of standard's face (see calls.hpp): how long words of contacts are kept, and when they go into cold
// archives (4.3.4).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

struct ContactArchiveRules {
    Duration after{};        // since they were recorded; 0: nothing is archived
    Duration every{};        // between two looks for what is old enough
    std::int64_t bytes = 0;  // of words in one archive at most, before they are compressed
    // Types whose words have a time of their own; the others have that of the schedule, [[retention]].
    struct Kept {
        std::string type;
        std::int64_t days = 0;
    };
    std::vector<Kept> kept;
};

}  // namespace bihuan::standard
