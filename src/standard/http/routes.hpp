#pragma once

#include <vector>

#include "http/http.hpp"
#include "http/json.hpp"

namespace bihuan::standard {

std::vector<Route> routes();
// As GET /standard/coverage answers; `bihuan standard coverage --json` prints the same.
json::value coverage_json();

}  // namespace bihuan::standard
