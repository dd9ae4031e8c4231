#pragma once

#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "duty/types.hpp"
#include "http/http.hpp"
#include "store/store.hpp"

namespace bihuan::duty {

struct Context {
    // How many open requests these people carry; told by whoever keeps the requests.
    std::function<std::unordered_map<UserId, std::int64_t>(Unit&, std::span<const UserId>)> loads;
};
std::vector<Route> routes(const Context& context);

}  // namespace bihuan::duty
