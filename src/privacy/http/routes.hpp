// Routes of purposes, consents and requests; see api/privacy.yaml.
#pragma once

#include <vector>

#include "http/http.hpp"
#include "privacy/calls.hpp"

namespace bihuan::privacy {

inline constexpr std::string_view portal_channel = "portal";  // where customers answer by themselves

std::vector<Route> routes(const Context& context);
// Parts of them.
std::vector<Route> request_routes(const Context& context);
std::vector<Route> retention_routes(const Context& context);
std::vector<Route> leak_routes(const Context& context);

}  // namespace bihuan::privacy
