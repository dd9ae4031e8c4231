// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::message {

inline constexpr ErrorKind template_unknown{"message.template_unknown", Category::not_found, "没有这个模板",
                                            "No such template"};
inline constexpr ErrorKind placeholder_unknown{
    "message.placeholder_unknown", Category::invalid, "{}：此用途没有这个占位符，请从列表中选择",
    "{}: this purpose has no such placeholder; choose one from the list"};
inline constexpr ErrorKind placeholder_shape{
    "message.placeholder_shape", Category::invalid,
    "{}：占位符应写作 {{名称}} 或 {{时间|local}}、{{时间|date}}，括号须成对",
    "{}: a placeholder is written {{name}} or {{time|local}}, {{time|date}}, and its braces come in pairs"};
inline constexpr ErrorKind body_too_large{"message.body_too_large", Category::invalid,
                                          "内容过长：短信最多 {} 段", "Too long: {} parts of an SMS at most"};
inline constexpr ErrorKind subject_lines{"message.subject_lines", Category::invalid, "标题只能有一行",
                                         "A subject has one line"};
inline constexpr ErrorKind subject_needed{"message.subject_needed", Category::invalid, "请填写标题",
                                          "A subject is needed"};
inline constexpr ErrorKind purpose_unknown{"message.purpose_unknown", Category::invalid,
                                           "现行标准没有这个用途",
                                           "The standard in force has no such purpose"};
inline constexpr ErrorKind channel_unknown{"message.channel_unknown", Category::invalid, "此用途不经这个渠道",
                                           "This purpose does not use that channel"};
inline constexpr ErrorKind language_shape{"message.language_shape", Category::invalid,
                                          "语言应为标签，如 zh-CN、en、ug",
                                          "A language is a tag such as zh-CN, en, ug"};
inline constexpr ErrorKind segment_unknown{"message.segment_unknown", Category::invalid, "没有这个客户群",
                                           "No such customer segment"};
inline constexpr ErrorKind template_state{"message.template_state", Category::conflict,
                                          "模板当前状态不能执行此操作：{}",
                                          "This is not possible while the template is {}"};
inline constexpr ErrorKind template_own{"message.template_own", Category::forbidden, "须由起草人以外的人批准",
                                        "Somebody other than its author must approve it"};
inline constexpr ErrorKind version_conflict{"message.version_conflict", Category::conflict,
                                            "刚被他人更新，请查看后再操作",
                                            "This was changed meanwhile; look and try again"};
inline constexpr ErrorKind message_unknown{"message.unknown", Category::not_found,
                                           "没有这条消息，或不在您的范围内",
                                           "No such message, or it is outside your scope"};
inline constexpr ErrorKind customer_unknown{"message.customer_unknown", Category::not_found, "没有这位客户",
                                            "No such customer"};
inline constexpr ErrorKind action_not_allowed{"message.action_not_allowed", Category::conflict,
                                              "消息当前状态不能执行此操作：{}",
                                              "This is not possible while the message is {}"};
inline constexpr ErrorKind purpose_automatic{"message.purpose_automatic", Category::invalid,
                                             "此用途由系统发送，请选择人工用途",
                                             "The system sends this; choose a purpose that people write"};
inline constexpr ErrorKind customer_needed{"message.customer_needed", Category::conflict,
                                           "工单没有客户，无法发送",
                                           "The ticket has no customer to write to"};
inline constexpr ErrorKind hour_wrong{"message.hour_wrong", Category::invalid,
                                      "时间应为 HH:MM，两个都填或都不填",
                                      "A time is HH:MM; give both or none"};
inline constexpr ErrorKind words_gone{"message.words_gone", Category::conflict,
                                      "内容已按保存期限删除，或尚未生成",
                                      "The words are gone by the time limit, or not written yet"};
// One answer for "no such message" and "wrong token".
inline constexpr ErrorKind report_unknown{"message.report_unknown", Category::not_found, "没有这样的回执",
                                          "There is no such report"};

}  // namespace bihuan::message
