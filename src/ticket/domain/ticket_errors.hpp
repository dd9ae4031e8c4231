// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::ticket {

inline constexpr ErrorKind ticket_unknown{"ticket.unknown", Category::not_found,
                                          "没有这张工单，或不在您的数据范围内",
                                          "No such ticket, or it is outside your data scope"};
inline constexpr ErrorKind action_not_allowed{"ticket.action_not_allowed", Category::conflict,
                                              "当前状态不能执行此操作：{}",
                                              "This step is not possible now: {}"};
inline constexpr ErrorKind not_told_yet{
    "ticket.not_told_yet", Category::conflict, "尚未向客户反馈处理结果，不能结单",
    "The result has not been told to the customer; the ticket cannot be closed"};
inline constexpr ErrorKind not_offered_yet{
    "ticket.not_offered_yet", Category::conflict, "尚未邀请客户评价，不能结单",
    "Evaluation has not been offered to the customer; the ticket cannot be closed"};
inline constexpr ErrorKind step_forbidden{"ticket.step_forbidden", Category::forbidden,
                                          "您没有权限执行此步骤：{}", "You may not take this step: {}"};
inline constexpr ErrorKind version_conflict{
    "ticket.version_conflict", Category::conflict, "工单刚被他人更新：{}，请查看后再提交",
    "The ticket was changed meanwhile: {}; look at it and submit again"};
// The code of every refused form, as the transport words it too.
inline constexpr ErrorKind step_incomplete{"request.invalid", Category::invalid, "请检查标出的内容",
                                           "Please check the marked fields"};
inline constexpr ErrorKind required_for_step{"ticket.required_for_step", Category::invalid, "此步骤必填",
                                             "This step needs it"};
inline constexpr ErrorKind class_unknown{"ticket.class_unknown", Category::invalid,
                                         "服务标准中没有这个类别等级",
                                         "The service standard has no such class"};
inline constexpr ErrorKind handler_unknown{"ticket.handler_unknown", Category::invalid, "没有这位在职员工",
                                           "No such active member of staff"};
inline constexpr ErrorKind handler_unqualified{"ticket.handler_unqualified", Category::invalid,
                                               "该员工的岗位不能处理工单",
                                               "This person's post does not handle tickets"};
inline constexpr ErrorKind handler_elsewhere{"ticket.handler_elsewhere", Category::invalid,
                                             "该员工不属于所选机构",
                                             "This person does not work in the chosen unit"};
inline constexpr ErrorKind organization_unknown{"ticket.organization_unknown", Category::invalid,
                                                "没有这个启用的机构", "No such active unit"};
inline constexpr ErrorKind category_unknown{"ticket.category_unknown", Category::invalid,
                                            "没有这个启用的类别", "No such active category"};
inline constexpr ErrorKind channel_unknown{"ticket.channel_unknown", Category::invalid, "没有这个渠道",
                                           "No such channel"};
inline constexpr ErrorKind customer_unknown{"ticket.customer_unknown", Category::invalid, "没有这个客户",
                                            "No such customer"};
inline constexpr ErrorKind service_unknown{"ticket.service_unknown", Category::invalid, "该客户没有这项业务",
                                           "The customer does not hold this service"};
inline constexpr ErrorKind cursor_wrong{"ticket.cursor_wrong", Category::invalid, "翻页标记无效，请重新查询",
                                        "The page marker is not valid; search again"};
inline constexpr ErrorKind not_open{"ticket.not_open", Category::conflict, "工单已结束，不能修改：{}",
                                    "The ticket has ended and cannot be changed: {}"};
inline constexpr ErrorKind wait_reason_unknown{"ticket.wait_reason_unknown", Category::invalid,
                                               "标准中没有这个等待原因",
                                               "The standard has no such reason to wait"};
inline constexpr ErrorKind breach_unexplained{
    "ticket.breach_unexplained", Category::conflict, "有超时尚未说明原因，说明并告知客户后才能关闭",
    "A missed time limit has not been explained yet; explain it to the "
    "customer before closing"};
inline constexpr ErrorKind clock_unknown{"ticket.clock_unknown", Category::not_found, "这张工单没有这个时限",
                                         "The ticket has no such clock"};
inline constexpr ErrorKind breach_none{"ticket.breach_none", Category::conflict,
                                       "这个时限没有超时，不需要说明",
                                       "This clock has not passed its limit; nothing to explain"};
