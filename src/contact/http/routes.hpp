#pragma once

#include <vector>

#include "contact/calls.hpp"
#include "http/http.hpp"

namespace bihuan::contact {

std::vector<Route> routes(const Context& context);
std::vector<Route> archive_routes(const Context& context);  // part of them

}  // namespace bihuan::contact
