#pragma once

#include <functional>
#include <vector>

#include "http/http.hpp"
#include "http/json.hpp"
#include "standard/types.hpp"

namespace bihuan::standard {

// Tells the audit log, which stands above this module, of a changed category; `before` is null for a new one.
using CategoryAudit = std::function<void(Unit&, const Category* before, const Category& after)>;
std::vector<Route> routes(const CategoryAudit& audit);
// As GET /standard/coverage answers; `bihuan standard coverage --json` prints the same.
json::value coverage_json();
boost::json::value standard_json();  // the shipped one, for people to read

}  // namespace bihuan::standard
