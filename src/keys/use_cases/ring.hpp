// The keys in use, unwrapped, as one unit sees them; read when first asked for and gone with the unit.
#pragma once

#include <vector>

#include "keys/domain/key.hpp"
#include "store/store.hpp"

namespace bihuan::keys {

struct Ring {
    struct Entry {
        KeyId key_id;
        bool is_active;
        FieldKey key;
    };
    std::vector<Entry> entries;  // empty: not read yet
};

const Ring& ring_of(Unit& unit, const FieldCipher& master);

std::string wrap(const FieldCipher& master, Suite suite, KeyId id, const FieldKey::Bytes& bytes);
// None: the text was made by another master key, or changed.
std::optional<FieldKey::Bytes> unwrap(const FieldCipher& master, const SealKey& key);

}  // namespace bihuan::keys
