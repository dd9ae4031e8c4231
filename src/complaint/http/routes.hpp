#pragma once

#include <vector>

#include "http/http.hpp"

namespace bihuan::complaint {

std::vector<Route> routes();
std::vector<Route> board_routes();  // board_routes.cpp

}  // namespace bihuan::complaint
