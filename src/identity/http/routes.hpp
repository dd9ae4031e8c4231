#pragma once

#include <vector>

#include "http/http.hpp"

namespace bihuan::identity {

struct Context {
    bool is_demo = false;
    bool has_secure_cookies = false;
};
std::vector<Route> routes(const Context& context);
std::vector<Route> session_routes(const Context& context);  // session_routes.cpp
std::vector<Route> administration_routes();                 // administration_routes.cpp
std::vector<Route> device_routes();                         // device_routes.cpp

}  // namespace bihuan::identity
