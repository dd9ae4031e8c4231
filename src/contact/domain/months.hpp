// Months of the operator's own time. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "contact/domain/completeness.hpp"

namespace bihuan::contact {

struct NamedMonth {
    std::string name;  // 2026-03
    Period period;
};
// `count` months up to the one named, or to the present one; oldest first.
Result<std::vector<NamedMonth>> months_until(std::string_view name, std::int64_t count, Instant now,
                                             std::string_view zone);

}  // namespace bihuan::contact
