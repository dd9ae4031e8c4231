// Refusals about ending what is kept.
#pragma once

#include "base/result.hpp"

namespace bihuan::privacy {

inline constexpr ErrorKind retention_unknown{"privacy.retention_unknown", Category::not_found,
                                             "服务标准的保存期限表中没有这一项",
                                             "The standard's schedule has no such entry"};
inline constexpr ErrorKind retention_off{
    "privacy.retention_off", Category::conflict, "这一项尚未启用：须一人提出、另一人批准",
    "This entry is not put to work yet: one person proposes it, another approves"};
inline constexpr ErrorKind retention_changed{
    "privacy.retention_changed", Category::conflict, "提出后保存期限已改，请按新期限重新提出",
    "The period has changed since the proposal; propose it anew for the new one"};
inline constexpr ErrorKind retention_own{"privacy.retention_own", Category::forbidden,
                                         "须由提出者以外的另一人决定",
                                         "Another person than who proposed it decides"};
inline constexpr ErrorKind retention_step{"privacy.retention_step", Category::conflict,
                                          "当前状态不能执行此操作：{}", "This step is not possible now: {}"};
inline constexpr ErrorKind run_open{"privacy.run_open", Category::conflict,
                                    "这一项已有清理正在进行或等待批准",
                                    "A run of this entry goes on, or waits for approval, already"};
inline constexpr ErrorKind run_unknown{"privacy.run_unknown", Category::not_found, "没有这次清理",
                                       "No such run"};

}  // namespace bihuan::privacy
