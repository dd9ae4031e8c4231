#pragma once

#include <vector>

#include "http/http.hpp"

namespace bihuan::knowledge {

std::vector<Route> routes();

}  // namespace bihuan::knowledge
