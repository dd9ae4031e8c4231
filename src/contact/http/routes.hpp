#pragma once

#include <vector>

#include "contact/calls.hpp"
#include "http/http.hpp"

namespace bihuan::contact {

std::vector<Route> routes(const Context& context);

}  // namespace bihuan::contact
