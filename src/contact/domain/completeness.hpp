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

}  // namespace bihuan::contact
