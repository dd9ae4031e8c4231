#pragma once

#include <string>
#include <vector>

#include "http/http.hpp"

namespace bihuan::analytics {

// `zone`: whose months are meant.
std::vector<Route> routes(const std::string& zone);

}  // namespace bihuan::analytics
