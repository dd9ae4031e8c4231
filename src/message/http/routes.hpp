#pragma once

#include <vector>

#include "http/http.hpp"
#include "message/calls.hpp"

namespace bihuan::message {

std::vector<Route> routes(const Context& context);

}  // namespace bihuan::message
