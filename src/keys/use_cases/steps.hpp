// What several use cases of keys do; each in the transaction of the one that calls.
#pragma once

#include "keys/use_cases/use_cases.hpp"

namespace bihuan::keys {

void audit(Unit& unit, std::string_view action, const SealKey& key, const std::string& reason);
void tell_changed(Unit& unit, KeyId id);
KeyView view_of(Unit& unit, const Holders& holders, SealKey key);
// The new key takes the place of `replaced`.
SealKey make_active(Unit& unit, const FieldCipher& master, Suite suite, const std::string& reason,
                    SealKey& replaced);
void retire(Unit& unit, SealKey& key);  // its wrapped bytes are gone
void start_moving(Unit& unit, const Holders& holders);
// Records under other keys than the active one.
std::int64_t left_behind(Unit& unit, const Holder& holder);

}  // namespace bihuan::keys
