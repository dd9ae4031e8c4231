// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::counter {

inline constexpr ErrorKind hall_unknown{"counter.hall_unknown", Category::not_found,
                                        "没有这个营业中的营业厅，或不在您的范围内",
                                        "No such hall in service, or it is outside your scope"};
inline constexpr ErrorKind queue_unknown{"counter.queue_unknown", Category::invalid,
                                         "现行标准中没有这个队列，请重新选择",
                                         "The standard in force has no such queue; choose again"};
inline constexpr ErrorKind hall_full{"counter.hall_full", Category::conflict,
                                     "等候人数已达 {} 人，请咨询工作人员",
                                     "{} people wait already; please ask the staff"};
inline constexpr ErrorKind phone_wrong{"counter.phone_wrong", Category::invalid,
                                       "不是有效的电话号码，请重新输入，或不填",
                                       "Not a phone number; enter it again, or leave it out"};
inline constexpr ErrorKind customer_unknown{"counter.customer_unknown", Category::invalid, "没有这位客户",
                                            "No such customer"};
// One answer for "no such booking" and "wrong code": it tells a stranger nothing.
inline constexpr ErrorKind check_in_wrong{
    "counter.check_in_wrong", Category::invalid,
    "没有找到今天在本厅的预约，或确认码不对；请核对后重试，或直接取号",
    "No booking in this hall today goes with that code; check both and try "
    "again, or take a number"};
inline constexpr ErrorKind check_in_locked{"counter.check_in_locked", Category::too_many,
                                           "输错次数过多，请 {} 后再试，或咨询工作人员",
                                           "Too many wrong tries; try again in {}, or ask the staff"};
inline constexpr ErrorKind window_unknown{"counter.window_unknown", Category::not_found,
                                          "没有这个窗口，或不在您的范围内",
                                          "No such window, or it is outside your scope"};
inline constexpr ErrorKind window_taken{"counter.window_taken", Category::conflict,
                                        "这个窗口正由他人使用，请选择其他窗口",
                                        "Somebody else sits at this window; choose another"};
inline constexpr ErrorKind window_not_yours{"counter.window_not_yours", Category::forbidden,
                                            "请先开启您自己的窗口", "Open a window of your own first"};
inline constexpr ErrorKind sits_elsewhere{"counter.sits_elsewhere", Category::conflict, "您已在{}，请先关闭",
                                          "You sit at {} already; close it first"};
inline constexpr ErrorKind window_state{"counter.window_state", Category::conflict,
                                        "窗口当前状态不能执行此操作：{}",
                                        "This is not possible while the window is {}"};
inline constexpr ErrorKind window_busy{"counter.window_busy", Category::conflict,
                                       "窗口还有未办结的号码，请先办结",
                                       "A number is still at this window; finish it first"};
inline constexpr ErrorKind nobody_waits{"counter.nobody_waits", Category::conflict,
                                        "您服务的队列暂时无人等候", "Nobody waits in the queues you serve"};
inline constexpr ErrorKind turn_unknown{"counter.turn_unknown", Category::not_found,
                                        "没有这个号码，或不在您的范围内",
                                        "No such number, or it is outside your scope"};
inline constexpr ErrorKind action_not_allowed{"counter.action_not_allowed", Category::conflict,
                                              "号码当前状态不能执行此操作：{}",
                                              "This step is not possible now: {}"};
inline constexpr ErrorKind call_again{"counter.call_again", Category::conflict,
                                      "还须再呼叫 {} 次，才能按未到处理",
                                      "Call {} more times before somebody counts as absent"};
inline constexpr ErrorKind result_needed{"counter.result_needed", Category::invalid,
                                         "这是预约，请写明办理结果", "This was booked: say what was done"};
inline constexpr ErrorKind day_wrong{"counter.day_wrong", Category::invalid,
                                     "日期应为 YYYY-MM-DD，且不在将来",
                                     "The day must be YYYY-MM-DD and not lie ahead"};
inline constexpr ErrorKind version_conflict{"counter.version_conflict", Category::conflict,
                                            "刚被他人更新，请查看后再操作",
                                            "This was changed meanwhile; look and try again"};

}  // namespace bihuan::counter
