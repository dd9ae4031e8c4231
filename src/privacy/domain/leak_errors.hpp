// Refusals of the register of leaks.
#pragma once

#include "base/result.hpp"

namespace bihuan::privacy {

inline constexpr ErrorKind leak_unknown{"privacy.leak_unknown", Category::not_found, "没有这条泄露登记",
                                        "No such leak"};
inline constexpr ErrorKind leak_rules_none{"privacy.leak_rules_none", Category::conflict,
                                           "生效的服务标准没有泄露处置规则 [leak]",
                                           "The standard in force has no rules for leaks ([leak])"};
inline constexpr ErrorKind leak_step{"privacy.leak_step", Category::conflict, "当前状态不能执行此操作：{}",
                                     "This step is not possible now: {}"};
inline constexpr ErrorKind leak_ended{"privacy.leak_ended", Category::conflict,
                                      "已结案的登记不能再改，如有新情况请重新评估",
                                      "What has ended cannot be changed; reassess it if there is news"};
inline constexpr ErrorKind leak_found_at{"privacy.leak_found_at", Category::invalid, "发现时间不能在将来",
                                         "It cannot have been found in the future"};
inline constexpr ErrorKind leak_kind_unknown{"privacy.leak_kind_unknown", Category::invalid,
                                             "服务标准中没有这类数据：{}",
                                             "The standard has no such kind of data: {}"};
inline constexpr ErrorKind leak_needs{"privacy.leak_needs", Category::invalid, "此步骤必填，请先补充事实",
                                      "This step needs it; complete the facts first"};
inline constexpr ErrorKind leak_authority_untold{"privacy.leak_authority_untold", Category::conflict,
                                                 "尚未登记对主管部门的通知",
                                                 "The notice to the authority is not recorded yet"};
inline constexpr ErrorKind leak_people_untold{
    "privacy.leak_people_untold", Category::conflict,
    "尚未登记对当事人的通知；如采取措施能有效避免危害，请写明不通知的理由",
    "The notice to those concerned is not recorded yet; if measures prevent the harm, say so in the facts"};
inline constexpr ErrorKind leak_tasks_open{"privacy.leak_tasks_open", Category::conflict, "还有未完成的事项",
                                           "Some tasks are not done yet"};
inline constexpr ErrorKind leak_task_unknown{"privacy.leak_task_unknown", Category::not_found, "没有这个事项",
                                             "No such task"};
inline constexpr ErrorKind leak_task_done{"privacy.leak_task_done", Category::conflict, "事项已完成",
                                          "The task is done already"};
inline constexpr ErrorKind leak_task_by_step{"privacy.leak_task_by_step", Category::conflict,
                                             "此事项随对应步骤完成，不能单独勾选",
                                             "This task is done by its step, not by itself"};
inline constexpr ErrorKind leak_due_at{"privacy.leak_due_at", Category::invalid, "期限应在将来，且不超过一年",
                                       "The limit must lie ahead, within a year"};
inline constexpr ErrorKind leak_owner{"privacy.leak_owner", Category::invalid, "没有这位员工",
                                      "No such member of staff"};
inline constexpr ErrorKind too_many_leak_tasks{"privacy.too_many_leak_tasks", Category::conflict,
                                               "每次泄露最多 100 个事项", "100 tasks a leak at most"};
inline constexpr ErrorKind leak_notice_unknown{"privacy.leak_notice_unknown", Category::not_found,
                                               "没有这份通知", "No such notice"};
inline constexpr ErrorKind leak_notice_sent{"privacy.leak_notice_sent", Category::conflict,
                                            "已发出的通知不能再改，请另行起草",
                                            "A notice that was sent stays as it is; draft another"};
inline constexpr ErrorKind leak_notice_time{"privacy.leak_notice_time", Category::invalid,
                                            "发出时间应在发现之后，且不在将来",
                                            "It was sent after the leak was found, and not in the future"};
inline constexpr ErrorKind leak_notice_gap{"privacy.leak_notice_gap", Category::conflict,
                                           "通知中还有待补充的内容，请补全后再登记发出",
                                           "The notice still has gaps to complete before it is sent"};
inline constexpr ErrorKind leak_not_assessed{"privacy.leak_not_assessed", Category::conflict,
                                             "请先评估，再起草通知",
                                             "Assess the leak before drafting notices"};
inline constexpr ErrorKind too_many_leak_people{"privacy.too_many_leak_people", Category::conflict,
                                                "涉及人数超过服务标准的上限 {}",
                                                "More people than the standard's bound of {}"};

}  // namespace bihuan::privacy
