// Part of customer's face for deeds (see calls.hpp): how customers wish to be reached, many at once (4.2.5).
#pragma once

#include <span>
#include <string>
#include <unordered_map>

#include "customer/types.hpp"
#include "store/store.hpp"

namespace bihuan::customer {

struct Preferred {
    std::string segment, channel, language;  // "" and "zh-CN" where nobody said
};
// By the id asked for, merged records answered by their survivor. One statement, nothing sealed is opened.
std::unordered_map<CustomerId, Preferred> preferred_of(Unit& unit, std::span<const CustomerId> ids);

}  // namespace bihuan::customer
