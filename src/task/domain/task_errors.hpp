// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::task {

inline constexpr ErrorKind task_unknown{"task.unknown", Category::not_found,
                                        "没有这个任务，或不在您的数据范围内",
                                        "No such task, or it is outside your data scope"};
inline constexpr ErrorKind action_not_allowed{"task.action_not_allowed", Category::conflict,
                                              "任务当前状态不能执行此操作：{}",
                                              "This step of the task is not possible now: {}"};
inline constexpr ErrorKind step_forbidden{"task.step_forbidden", Category::forbidden,
                                          "这一步应由任务的另一方执行：{}",
                                          "This step is for the other side of the task: {}"};
inline constexpr ErrorKind version_conflict{"task.version_conflict", Category::conflict,
                                            "任务刚被他人更新，请查看后再提交",
                                            "The task was changed meanwhile; look at it and submit again"};
inline constexpr ErrorKind step_incomplete{"request.invalid", Category::invalid, "请检查标出的内容",
                                           "Please check the marked fields"};
inline constexpr ErrorKind required_for_step{"task.required_for_step", Category::invalid, "此步骤必填",
                                             "This step needs it"};
inline constexpr ErrorKind ticket_unknown{"ticket.unknown", Category::not_found,
                                          "没有这张工单，或不在您的数据范围内",
                                          "No such ticket, or it is outside your data scope"};
inline constexpr ErrorKind ticket_ended{"task.ticket_ended", Category::conflict, "工单已结束，不能再发起任务",
                                        "The ticket has ended; no task can be asked for it any more"};
inline constexpr ErrorKind organization_unknown{"task.organization_unknown", Category::invalid,
                                                "没有这个启用的机构", "No such active unit"};
inline constexpr ErrorKind organization_own{"task.organization_own", Category::invalid,
                                            "协作应请求另一个机构；本机构内请用待办",
                                            "Co-operation is asked of another unit; within one use a to-do"};
inline constexpr ErrorKind user_unknown{"task.user_unknown", Category::invalid, "没有这位在职员工",
                                        "No such active member of staff"};
inline constexpr ErrorKind user_unqualified{"task.user_unqualified", Category::invalid,
                                            "该员工的岗位不能处理任务",
                                            "This person's post does not handle tasks"};
inline constexpr ErrorKind user_elsewhere{"task.user_elsewhere", Category::invalid,
                                          "该员工不属于被请求的机构",
                                          "This person does not work in the unit that is asked"};
inline constexpr ErrorKind due_needed{"task.due_needed", Category::invalid, "后续跟进应写明时间",
                                      "A follow-up needs its time"};
inline constexpr ErrorKind due_past{"task.due_past", Category::invalid, "时间应在将来，且不超过一年",
                                    "The time must lie ahead, within a year"};
inline constexpr ErrorKind too_many{"task.too_many", Category::conflict, "每张工单最多 100 个任务",
                                    "100 tasks a ticket at most"};
inline constexpr ErrorKind cursor_wrong{"task.cursor_wrong", Category::invalid, "翻页标记无效，请重新查询",
                                        "The page marker is not valid; search again"};
// 3.3.4: nothing is resolved over work that was asked of others and is not back.
inline constexpr ErrorKind open_cooperation{
    "task.open_cooperation", Category::conflict, "协作任务尚未完成，不能解决：{}；请等待完成，或先取消任务",
    "A co-operation task is still open, so this cannot be resolved: {}; wait for it or cancel it first"};
// 1.3.2
inline constexpr ErrorKind checklist_open{"task.checklist_open", Category::conflict,
                                          "检查清单还有必做项未勾选：{}",
                                          "Required items of the checklist are not ticked: {}"};
inline constexpr ErrorKind item_unknown{"task.item_unknown", Category::not_found,
                                        "这张工单的检查清单没有此项",
                                        "The ticket's checklist has no such item"};
inline constexpr ErrorKind stage_passed{"task.stage_passed", Category::conflict, "该环节已经过去，不能再改",
                                        "This stage has passed and cannot be changed"};

}  // namespace bihuan::task
