// A machine or screen of a hall that an administrator lets in by a code (2.2.5).
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "identity/types.hpp"

namespace bihuan::identity {

struct DeviceId : Id<DeviceId> {
    using Id::Id;
};
struct Device {
    DeviceId device_id;
    UserId user_id;
    std::string name, username, display_name;  // the last two: of its account
    std::string code_hash, session_hash, created_by;
    std::optional<Instant> code_until, linked_at;
    std::optional<Instant> last_used_at, expires_at;  // of its session, while there is one

    // waiting: its code can be used. expired: nobody used it in time. ended: it was signed out or let go.
    std::string_view state(Instant now) const {
        if (!linked_at) return code_until && *code_until > now ? "waiting" : "expired";
        return expires_at && *expires_at > now ? "linked" : "ended";
    }
};

inline constexpr std::chrono::minutes device_code_life{30};
inline constexpr int device_code_size = 10;

inline constexpr ErrorKind device_unknown{"identity.device_unknown", Category::not_found, "没有这台设备",
                                          "No such device"};
inline constexpr ErrorKind device_account{
    "identity.device_account", Category::invalid, "只有岗位为“厅内终端”的启用账号可以登记设备",
    "A device needs an active account whose only posts are terminals in a hall"};
inline constexpr ErrorKind device_code_wrong{"identity.device_code_wrong", Category::unauthorized,
                                             "设备码不对，或已用过、已过期，请向管理员重新索取",
                                             "The code is wrong, was used, or has expired; ask for another"};

}  // namespace bihuan::identity
