// Every refusal of the store.
#pragma once

#include <stdexcept>

#include "base/result.hpp"

namespace bihuan {

inline constexpr ErrorKind store_busy{"store.busy", Category::unavailable, "系统繁忙，请稍后重试",
                                      "The system is busy; try again in a moment"};
inline constexpr ErrorKind store_failed{"store.failed", Category::unavailable,
                                        "数据库暂时不可用，您的操作没有保存，请重试",
                                        "The database is not available; nothing was saved, please try again"};

// 2.5.5: bookings go on by other means, and the answer says by which.
inline constexpr ErrorKind store_read_only{
    "store.read_only", Category::unavailable,
    "系统暂时只读：可以查看，但没有保存，也不能新登录；预约请记在应急登记表或本地登记页上，恢复后导入",
    "The system is read-only for now: you can look, but nothing was saved and nobody new can sign in; take "
    "bookings on the intake sheet or the local page and import them later"};
// Thrown by read and write of a store that is.
struct StoreReadOnly : std::runtime_error {
    StoreReadOnly() : std::runtime_error{"the store is read-only"} {}
};

}  // namespace bihuan
