// How customers wish to be reached, as it stands in their rows.
#pragma once

#include "customer/preference_calls.hpp"

namespace bihuan::customer {

std::unordered_map<CustomerId, Preferred> read_preferred(Unit& unit, std::span<const CustomerId> ids);

}  // namespace bihuan::customer
