#pragma once

#include <functional>
#include <vector>

#include "http/http.hpp"
#include "http/json.hpp"
#include "standard/types.hpp"

namespace bihuan::standard {

// Tells the audit log, which stands above this module, of a changed category; `before` is null for a new one.
using CategoryAudit = std::function<void(Unit&, const Category* before, const Category& after)>;
// Of a step with a version, or of holidays taken in (`facts` is a JSON object).
using StandardAudit = std::function<void(Unit&, std::string_view action, std::int64_t id, std::string label,
                                         std::string facts)>;
struct Audits {
    CategoryAudit category;
    StandardAudit standard;
};
std::vector<Route> routes(const Audits& audits);
std::vector<Route> version_routes(const StandardAudit& audit);
// As GET /standard/coverage answers; `bihuan standard coverage --json` prints the same.
json::value coverage_json();
json::value standard_json(const InForce& in_force);  // for people to read

}  // namespace bihuan::standard
