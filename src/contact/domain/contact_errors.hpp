// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::contact {

inline constexpr ErrorKind contact_unknown{"contact.unknown", Category::not_found, "没有这条接触记录",
                                           "No such contact record"};
inline constexpr ErrorKind type_unknown{"contact.type_unknown", Category::invalid,
                                        "服务标准中没有这种接触类型",
                                        "The service standard has no such type of contact"};
inline constexpr ErrorKind result_unknown{"contact.result_unknown", Category::invalid,
                                          "服务标准中没有这种接触结果",
                                          "The service standard has no such result of a contact"};
inline constexpr ErrorKind field_needed{"contact.field_needed", Category::invalid, "这种接触类型必须填写此项",
                                        "A contact of this type must have this"};
inline constexpr ErrorKind starts_ahead{"contact.starts_ahead", Category::invalid, "开始时间不能在将来",
                                        "A contact cannot begin in the future"};
inline constexpr ErrorKind ends_before{"contact.ends_before", Category::invalid, "结束时间早于开始时间",
                                       "It ends before it begins"};
inline constexpr ErrorKind text_too_long{"contact.text_too_long", Category::invalid, "文字过长，最多 {} 个字",
                                         "Too long; at most {} characters"};
inline constexpr ErrorKind text_characters{"contact.text_characters", Category::invalid, "含有不可用的字符",
                                           "Contains characters that cannot be used"};
inline constexpr ErrorKind too_many_files{"contact.too_many_files", Category::invalid, "最多 {} 个文件",
                                          "{} files at most"};
inline constexpr ErrorKind file_wrong{"contact.file_wrong", Category::invalid,
                                      "文件须有名称、大小与 SHA-256 摘要",
                                      "A file needs a name, a size and its SHA-256 digest"};
inline constexpr ErrorKind file_unknown{"contact.file_unknown", Category::not_found,
                                        "没有这个文件，或它已在另一条记录里；请重新上传",
                                        "No such file, or it stands in another record; upload it again"};
inline constexpr ErrorKind file_changed{
    "contact.file_changed", Category::conflict, "文件与记录中的摘要不符，不予提供：{}",
    "The file is not what the record's digest proves, so it is not handed out: {}"};
inline constexpr ErrorKind too_many_uploads{"contact.too_many_uploads", Category::conflict,
                                            "有 {} 个上传的文件还没有写入记录，请先登记接触",
                                            "{} files wait for a record; record the contact first"};
inline constexpr ErrorKind recordings_off{
    "contact.recordings_off", Category::conflict, "服务标准不保存录音（[contact_file] recordings）",
    "The service standard keeps no recordings ([contact_file] recordings)"};
inline constexpr ErrorKind customer_unknown{"customer.unknown", Category::not_found, "没有这个客户",
                                            "No such customer"};
inline constexpr ErrorKind customer_other{"contact.customer_other", Category::invalid, "该工单属于另一客户",
                                          "The ticket is of another customer"};
inline constexpr ErrorKind amended_already{"contact.amended_already", Category::conflict,
                                           "这条记录已被更正，请更正最新的一条",
                                           "This record was amended already; amend the latest one"};
inline constexpr ErrorKind text_erased{
    "contact.text_erased", Category::conflict, "文字已按保存期限清除，完整性证明仍然有效",
    "The words were erased at the end of their time; the proof still holds"};
inline constexpr ErrorKind reveal_forbidden{"contact.reveal_forbidden", Category::forbidden,
                                            "您没有查看明文的权限", "You may not see this in clear"};
inline constexpr ErrorKind text_unreadable{
    "contact.text_unreadable", Category::internal, "文字无法解密，请联系管理员核查密钥与数据",
    "The words cannot be opened; ask your administrator about the key and the data"};
inline constexpr ErrorKind not_sealed{"contact.not_sealed", Category::conflict,
                                      "该记录尚未封存，请在下一次封存后再取证明",
                                      "This record is not sealed yet; ask again after the next seal"};
inline constexpr ErrorKind proof_broken{"contact.proof_broken", Category::conflict,
                                        "该记录与其封存不符，请运行 bihuan verify",
                                        "The record does not agree with its seal; run bihuan verify"};
inline constexpr ErrorKind proof_unread{"contact.proof_unread", Category::invalid, "不是接触记录的证明文件",
                                        "This is not the proof of a contact record"};
inline constexpr ErrorKind key_unread{"contact.key_unread", Category::invalid,
                                      "不是 Ed25519 或 SM2 的公钥（PEM）",
                                      "This is not a public key of Ed25519 or SM2 (PEM)"};
inline constexpr ErrorKind archive_unknown{"contact.archive_unknown", Category::not_found,
                                           "没有这个归档；它可能已随文字清除",
                                           "No such archive; it may have ended with its words"};
inline constexpr ErrorKind export_too_long{"contact.export_too_long", Category::invalid,
                                           "超过 {} 条，请缩短时间或选择类型",
                                           "More than {} records; choose a shorter time or one type"};
inline constexpr ErrorKind month_wrong{"contact.month_wrong", Category::invalid,
                                       "月份写作 2026-11，且不晚于本月",
                                       "A month is written 2026-11 and is not later than this one"};
inline constexpr ErrorKind period_wrong{"contact.period_wrong", Category::invalid,
                                        "结束须晚于开始，最长 366 天",
                                        "The end must be after the beginning, 366 days at most"};

}  // namespace bihuan::contact
