// Rules about accounts and units, and every refusal of this module.
#pragma once

#include <chrono>
#include <span>

#include "base/actor.hpp"
#include "base/result.hpp"
#include "identity/domain/account.hpp"

namespace bihuan::identity {

// One answer for unknown names, wrong passwords, locked and switched-off accounts: it tells an attacker
// nothing.
inline constexpr ErrorKind sign_in_failed{
    "identity.sign_in_failed", Category::unauthorized, "用户名或密码不正确；连续 5 次错误后账号锁定 15 分钟",
    "Wrong user name or password; five wrong tries lock the account for 15 minutes"};
inline constexpr ErrorKind too_many_tries{"identity.too_many_tries", Category::too_many,
                                          "此地址尝试过多，请 15 分钟后再试",
                                          "Too many tries from this address; try again in 15 minutes"};
inline constexpr ErrorKind password_wrong{"identity.password_wrong", Category::invalid, "当前密码不正确",
                                          "The current password is wrong"};
inline constexpr ErrorKind password_short{"identity.password_short", Category::invalid, "密码至少 10 位",
                                          "A password has at least 10 characters"};
inline constexpr ErrorKind password_long{"identity.password_long", Category::invalid, "密码最多 128 位",
                                         "A password has at most 128 characters"};
inline constexpr ErrorKind password_plain{"identity.password_plain", Category::invalid,
                                          "密码需包含字母、数字、符号中的至少两种",
                                          "A password mixes at least two of letters, digits and symbols"};
inline constexpr ErrorKind password_common{"identity.password_common", Category::invalid,
                                           "密码过于常见或包含用户名",
                                           "The password is too common or holds the user name"};
inline constexpr ErrorKind password_same{"identity.password_same", Category::invalid,
                                         "新密码不能与原密码相同", "The new password is the old one"};
inline constexpr ErrorKind user_unknown{"identity.user_unknown", Category::not_found, "没有这个用户",
                                        "No such user"};
inline constexpr ErrorKind username_taken{"identity.username_taken", Category::conflict, "用户名已被使用：{}",
                                          "The user name is taken: {}"};
inline constexpr ErrorKind username_shape{"identity.username_shape", Category::invalid,
                                          "用户名只能用小写字母、数字、点、横线和下划线",
                                          "A user name has lower-case letters, digits, . - and _ only"};
inline constexpr ErrorKind version_conflict{"identity.version_conflict", Category::conflict,
                                            "已被他人修改，请刷新后再试",
                                            "Somebody else changed it; reload and try again"};
inline constexpr ErrorKind not_own_scope{"identity.not_own_scope", Category::forbidden,
                                         "该用户或机构不在您的管理范围内",
                                         "This user or unit is outside what you manage"};
inline constexpr ErrorKind grant_beyond{"identity.grant_beyond", Category::invalid,
                                        "不能授予您自己没有的权限：{}",
                                        "You cannot grant what you may not do yourself: {}"};
inline constexpr ErrorKind not_oneself{"identity.not_oneself", Category::conflict, "不能停用自己的账号",
                                       "You cannot switch off your own account"};
inline constexpr ErrorKind last_administrator{"identity.last_administrator", Category::conflict,
                                              "至少保留一名可用的管理员",
                                              "One active administrator must remain"};
inline constexpr ErrorKind posts_wrong{
    "identity.posts_wrong", Category::invalid, "客户账号需关联客户且没有岗位；员工账号需至少一个岗位",
    "A customer account has a customer and no post; a staff account has a post at least"};
inline constexpr ErrorKind organization_unknown{"identity.organization_unknown", Category::invalid,
                                                "没有这个机构", "No such unit"};
inline constexpr ErrorKind organization_cycle{"identity.organization_cycle", Category::invalid,
                                              "机构不能放在自己下面", "A unit cannot be placed below itself"};
inline constexpr ErrorKind organization_root{"identity.organization_root", Category::invalid,
                                             "只能有一个总部，其他机构需有上级",
                                             "There is one headquarters; every other unit has a parent"};
inline constexpr ErrorKind organization_code_taken{"identity.organization_code_taken", Category::conflict,
                                                   "机构代码已被使用：{}", "The code is taken: {}"};
inline constexpr ErrorKind organization_in_use{"identity.organization_in_use", Category::conflict,
                                               "该机构还有启用的下级或用户，不能停用",
                                               "The unit still has active units or users below it"};
inline constexpr ErrorKind token_unknown{"identity.token_unknown", Category::not_found, "没有这个令牌",
                                         "No such token"};

inline constexpr int failures_before_lock = 5;
inline constexpr std::chrono::minutes lock_time{15};
// How long a session goes on unused, and in all. A machine in a hall, which can do nothing but give numbers
// and show boards, stays signed in over nights, holidays and restarts of its browser.
struct SessionLimits {
    std::chrono::hours idle{8}, life{24};
    bool is_kept = false;  // by the browser, over its own end
};
SessionLimits session_limits(const Account& account);

Done check_password(std::string_view password, std::string_view username,
                    std::string_view field = "new_password");
bool is_username(std::string_view username);
// Every role of `posts` may be granted by `actor`, and every unit lies in their scope.
Done check_grant(const Actor& actor, std::span<const Post> posts);

}  // namespace bihuan::identity
