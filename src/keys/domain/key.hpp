// A key of the ring, and what is refused about one.
#pragma once

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "keys/types.hpp"

namespace bihuan::keys {

inline constexpr ErrorKind key_unknown{"keys.unknown", Category::not_found, "没有这个密钥", "No such key"};
inline constexpr ErrorKind key_active{"keys.active", Category::conflict, "现用密钥不能停用，请先轮换",
                                      "The key in use cannot be retired; rotate first"};
inline constexpr ErrorKind key_retired{"keys.retired", Category::conflict, "该密钥已停用",
                                       "The key has been retired already"};
inline constexpr ErrorKind key_in_use{"keys.in_use", Category::conflict,
                                      "仍有 {} 条记录由该密钥加密，不能停用",
                                      "{} records are still sealed by this key; it cannot be retired"};
inline constexpr ErrorKind keys_too_many{"keys.too_many", Category::conflict,
                                         "未停用的密钥已有 {} 个，请先停用旧密钥",
                                         "There are {} keys in use already; retire the old ones first"};
inline constexpr ErrorKind other_master{
    "keys.other_master", Category::conflict, "密钥 {} 由另一个主密钥保护，请换上正确的 secret.key 并重启",
    "Key {} is wrapped by another master key; put the right secret.key in "
    "place and start anew"};
inline constexpr ErrorKind master_in_use{
    "keys.master_in_use", Category::conflict, "仍有数据由主密钥直接加密；请先轮换，待迁移完成后停用密钥 1",
    "Values are still sealed by the master key itself; rotate, wait for the "
    "move to end, and retire key 1 first"};

// A look-up asks for the index of every key in use, so they stay few.
inline constexpr std::int64_t keys_in_use_max = 8;

struct SealKey {
    KeyId key_id;
    Suite suite = Suite::xchacha;
    KeyState state = KeyState::active;
    std::string wrapped;      // sealed by the master key; empty: the master key itself, or retired
    std::string master_mark;  // of the master key that wraps it
    std::optional<Instant> made_at;
    std::string made_by, reason;
    std::optional<Instant> retired_at;
    std::string retired_by;
};

}  // namespace bihuan::keys
