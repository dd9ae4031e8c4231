// What a report of completeness counts (4.3.5).
#pragma once

#include "contact/types.hpp"

namespace bihuan::contact {

struct Period {
    Instant from{}, to{};
};
// Records of one unit, type and lack; those an amendment has taken the place of do not count.
struct KindCount {
    OrganizationId organization_id;
    std::string type, missing;
    std::int64_t count = 0;
};
struct ClosedCount {
    OrganizationId organization_id;
    std::int64_t closed = 0, unrecorded = 0;  // of these without a record of any contact
};

// --- month by month
struct MonthOfType {
    std::string type;
    std::int64_t recorded = 0, complete = 0;  // without those an amendment has taken the place of
    std::int64_t amended = 0;                 // of these, amendments
};
// What must have a record: a ticket that was closed, a call that was answered, a visit, a turn at a counter.
struct MonthOfSource {
    std::string kind;
    std::int64_t expected = 0, recorded = 0;
};
struct MonthCount {
    std::string month;  // 2026-03, in the operator's own time
    std::vector<MonthOfType> types;
    std::vector<MonthOfSource> sources;
};
struct Unrecorded {
    std::string kind;
    std::int64_t source_id = 0;
    std::string code;  // of a ticket
    OrganizationId organization_id;
    Instant at{};
};

}  // namespace bihuan::contact
