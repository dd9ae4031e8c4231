// What can be done with keys: one function each.
#pragma once

#include "keys/calls.hpp"
#include "keys/domain/key.hpp"

namespace bihuan::keys {

struct HeldCount {
    std::string holder;
    std::int64_t records = 0;
};
struct KeyView {
    SealKey key;
    std::vector<HeldCount> held;  // every holder, also those that hold nothing under it
    std::int64_t records() const;
};
struct KeyPage {
    std::vector<KeyView> items;  // newest first
    KeyId next;
};
KeyPage list_keys(Unit& unit, const Holders& holders, KeyId before, std::int64_t limit);

// A new key becomes the active one at once, for every node; what is sealed by others is moved by timers.
Result<KeyView> rotate_key(Unit& unit, const FieldCipher& master, const Holders& holders, Suite suite,
                           const std::string& reason);
// Refused while any record is under it; then its wrapped bytes are gone for good.
Result<KeyView> retire_key(Unit& unit, const Holders& holders, KeyId id, const std::string& reason);
// Wraps every key in use by another master key, and opens each again. Answers how many; what an earlier try
// has done already is left.
Result<std::int64_t> rewrap_keys(Unit& unit, const FieldCipher& from, const FieldCipher& to);

}  // namespace bihuan::keys
