#pragma once

#include <vector>

#include "automation/calls.hpp"
#include "http/http.hpp"

namespace bihuan::automation {

std::vector<Route> routes(RuleBook& book);
std::vector<Route> macro_routes();

}  // namespace bihuan::automation
