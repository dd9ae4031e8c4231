// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::appointment {

inline constexpr ErrorKind appointment_unknown{"appointment.unknown", Category::not_found,
                                               "没有这个预约，或不在您的数据范围内",
                                               "No such appointment, or it is outside your data scope"};
inline constexpr ErrorKind type_unknown{"appointment.type_unknown", Category::invalid,
                                        "现行标准中没有这种预约服务，请重新选择",
                                        "The standard in force has no such service; choose again"};
inline constexpr ErrorKind type_internal{"appointment.type_internal", Category::forbidden,
                                         "这种服务由客服代为预约，请联系我们",
                                         "This service is booked by our staff; please contact us"};
inline constexpr ErrorKind place_needed{"appointment.place_needed", Category::invalid, "请选择营业厅",
                                        "Choose a place"};
inline constexpr ErrorKind place_unknown{"appointment.place_unknown", Category::invalid,
                                         "没有这个营业中的网点", "There is no such place in service"};
inline constexpr ErrorKind organization_needed{"appointment.organization_needed", Category::invalid,
                                               "请选择由哪个机构服务", "Choose the unit that shall do it"};
inline constexpr ErrorKind organization_unknown{"appointment.organization_unknown", Category::invalid,
                                                "没有这个启用的机构", "No such active unit"};
inline constexpr ErrorKind customer_needed{"appointment.customer_needed", Category::invalid, "请选择客户",
                                           "Choose the customer"};
inline constexpr ErrorKind customer_unknown{"appointment.customer_unknown", Category::invalid, "没有这位客户",
                                            "No such customer"};
inline constexpr ErrorKind ticket_other{"appointment.ticket_other", Category::conflict, "工单属于另一位客户",
                                        "The ticket belongs to another customer"};
inline constexpr ErrorKind ticket_ended{"appointment.ticket_ended", Category::conflict,
                                        "工单已结束，不能再预约",
                                        "The ticket has ended; nothing can be booked for it"};
inline constexpr ErrorKind items_wrong{"appointment.items_wrong", Category::invalid, "请检查标出的资料",
                                       "Please check the marked data"};
inline constexpr ErrorKind item_unknown{"appointment.item_unknown", Category::invalid,
                                        "这种服务不需要此项资料", "This service asks for no such item"};
inline constexpr ErrorKind item_too_long{"appointment.item_too_long", Category::invalid, "太长，最多 {} 个字",
                                         "Too long; at most {} characters"};
inline constexpr ErrorKind item_phone{"appointment.item_phone", Category::invalid, "不是有效的电话号码",
                                      "Not a phone number"};
inline constexpr ErrorKind items_missing{"appointment.items_missing", Category::invalid,
                                         "资料不全，请先补充：{}", "Please fill in first: {}"};
inline constexpr ErrorKind item_missing{"appointment.item_missing", Category::invalid, "必填", "Required"};
inline constexpr ErrorKind slot_needed{"appointment.slot_needed", Category::invalid, "请选择时间",
                                       "Choose a time"};
inline constexpr ErrorKind slot_taken{"appointment.slot_taken", Category::conflict,
                                      "这个时间刚被约满，请另选：{}",
                                      "This time has just been taken; choose another: {}"};
inline constexpr ErrorKind slot_not_offered{"appointment.slot_not_offered", Category::invalid,
                                            "这不是可预约的时间，请从列表中选择",
                                            "This is not a time that is offered; choose one of the list"};
inline constexpr ErrorKind too_soon{"appointment.too_soon", Category::invalid, "须至少提前 {} 预约",
                                    "Must be booked at least {} ahead"};
inline constexpr ErrorKind too_far{"appointment.too_far", Category::invalid, "最多可提前 {} 预约",
                                   "Can be booked at most {} ahead"};
inline constexpr ErrorKind customer_busy{"appointment.customer_busy", Category::conflict,
                                         "客户在这段时间已有预约：{}",
                                         "The customer has an appointment at that time already: {}"};
inline constexpr ErrorKind action_not_allowed{"appointment.action_not_allowed", Category::conflict,
                                              "预约当前状态不能执行此操作：{}",
                                              "This step is not possible now: {}"};
inline constexpr ErrorKind step_forbidden{"appointment.step_forbidden", Category::forbidden,
                                          "这一步不由您执行：{}", "This step is not yours to take: {}"};
inline constexpr ErrorKind too_late{"appointment.too_late", Category::conflict,
                                    "距开始不足 {}，不能自行更改，请联系客服",
                                    "Less than {} before the start; please contact us to change it"};
