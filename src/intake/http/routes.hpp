#pragma once

#include <vector>

#include "http/http.hpp"
#include "intake/calls.hpp"

namespace bihuan::intake {

std::vector<Route> routes(const Context& context);

}  // namespace bihuan::intake
