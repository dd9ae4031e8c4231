#include "keys/store/key_store.hpp"
#include "keys/use_cases/steps.hpp"

namespace bihuan::keys {

Result<KeyView> retire_key(Unit& unit, const Holders& holders, KeyId id, const std::string& reason) {
    auto key = KeyStore{unit}.find_alone(id);  // first, so that nobody who seals by it is still at it
    if (!key) return refuse(key_unknown);
    if (key->state == KeyState::active) return refuse(key_active);
    if (key->state == KeyState::retired) return refuse(key_retired);
    auto view = view_of(unit, holders, *key);
    if (const auto records = view.records(); records > 0) return refuse(key_in_use, std::to_string(records));
    retire(unit, view.key);
    audit(unit, "retired", view.key, reason);
    tell_changed(unit, id);
    return view;
}

}  // namespace bihuan::keys
