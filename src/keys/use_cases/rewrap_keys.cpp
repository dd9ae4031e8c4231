#include "keys/store/key_store.hpp"
#include "keys/use_cases/ring.hpp"
#include "keys/use_cases/steps.hpp"

namespace bihuan::keys {

Result<std::int64_t> rewrap_keys(Unit& unit, const FieldCipher& from, const FieldCipher& to) {
    KeyStore store{unit};
    std::int64_t count = 0;
    for (auto& key : store.in_use_alone()) {
        if (key.key_id == master_key) return refuse(master_in_use);
        if (key.master_mark != to.mark()) {
            const auto bytes = unwrap(from, key);
            if (!bytes) return refuse(other_master, key.key_id.text());
            key.wrapped = wrap(to, key.suite, key.key_id, *bytes);
            key.master_mark = to.mark();
            if (unwrap(to, key) != bytes) return refuse(other_master, key.key_id.text());
            store.save(key);
            audit(unit, "rewrapped", key, {});
        } else if (!unwrap(to, key)) {
            return refuse(other_master, key.key_id.text());
        }
        ++count;
    }
    unit.kept<Ring>() = {};
    return count;
}

}  // namespace bihuan::keys