inline constexpr ErrorKind breach_reason_unknown{"ticket.breach_reason_unknown", Category::invalid,
                                                 "标准中没有这个超时原因",
                                                 "The standard has no such reason for a breach"};
inline constexpr ErrorKind promise_past{"ticket.promise_past", Category::invalid, "新的承诺时间应在将来",
                                        "The new promised time must lie ahead"};
inline constexpr ErrorKind correction_range{"ticket.correction_range", Category::invalid,
                                            "更正的时段应已过去，且在受理之后",
                                            "What is corrected must lie between the beginning and now"};
inline constexpr ErrorKind follow_up_none{"ticket.follow_up_none", Category::conflict, "没有待回访的低分评价",
                                          "No bad score is waiting to be followed up"};
inline constexpr ErrorKind pause_none{"ticket.pause_none", Category::conflict, "没有等待确认的暂停",
                                      "No pause waits to be confirmed"};
inline constexpr ErrorKind pause_own{"ticket.pause_own", Category::forbidden, "不能确认自己提出的暂停",
                                     "You asked for this pause; somebody else has to confirm it"};
inline constexpr ErrorKind claim_taken{"ticket.claim_taken", Category::conflict, "已由他人受理：{}",
                                       "Somebody was faster: {}"};
inline constexpr ErrorKind claim_none{"ticket.claim_none", Category::conflict,
                                      "这张工单已有人处理或不在您的团队，不能认领",
                                      "The ticket is being handled, or is not your team's: nothing to claim"};
inline constexpr ErrorKind merge_self{"ticket.merge_self", Category::invalid, "不能与自己合并",
                                      "A ticket cannot be merged into itself"};
inline constexpr ErrorKind merge_target{"ticket.merge_target", Category::conflict, "目标工单已结束或已被合并",
                                        "The target has ended or was merged itself"};
inline constexpr ErrorKind link_self{"ticket.link_self", Category::invalid, "不能关联自己",
                                     "A ticket cannot be linked to itself"};
inline constexpr ErrorKind link_known{"ticket.link_known", Category::conflict, "两张工单已有此关联",
                                      "The two are linked this way already"};
inline constexpr ErrorKind link_cycle{"ticket.link_cycle", Category::conflict, "上下级关联不能成环",
                                      "Parents and children must not form a loop"};
inline constexpr ErrorKind link_unknown{"ticket.link_unknown", Category::not_found, "没有这个关联",
                                        "No such link"};
inline constexpr ErrorKind user_unknown{"ticket.user_unknown", Category::not_found, "没有这位员工",
                                        "No such member of staff"};
inline constexpr ErrorKind reminder_unknown{"ticket.reminder_unknown", Category::not_found, "没有这个提醒",
                                            "No such reminder"};
inline constexpr ErrorKind reminder_range{"ticket.reminder_range", Category::invalid,
                                          "提醒时间须在一年之内的将来",
                                          "A reminder lies in the future, within a year"};
inline constexpr ErrorKind reminders_full{"ticket.reminders_full", Category::conflict,
                                          "每人最多 100 个待办提醒", "100 waiting reminders each at most"};
inline constexpr ErrorKind view_unknown{"ticket.view_unknown", Category::not_found, "没有这个视图",
                                        "No such view"};
inline constexpr ErrorKind views_full{"ticket.views_full", Category::conflict, "每人最多保存 50 个视图",
                                      "50 saved views each at most"};
inline constexpr ErrorKind attachment_unknown{"ticket.attachment_unknown", Category::not_found,
                                              "没有这个附件", "No such attachment"};
inline constexpr ErrorKind attachment_lost{
    "ticket.attachment_lost", Category::conflict, "附件已丢失或被改动，不予提供，请联系管理员",
    "The file is lost or was changed, so it is not handed out; tell your administrator"};
inline constexpr ErrorKind attachments_full{"ticket.attachments_full", Category::conflict,
                                            "每张工单最多 50 个附件", "50 attachments a ticket at most"};
inline constexpr ErrorKind reopen_late{"ticket.reopen_late", Category::conflict,
                                       "结单已超过 15 天，请新提交一个请求",
                                       "Closed more than 15 days ago; please submit a new request"};
inline constexpr ErrorKind bulk_empty{"ticket.bulk_empty", Category::invalid, "请选择要执行的操作",
                                      "Choose what to do"};
inline constexpr ErrorKind export_format{"ticket.export_format", Category::invalid,
                                         "导出格式应为 csv 或 xlsx", "The format is csv or xlsx"};

}  // namespace bihuan::ticket
