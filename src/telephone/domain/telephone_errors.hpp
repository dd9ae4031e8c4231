// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::telephone {

inline constexpr ErrorKind call_unknown{"telephone.call_unknown", Category::not_found,
                                        "没有这通电话，或不在您的范围内",
                                        "No such call, or it is outside your scope"};
inline constexpr ErrorKind call_not_yours{"telephone.call_not_yours", Category::forbidden,
                                          "这通电话由他人接听", "Somebody else took this call"};
inline constexpr ErrorKind moment_ahead{
    "telephone.moment_ahead", Category::invalid, "事件时刻晚于服务器时间 {} 以上，请校准交换机时钟",
    "The moment lies more than {} ahead of the server; set the clock of the switch"};
inline constexpr ErrorKind moment_old{"telephone.moment_old", Category::invalid, "事件时刻早于 {}，不再接收",
                                      "The moment is more than {} old; too late to tell"};
inline constexpr ErrorKind events_none{"telephone.events_none", Category::invalid, "至少报一个事件",
                                       "Report at least one event"};
inline constexpr ErrorKind not_over{"telephone.not_over", Category::conflict, "通话结束后才能小结",
                                    "Wrap up when the call has ended"};
inline constexpr ErrorKind wrapped_already{"telephone.wrapped_already", Category::conflict,
                                           "已经小结，联系记录只写一次",
                                           "It is wrapped up; its contact record is written once"};
inline constexpr ErrorKind extension_wrong{"telephone.extension_wrong", Category::invalid,
                                           "分机号为 2 到 8 位数字", "An extension has 2 to 8 digits"};
inline constexpr ErrorKind extension_taken{"telephone.extension_taken", Category::conflict,
                                           "分机 {} 已由他人使用", "Extension {} belongs to somebody else"};
inline constexpr ErrorKind user_unknown{"telephone.user_unknown", Category::invalid,
                                        "没有这位处理人，或不在您的范围内",
                                        "No such person, or they are outside your scope"};
inline constexpr ErrorKind line_unknown{"telephone.line_unknown", Category::not_found,
                                        "此人没有分机，或不在您的范围内",
                                        "This person has no extension, or is outside your scope"};
inline constexpr ErrorKind customer_unknown{"telephone.customer_unknown", Category::invalid, "没有这位客户",
                                            "No such customer"};
inline constexpr ErrorKind call_back_unknown{"telephone.call_back_unknown", Category::not_found,
                                             "没有这个回拨，或不在您的范围内",
                                             "No such call-back, or it is outside your scope"};
inline constexpr ErrorKind call_back_over{"telephone.call_back_over", Category::conflict, "这个回拨已经结束",
                                          "This call-back has ended"};
inline constexpr ErrorKind call_back_taken{"telephone.call_back_taken", Category::conflict, "{}正在回拨",
                                           "{} is calling back already"};
inline constexpr ErrorKind try_more{"telephone.try_more", Category::conflict, "还须再试拨 {} 次，才能放弃",
                                    "Try {} more times before giving up"};
inline constexpr ErrorKind reason_needed{"telephone.reason_needed", Category::invalid, "请写明结果或原因",
                                         "Say what came of it, or why"};
inline constexpr ErrorKind recording_unknown{"telephone.recording_unknown", Category::not_found,
                                             "没有这段录音", "No such recording"};
inline constexpr ErrorKind recording_wrong{"telephone.recording_wrong", Category::invalid,
                                           "录音应为 http 或 https 地址",
                                           "A recording is an http or https address"};
inline constexpr ErrorKind span_wrong{"telephone.span_wrong", Category::invalid, "时段应从早到晚，最长 {} 天",
                                      "The time must run forward and span at most {} days"};
inline constexpr ErrorKind version_conflict{"telephone.version_conflict", Category::conflict,
                                            "刚被他人更新，请查看后再操作",
                                            "This was changed meanwhile; look and try again"};

}  // namespace bihuan::telephone
