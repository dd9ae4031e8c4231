// What is refused about what has to be read.
#pragma once

#include "base/result.hpp"

namespace bihuan::knowledge {

inline constexpr ErrorKind must_read_unknown{"knowledge.must_read_unknown", Category::not_found,
                                             "没有这项必读要求", "No such must-read"};
inline constexpr ErrorKind must_read_open{"knowledge.must_read_open", Category::conflict,
                                          "这篇知识已有进行中的必读要求，请直接修改",
                                          "This article has to be read already; change that instead"};
inline constexpr ErrorKind must_read_closed{"knowledge.must_read_closed", Category::conflict,
                                            "这项必读要求已结束", "This must-read has ended"};
inline constexpr ErrorKind must_reads_full{"knowledge.must_reads_full", Category::conflict,
                                           "最多同时 {} 篇必读，请先结束一些",
                                           "{} must-reads at once at most; end some first"};
inline constexpr ErrorKind not_in_force{"knowledge.not_in_force", Category::conflict,
                                        "这篇知识还没有生效的版本，不能要求必读",
                                        "The article has no version in force that could be read"};
inline constexpr ErrorKind team_unknown{"knowledge.team_unknown", Category::invalid,
                                        "没有这个机构，或不在您的管理范围内",
                                        "No such unit, or it is not within your scope"};
inline constexpr ErrorKind teams_missing{"knowledge.teams_missing", Category::invalid, "请选择要阅读的团队",
                                         "Choose who has to read it"};
inline constexpr ErrorKind due_wrong{"knowledge.due_wrong", Category::invalid,
                                     "截止时间应在将来，且不超过 {} 天",
                                     "It must be due in the future, within {} days"};
inline constexpr ErrorKind other_version{"knowledge.other_version", Category::conflict,
                                         "刚有新版本生效，请阅读新版本后再确认",
                                         "A later version is in force now; read that and confirm it"};
inline constexpr ErrorKind not_asked{"knowledge.not_asked", Category::conflict, "这项必读没有要求您确认",
                                     "You are not asked to confirm this"};

}  // namespace bihuan::knowledge
