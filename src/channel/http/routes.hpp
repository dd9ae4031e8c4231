// Routes of channels.
#pragma once

#include <vector>

#include "channel/calls.hpp"
#include "http/http.hpp"

namespace bihuan::channel {

std::vector<Route> routes(const Context& context);

}  // namespace bihuan::channel
