// Part of customer's face for deeds (see calls.hpp): reaching a customer by machine (4.2.1, 4.2.5). In clear,
// so for gateways alone: nothing of it is shown to staff, who look by reveal and are logged.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/crypto.hpp"
#include "customer/types.hpp"
#include "store/store.hpp"

namespace bihuan::customer {

struct Reach {
    CustomerId customer_id;  // the surviving record
    std::string code, name, segment, preferred_channel, preferred_language;
    std::vector<NewContact> contact_points;  // the primary one first
};
std::optional<Reach> reach_of(Unit& unit, const FieldCipher& cipher, CustomerId id);
struct Preferences {
    std::string channel, language;
};
// The customer's own choice; written into the record's history.
Done set_preferences(Unit& unit, const FieldCipher& cipher, CustomerId id, const Preferences& wanted);

}  // namespace bihuan::customer
