// What a module holds about a person, offered so that nobody else touches its tables (2.2.4): told to that
// person who asks for it, and ended where they ask to be forgotten. `app` hands all of them to whoever
// answers such requests.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/store.hpp"

namespace bihuan {

struct PersonalThing {
    Instant at{};
    // Name and value in clear, as the person may read them; the same names for every thing of a part.
    std::vector<std::pair<std::string_view, std::string>> facts;
};
struct PersonalPart {
    std::string_view what;  // its name in the copy: contacts, messages ...
    // Newest first, of these customer records; at most `limit`.
    std::function<std::vector<PersonalThing>(Unit&, std::span<const std::int64_t> customers,
                                             std::int64_t limit)>
        tell;
    // Words, numbers and addresses go; what statistics count stays.
    std::function<void(Unit&, std::span<const std::int64_t> customers)> erase;
};
using PersonalParts = std::vector<PersonalPart>;

}  // namespace bihuan
