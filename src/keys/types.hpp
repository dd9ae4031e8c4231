// Face of `keys` for values: the keys that personal values are sealed by (2.2.4).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "base/crypto.hpp"
#include "base/id.hpp"

namespace bihuan {
class Unit;
}

namespace bihuan::keys {

struct KeyId : Id<KeyId> {  // 1, 2, 3 ...: short, since every sealed value names its key
    using Id::Id;
};
// The key of data_dir/secret.key itself: of stores from before there was a ring, and until the first
// rotation.
inline const KeyId master_key{1};

enum class KeyState : std::uint8_t { active, old, retired };
inline constexpr std::array state_names{std::string_view{"active"}, std::string_view{"old"},
                                        std::string_view{"retired"}};
constexpr std::string_view to_text(KeyState state) { return state_names[static_cast<std::size_t>(state)]; }

// The key a sealed text names: "v1:" the master key, "v2:ID:" that one; none for anything else.
KeyId key_of(std::string_view sealed);

// What a module that keeps sealed values offers about its own tables.
struct Holder {
    std::string_view name;  // of the module
    // Records sealed by this key; quick where there are none. All values of a record are sealed by one key.
    std::function<std::int64_t(Unit&, KeyId)> count;
    // Seals up to `limit` records behind `after` anew, those of another key than the active one, leaving
    // alone what does not open. Answers the last id looked at; none: there is nothing behind it.
    std::function<std::optional<std::int64_t>(Unit&, const FieldCipher&, std::int64_t after,
                                              std::int64_t limit)>
        reseal;
};

}  // namespace bihuan::keys
