#pragma once

#include <string>
#include <vector>

#include "http/http.hpp"

namespace bihuan::knowledge {

// `zone`: whose days people mean.
std::vector<Route> routes(const std::string& zone);
std::vector<Route> must_read_routes(const std::string& zone);

}  // namespace bihuan::knowledge