inline constexpr ErrorKind moved_often{"appointment.moved_often", Category::conflict,
                                       "已改约 {} 次，请联系客服",
                                       "Moved {} times already; please contact us"};
inline constexpr ErrorKind reason_needed{"appointment.reason_needed", Category::invalid, "请写明原因",
                                         "Say why"};
inline constexpr ErrorKind reason_unknown{"appointment.reason_unknown", Category::invalid,
                                          "没有这个原因，请从所列原因中选择，或写明原因",
                                          "There is no such reason; choose one of those listed, or say why"};
inline constexpr ErrorKind result_needed{"appointment.result_needed", Category::invalid, "请写明结果",
                                         "Say what was done"};
inline constexpr ErrorKind proof_needed{"appointment.proof_needed", Category::invalid,
                                        "完成须有客户的确认码或签名",
                                        "To complete it the customer's code or signature is needed"};
inline constexpr ErrorKind code_wrong{"appointment.code_wrong", Category::invalid, "确认码不对，请向客户核实",
                                      "The code is wrong; ask the customer again"};
inline constexpr ErrorKind code_locked{"appointment.code_locked", Category::conflict,
                                       "确认码已错 {} 次，请改用客户签名",
                                       "The code was wrong {} times; let the customer sign"};
inline constexpr ErrorKind consent_needed{"appointment.consent_needed", Category::invalid,
                                          "变更服务须记录客户的同意",
                                          "To change the service the customer's consent is to be noted"};
inline constexpr ErrorKind version_conflict{"appointment.version_conflict", Category::conflict,
                                            "预约刚被他人更新，请查看后再提交",
                                            "The appointment was changed meanwhile; look and submit again"};
inline constexpr ErrorKind acted_at_not_here{"appointment.acted_at_not_here", Category::invalid,
                                             "这一步不能补报时间，请去掉 acted_at",
                                             "This step cannot be told of later; leave acted_at out"};
inline constexpr ErrorKind acted_at_ahead{
    "appointment.acted_at_ahead", Category::invalid, "办理时间晚于现在，请校准手机时间，或按现在的时间提交",
    "The step lies in the future; set the phone's clock, or send it as of now"};
inline constexpr ErrorKind acted_at_old{"appointment.acted_at_old", Category::invalid,
                                        "办理时间超过 {} 以前，请按现在的时间提交并说明",
                                        "The step was taken more than {} ago; send it as of now and say so"};
inline constexpr ErrorKind acted_at_before{"appointment.acted_at_before", Category::invalid,
                                           "办理时间早于上一步（{}），请核对",
                                           "The step lies before the one before it ({}); check the time"};
inline constexpr ErrorKind wish_wrong{"appointment.wish_wrong", Category::invalid,
                                      "期望的时间应在将来，开始早于结束",
                                      "The wished time must lie ahead and begin before it ends"};
inline constexpr ErrorKind too_many{"appointment.too_many", Category::conflict,
                                    "该客户未完成的预约已达 {} 个",
                                    "The customer has {} open appointments already"};
inline constexpr ErrorKind person_unknown{"appointment.person_unknown", Category::invalid,
                                          "没有这位可预约的员工", "Nobody who can be booked has this id"};
inline constexpr ErrorKind range_wrong{"appointment.range_wrong", Category::invalid,
                                       "查询的时间应在 {} 天以内", "The period can be {} days at most"};
inline constexpr ErrorKind day_over{"appointment.day_over", Category::invalid, "这一天已经结束，不能再规划",
                                    "This day is over and cannot be planned"};
inline constexpr ErrorKind plan_outdated{
    "appointment.plan_outdated", Category::conflict, "看过的规划之后，当天的安排已有变化，请重新规划",
    "The day has changed since the plan that was looked at; plan it anew"};
inline constexpr ErrorKind position_wrong{"appointment.position_wrong", Category::invalid,
                                          "纬度与经度应成对且有效",
                                          "Latitude and longitude belong together and must exist"};
inline constexpr ErrorKind cursor_wrong{"appointment.cursor_wrong", Category::invalid,
                                        "翻页标记无效，请重新查询",
                                        "The page marker is not valid; search again"};
inline constexpr ErrorKind place_code_taken{"appointment.place_code_taken", Category::conflict,
                                            "已有这个代码的网点：{}", "There is a place of this code: {}"};
inline constexpr ErrorKind calendar_unknown{"appointment.calendar_unknown", Category::invalid,
                                            "标准中没有这个服务时间",
                                            "The standard has no such service hours"};

}  // namespace bihuan::appointment
