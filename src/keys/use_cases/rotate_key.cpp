#include <algorithm>

#include "keys/store/key_store.hpp"
#include "keys/use_cases/steps.hpp"

namespace bihuan::keys {

Result<KeyView> rotate_key(Unit& unit, const FieldCipher& master, const Holders& holders, Suite suite,
                           const std::string& reason) {
    auto keys = KeyStore{unit}.in_use_alone();
    if (std::ssize(keys) >= keys_in_use_max) return refuse(keys_too_many, std::to_string(keys.size()));
    for (const auto& key : keys)
        if (!key.master_mark.empty() && key.master_mark != master.mark())
            return refuse(other_master, key.key_id.text());
    const auto replaced = std::ranges::find(keys, KeyState::active, &SealKey::state);
    must(replaced != keys.end());
    const auto made = make_active(unit, master, suite, reason, *replaced);
    start_moving(unit, holders);
    audit(unit, "rotated", made, reason);
    tell_changed(unit, made.key_id);
    return view_of(unit, holders, made);
}

}  // namespace bihuan::keys
