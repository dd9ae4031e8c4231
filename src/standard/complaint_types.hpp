// Part of standard's face (see types.hpp): what the standard says of complaints (1.5.1, 1.5.3, 5.4.4).
#pragma once

#include <string>

#include "standard/work_types.hpp"

namespace bihuan::standard {

struct GradeFlagRule {  // every rule that holds sets its flag
    Condition when;
    std::string flag, clause;
};
struct Redress : Term {  // what a proposal may give
    bool has_amount = false;
};
struct SettlementLimit {  // up to this amount this role may approve; 0: whatever the amount, the last one
    std::string role, clause;
    std::int64_t fen = 0;
};
struct Statutory : Term {   // an authority and by when it must be answered
    std::int64_t days = 0;  // whole working days after the day of receipt; 0: `reply.limit` from the moment
    Limit reply;
};
struct GroupRule {  // complaints of one matter from one area within a window are one group; count 0: never
    std::int64_t count = 0;
    Duration window{};
    std::string area;        // kind of unit that is one area: city, branch ...
    std::int64_t depth = 2;  // parts of a category's code that are one matter: complaint.billing
};

}  // namespace bihuan::standard
