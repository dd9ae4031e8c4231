// Routes of purposes, consents and requests; see api/privacy.yaml.
#pragma once

#include <vector>

#include "http/http.hpp"
#include "privacy/calls.hpp"

namespace bihuan::privacy {

std::vector<Route> routes(const Context& context);
std::vector<Route> request_routes(const Context& context);  // part of them

}  // namespace bihuan::privacy
