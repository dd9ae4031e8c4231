#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "http/http.hpp"
#include "outage/use_cases/use_cases.hpp"

namespace bihuan::outage {

struct Context {
    appointment::Hands hands;
    std::function<bool()> is_read_only;
    // Writes the intake sheet and answers where; the file is removed when it was sent.
    std::function<std::string(const IntakeFacts&)> write_sheet;
};
std::vector<Route> routes(const Context& context);

// The page that takes bookings without a server: one file, with these facts in it.
std::string local_page(const IntakeFacts& facts);

}  // namespace bihuan::outage
