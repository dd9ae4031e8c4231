// Routes of the counter queue; see api/counter.yaml.
#pragma once

#include <vector>

#include "counter/use_cases/use_cases.hpp"
#include "http/http.hpp"

namespace bihuan::counter {

std::vector<Route> routes(const Hands& hands);

}  // namespace bihuan::counter
