// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::knowledge {

inline constexpr ErrorKind article_unknown{"knowledge.article_unknown", Category::not_found,
                                           "没有这篇知识，或已撤下；请返回搜索",
                                           "No such article, or it was withdrawn; search again"};
inline constexpr ErrorKind article_expired{"knowledge.article_expired", Category::not_found,
                                           "这篇知识已于 {} 过期，请搜索最新内容",
                                           "This article expired on {}; search for what holds now"};
inline constexpr ErrorKind revision_unknown{"knowledge.revision_unknown", Category::not_found,
                                            "没有这个版本：{}", "No such version: {}"};
inline constexpr ErrorKind gap_unknown{"knowledge.gap_unknown", Category::not_found, "没有这条缺口，或已处理",
                                       "No such gap, or it was dealt with"};
inline constexpr ErrorKind code_taken{"knowledge.code_taken", Category::conflict,
                                      "代码已被使用：{}，请换一个", "The code is taken: {}; choose another"};
inline constexpr ErrorKind code_shape{
    "knowledge.code_shape", Category::invalid, "代码只能用小写字母、数字和连字符，如 broadband-red-light",
    "A code has lower-case letters, digits and - only, as broadband-red-light"};
inline constexpr ErrorKind version_conflict{"knowledge.version_conflict", Category::conflict,
                                            "刚被他人更新，请查看后再操作",
                                            "This was changed meanwhile; look and try again"};
inline constexpr ErrorKind action_not_allowed{"knowledge.action_not_allowed", Category::conflict,
                                              "当前状态不能执行此操作：{}",
                                              "This step is not possible now: {}"};
inline constexpr ErrorKind own_approval{"knowledge.own_approval", Category::forbidden,
                                        "不能批准自己写的知识，请由另一人批准",
                                        "Your own article must be approved by somebody else"};
inline constexpr ErrorKind words_missing{"knowledge.words_missing", Category::invalid,
                                         "至少一种语言要有标题和正文；写了的语言两者都要有",
                                         "One language needs a title and a text at least; a language that is "
                                         "begun needs both"};
inline constexpr ErrorKind body_too_long{"knowledge.body_too_long", Category::invalid,
                                         "正文太长，最多 {} 个字，请拆成几篇",
                                         "The text is too long; {} characters at most: make several of it"};
inline constexpr ErrorKind html_not_allowed{"knowledge.html_not_allowed", Category::invalid,
                                            "正文只能用 Markdown，不能含 HTML 标签：{}",
                                            "Texts are Markdown and hold no HTML: {}"};
inline constexpr ErrorKind link_not_allowed{"knowledge.link_not_allowed", Category::invalid,
                                            "链接只能是 https、http、mailto、tel 或站内地址：{}",
                                            "Links are https, http, mailto, tel or of this site: {}"};
inline constexpr ErrorKind category_unknown{"knowledge.category_unknown", Category::invalid,
                                            "没有这个类别，或已停用",
                                            "No such category, or it is switched off"};
inline constexpr ErrorKind related_unknown{"knowledge.related_unknown", Category::invalid,
                                           "没有这篇相关知识：{}", "No such related article: {}"};
inline constexpr ErrorKind training_unknown{"knowledge.training_unknown", Category::invalid,
                                            "现行标准中没有这门课程：{}",
                                            "The standard in force has no such course: {}"};
inline constexpr ErrorKind validity_wrong{"knowledge.validity_wrong", Category::invalid,
                                          "失效时间应晚于生效时间，且在将来",
                                          "It must end after it begins, and in the future"};
inline constexpr ErrorKind note_needed{"knowledge.note_needed", Category::invalid, "请写明原因", "Say why"};
inline constexpr ErrorKind reason_needed{"knowledge.reason_needed", Category::invalid, "请选择没有帮助的原因",
                                         "Choose why it did not help"};
inline constexpr ErrorKind owner_unknown{"knowledge.owner_unknown", Category::invalid,
                                         "请选择能编写知识的在职员工",
                                         "Choose a member of staff who may write articles"};
inline constexpr ErrorKind file_unreadable{"knowledge.file_unreadable", Category::invalid, "文件读不懂：{}",
                                           "The file cannot be read: {}"};

}  // namespace bihuan::knowledge
