#pragma once

#include <vector>

#include "http/http.hpp"

namespace bihuan::tone {

std::vector<Route> routes();

}  // namespace bihuan::tone
