// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::chat {

// One answer for another's chat and none.
inline constexpr ErrorKind chat_unknown{"chat.unknown", Category::not_found, "没有这个会话，或不在您的范围内",
                                        "No such chat, or it is outside your scope"};
inline constexpr ErrorKind chat_over{"chat.over", Category::conflict, "会话已结束", "The chat has ended"};
inline constexpr ErrorKind chat_not_over{"chat.not_over", Category::conflict, "会话结束后才能评价",
                                         "A chat is rated when it has ended"};
inline constexpr ErrorKind not_yours{"chat.not_yours", Category::forbidden,
                                     "这个会话由他人接待，不能代为回复", "Somebody else has this chat"};
inline constexpr ErrorKind words_hidden{"chat.words_hidden", Category::forbidden,
                                        "他人的会话内容须填写原因后查看",
                                        "Say why before you read a chat of somebody else"};
inline constexpr ErrorKind not_waiting{"chat.not_waiting", Category::conflict, "会话已被接走或已结束",
                                       "Somebody took this chat, or it has ended"};
inline constexpr ErrorKind not_offered{"chat.not_offered", Category::conflict, "这个会话没有派给您",
                                       "This chat is not offered to you"};
inline constexpr ErrorKind not_able{"chat.not_able", Category::forbidden, "这个队列要求的技能您还没有",
                                    "This queue asks for skills that you have not"};
inline constexpr ErrorKind too_many_chats{"chat.too_many_chats", Category::conflict,
                                          "同时接待最多 {} 个会话，请先结束一个",
                                          "{} chats at once at most; end one first"};
inline constexpr ErrorKind not_talking{"chat.not_talking", Category::conflict, "会话当前不在接待中",
                                       "Nobody talks in this chat now"};
inline constexpr ErrorKind queue_unknown{"chat.queue_unknown", Category::invalid, "现行标准没有这个队列",
                                         "The standard in force has no such queue"};
inline constexpr ErrorKind colleague_unable{"chat.colleague_unable", Category::invalid,
                                            "这位同事不在线、已满或无权接待",
                                            "This colleague is away, has no room or may not take it"};
inline constexpr ErrorKind person_unknown{"chat.person_unknown", Category::invalid,
                                          "没有这位坐席，或不在您的范围内",
                                          "No such agent, or they are outside your scope"};
inline constexpr ErrorKind one_target{"chat.one_target", Category::invalid, "队列和同事选且只选一个",
                                      "Name a queue or a colleague, one of the two"};
inline constexpr ErrorKind text_too_long{"chat.text_too_long", Category::invalid, "太长，最多 {} 个字",
                                         "Too long; at most {} characters"};
inline constexpr ErrorKind too_fast{"chat.too_fast", Category::too_many, "发送太快，每分钟最多 {} 条，请稍候",
                                    "Too fast: {} a minute at most; wait a moment"};
inline constexpr ErrorKind too_long{"chat.too_long", Category::conflict,
                                    "会话已达 {} 条上限，请结束后另开一个",
                                    "This chat has reached its {} turns; end it and open another"};
inline constexpr ErrorKind key_used{"chat.key_used", Category::conflict, "这个发送编号已用于别的内容",
                                    "This key was used for other words"};
inline constexpr ErrorKind turn_unknown{"chat.turn_unknown", Category::not_found, "没有这条内容",
                                        "No such turn"};
inline constexpr ErrorKind no_answer{"chat.no_answer", Category::conflict, "只能评价知识库的答案",
                                     "Only an answer of the knowledge base helps or does not"};
inline constexpr ErrorKind no_message_now{"chat.no_message_now", Category::conflict,
                                          "客服正在与您对话，请直接说明",
                                          "You are talking with a person; tell them"};
inline constexpr ErrorKind nobody_there{"chat.nobody_there", Category::conflict, "人工客服接入后才能发送文件",
                                        "Files are sent when a person is there or awaited"};
inline constexpr ErrorKind file_unwanted{"chat.file_unwanted", Category::unsupported,
                                         "不支持这种文件，可发送：{}",
                                         "Files of this kind are not taken; these are: {}"};
inline constexpr ErrorKind too_many_files{"chat.too_many_files", Category::conflict, "一个会话最多 {} 个文件",
                                          "{} files in a chat at most"};
inline constexpr ErrorKind file_unknown{"chat.file_unknown", Category::not_found, "这个会话没有这个文件",
                                        "The chat has no such file"};
inline constexpr ErrorKind rated_already{"chat.rated_already", Category::conflict, "已经评价过",
                                         "It is rated already"};
inline constexpr ErrorKind rating_late{"chat.rating_late", Category::conflict, "评价期限已过",
                                       "It is too late to rate it"};
inline constexpr ErrorKind result_unknown{"chat.result_unknown", Category::invalid, "现行标准没有这个结果",
                                          "The standard in force has no such result"};
inline constexpr ErrorKind recorded_already{"chat.recorded_already", Category::conflict,
                                            "接触记录已写入，只写一次；可在接触记录中更正",
                                            "Its contact record is written, once; amend it there"};
inline constexpr ErrorKind ticket_unknown{"chat.ticket_unknown", Category::invalid,
                                          "没有这个工单，或不在您的范围内，请核对工单号",
                                          "No such ticket, or it is outside your scope; check its code"};
inline constexpr ErrorKind ticket_of_other{"chat.ticket_of_other", Category::invalid,
                                           "这个工单属于另一位客户", "This ticket is another customer's"};
inline constexpr ErrorKind canned_unknown{"chat.canned_unknown", Category::not_found, "没有这条快捷回复",
                                          "No such canned reply"};
inline constexpr ErrorKind canned_code_wrong{"chat.canned_code_wrong", Category::invalid,
                                             "代码只用小写字母、数字和下划线",
                                             "Write small letters, digits and underscores alone"};
inline constexpr ErrorKind canned_code_taken{"chat.canned_code_taken", Category::conflict,
                                             "这种语言已有代码 {}", "{} stands already in this language"};
inline constexpr ErrorKind canned_full{"chat.canned_full", Category::conflict, "最多 {} 条快捷回复",
                                       "{} canned replies at most"};
inline constexpr ErrorKind placeholder_unknown{
    "chat.placeholder_unknown", Category::invalid, "没有占位符 {}，可用：customer、agent、ticket",
    "There is no placeholder {}; these are: customer, agent, ticket"};
inline constexpr ErrorKind day_wrong{"chat.day_wrong", Category::invalid, "应为日期，如 2026-03-02",
                                     "Must be a day, e.g. 2026-03-02"};
inline constexpr ErrorKind version_conflict{"chat.version_conflict", Category::conflict,
                                            "刚被他人更新，请查看后再操作",
                                            "This was changed meanwhile; look and try again"};

}  // namespace bihuan::chat
