// What each role may do: one table, read by the gate, the role page and the authorisation test.
#pragma once

#include <bitset>
#include <span>

#include "base/actor.hpp"
#include "identity/types.hpp"

namespace bihuan::identity {

std::span<const Role> all_roles();
std::bitset<64> permissions_of(Role role);
std::vector<std::string> names_of(const std::bitset<64>& permissions);
std::optional<Permission> permission_from_text(std::string_view text);

}  // namespace bihuan::identity
