#pragma once

#include <vector>

#include "http/http.hpp"
#include "keys/calls.hpp"

namespace bihuan::keys {

struct Context {
    const FieldCipher* master;  // these two outlive the routes
    const Holders* holders;
    Suite suite = Suite::xchacha;  // of a new key, where none is asked for
};
std::vector<Route> routes(const Context& context);

}  // namespace bihuan::keys
