// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::intake {

inline constexpr ErrorKind hex_wrong{"intake.hex_wrong", Category::invalid,
                                     "须为十六进制字节（Kannel 的 %e）",
                                     "Bytes in hex are wanted (%e of Kannel)"};
inline constexpr ErrorKind arrival_unknown{"intake.unknown", Category::not_found,
                                           "没有这条来件，或不在您的范围内",
                                           "No such arrival, or it is outside your scope"};
inline constexpr ErrorKind action_not_allowed{"intake.action_not_allowed", Category::conflict,
                                              "来件当前状态不能执行此操作：{}",
                                              "This is not possible while the arrival is {}"};
inline constexpr ErrorKind version_conflict{"intake.version_conflict", Category::conflict,
                                            "刚被他人处理，请查看后再操作",
                                            "This was dealt with meanwhile; look and try again"};
inline constexpr ErrorKind words_gone{"intake.words_gone", Category::conflict, "内容已按保存期限删除",
                                      "The words are gone by the time limit"};
inline constexpr ErrorKind ticket_unknown{"intake.ticket_unknown", Category::invalid,
                                          "没有这个工单，或不在您的范围内，请核对工单号",
                                          "No such ticket, or it is outside your scope; check its code"};
inline constexpr ErrorKind file_unknown{"intake.file_unknown", Category::not_found, "这条来件没有这个文件",
                                        "The arrival has no such file"};
// One answer for an unknown source, a wrong signature and one that is too old.
inline constexpr ErrorKind not_trusted{
    "intake.not_trusted", Category::unauthorized, "来源未登记、签名不对或已过期：请检查来源代码、密钥和时间",
    "The source is not set up, or its signature is wrong or too old: check its code, "
    "secret and clock"};
inline constexpr ErrorKind too_many{"intake.too_many", Category::too_many,
                                    "此来源每分钟最多 {} 条，请稍后再发",
                                    "This source may send {} a minute; send again later"};
inline constexpr ErrorKind sender_wrong{"intake.sender_wrong", Category::invalid,
                                        "应为电话号码、邮箱地址或客户编号",
                                        "Must be a telephone number, a mail address or a customer's code"};
inline constexpr ErrorKind channel_unknown{"intake.channel_unknown", Category::invalid,
                                           "现行标准没有这个渠道",
                                           "The standard in force has no such channel"};

}  // namespace bihuan::intake
