// Routes of appointments; see api/appointment.yaml.
#pragma once

#include <vector>

#include "appointment/calls.hpp"
#include "http/http.hpp"

namespace bihuan::appointment {

std::vector<Route> routes(const Hands& hands);
std::vector<Route> resource_routes();
std::vector<Route> plan_routes(const Hands& hands);

}  // namespace bihuan::appointment
