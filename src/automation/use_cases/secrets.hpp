// Signing secrets follow the keys: whatever is written is under the active one.
#pragma once

#include "automation/domain/rule.hpp"
#include "keys/calls.hpp"

namespace bihuan::automation {

// False: nothing to do. What does not open stays as it is.
bool renew_secrets(Unit& unit, const FieldCipher& cipher, Rule& rule);
std::string secret_for_delivery(Unit& unit, const FieldCipher& cipher, const Rule& rule,
                                const RuleAction& action);

}  // namespace bihuan::automation
