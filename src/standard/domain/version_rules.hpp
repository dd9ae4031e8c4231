// The life of a version of the standard and what it asks for (1.1.5, 1.2.4).
#pragma once

#include <array>

#include "base/result.hpp"
#include "base/state_table.hpp"
#include "standard/types.hpp"

namespace bihuan::standard {

inline constexpr std::array version_flow{
    Step{VersionState::draft, VersionAction::propose, VersionState::proposed},
    Step{VersionState::proposed, VersionAction::send_back, VersionState::draft},
    Step{VersionState::proposed, VersionAction::approve, VersionState::approved},
    Step{VersionState::draft, VersionAction::withdraw, VersionState::withdrawn},
    Step{VersionState::proposed, VersionAction::withdraw, VersionState::withdrawn},
    Step{VersionState::approved, VersionAction::withdraw, VersionState::withdrawn},  // before it holds
};
static_assert(is_deterministic(version_flow) && all_reachable(version_flow, VersionState::draft));

inline constexpr ErrorKind version_unknown{"standard.version_unknown", bihuan::Category::not_found,
                                           "没有这个标准版本", "No such version of the standard"};
inline constexpr ErrorKind version_changed{"standard.version_changed", bihuan::Category::conflict,
                                           "{} 刚刚修改了这个版本，请刷新后再试",
                                           "{} has just changed this version; reload and try again"};
inline constexpr ErrorKind version_step{"standard.version_step", bihuan::Category::conflict,
                                        "这个版本现在是「{}」，不能执行这一步",
                                        "This version is {}; this step cannot be taken"};
inline constexpr ErrorKind version_own{"standard.version_own", bihuan::Category::forbidden,
                                       "不能审批自己起草的版本，请另一位同事审批",
                                       "You drafted this version; somebody else has to approve it"};
inline constexpr ErrorKind version_faulty{"standard.version_faulty", bihuan::Category::invalid,
                                          "标准有误，不能提交：{}",
                                          "The standard has problems and cannot be proposed: {}"};
inline constexpr ErrorKind version_in_force{"standard.version_in_force", bihuan::Category::conflict,
                                            "这个版本已经生效，不能撤回；请发布新版本",
                                            "This version is in force already; publish a new one instead"};
inline constexpr ErrorKind version_same{"standard.version_same", bihuan::Category::conflict,
                                        "内容与现行版本 {} 完全相同",
                                        "Nothing differs from version {}, which is in force"};
inline constexpr ErrorKind effective_missing{"standard.effective_missing", bihuan::Category::invalid,
                                             "请填写生效时间", "Say from when it shall hold"};
inline constexpr ErrorKind effective_range{"standard.effective_range", bihuan::Category::invalid,
                                           "生效时间最晚为两年以内",
                                           "It must hold within two years from now"};

}  // namespace bihuan::standard
