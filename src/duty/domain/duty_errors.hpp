// Every refusal of `duty`.
#pragma once

#include "base/result.hpp"

namespace bihuan::duty {

inline constexpr ErrorKind person_unknown{
    "duty.person_unknown", Category::not_found, "您的机构中没有这位处理工单的员工",
    "Nobody of your units who handles requests is known by this number"};
inline constexpr ErrorKind takes_no_part{"duty.takes_no_part", Category::conflict,
                                         "您的岗位不处理工单，无需上线",
                                         "Your post handles no requests; there is nothing to be present for"};
inline constexpr ErrorKind skill_unknown{"duty.skill_unknown", Category::invalid, "服务标准中没有这项技能",
                                         "The standard has no such skill"};
inline constexpr ErrorKind skill_twice{"duty.skill_twice", Category::invalid, "同一项技能写了两次",
                                       "The same skill stands twice"};
inline constexpr ErrorKind version_conflict{
    "duty.version_conflict", Category::conflict, "该员工的技能或容量刚被他人更新，请查看后再提交",
    "Skills or capacity were changed meanwhile; look and submit again"};
inline constexpr ErrorKind shift_order{"duty.shift_order", Category::invalid, "班次的结束应晚于开始",
                                       "A shift must end after it begins"};
inline constexpr ErrorKind shift_long{"duty.shift_long", Category::invalid, "一个班次最长 24 小时",
                                      "A shift lasts 24 hours at most"};
inline constexpr ErrorKind shift_past{"duty.shift_past", Category::invalid, "班次已经结束，不能再改",
                                      "The shift is over and stays as it was"};
inline constexpr ErrorKind shift_overlap{"duty.shift_overlap", Category::invalid, "与该员工的另一班次重叠",
                                         "Overlaps another shift of this person"};
inline constexpr ErrorKind shift_unknown{"duty.shift_unknown", Category::not_found, "没有这个班次",
                                         "No such shift"};
inline constexpr ErrorKind period_long{"duty.period_long", Category::invalid, "一次最多查询 35 天",
                                       "35 days at most at a time"};
inline constexpr ErrorKind weeks_wrong{"duty.weeks_wrong", Category::invalid,
                                       "复制的目标应晚于来源，且相差整周",
                                       "The target must lie whole weeks after the source"};
inline constexpr ErrorKind organization_unknown{"duty.organization_unknown", Category::invalid,
                                                "您的权限范围内没有这个机构",
                                                "No such unit within your scope"};

}  // namespace bihuan::duty
