// One value out of an entry's details, which this module writes itself as a flat JSON object.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::ticket {

// A text without its quotes, or a number as it is written; "" where there is no such name. A name within a
// text stands there with its quotes escaped, so it is never taken for one.
inline std::string detail_of(std::string_view details, std::string_view name) {
    const auto key = "\"" + std::string{name} + "\":";
    const auto at = details.find(key);
    if (at == std::string_view::npos) return {};
    auto rest = details.substr(at + key.size());
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (!rest.starts_with('"')) return std::string{rest.substr(0, rest.find_first_of(",}]"))};
    rest.remove_prefix(1);
    std::string out;
    for (std::size_t i = 0; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\') ++i;
        if (i < rest.size()) out += rest[i];
    }
    return out;
}

}  // namespace bihuan::ticket
