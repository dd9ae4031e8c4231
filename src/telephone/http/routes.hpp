// Routes of calls, extensions and call-backs; see api/telephone.yaml.
#pragma once

#include <vector>

#include "http/http.hpp"
#include "telephone/use_cases/use_cases.hpp"

namespace bihuan::telephone {

std::vector<Route> routes(const Hands& hands);

}  // namespace bihuan::telephone
