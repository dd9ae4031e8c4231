// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::outage {

inline constexpr ErrorKind value_needed{"outage.value_needed", Category::invalid, "请填写",
                                        "Please fill this in"};
inline constexpr ErrorKind value_too_long{"outage.value_too_long", Category::invalid, "太长，最多 {} 个字",
                                          "Too long; at most {} characters"};
inline constexpr ErrorKind taken_later{"outage.taken_later", Category::invalid,
                                       "受理时间在将来，请核对（如 2026-03-02 09:05）",
                                       "This lies in the future; check when it was taken (2026-03-02 09:05)"};
inline constexpr ErrorKind channel_unknown{"outage.channel_unknown", Category::invalid,
                                           "没有这个渠道，请从列表中选择",
                                           "There is no such channel; choose one of the list"};
inline constexpr ErrorKind type_unknown{"outage.type_unknown", Category::invalid,
                                        "现行标准中没有这种服务，请从列表中选择",
                                        "The standard in force has no such service; choose one of the list"};
inline constexpr ErrorKind phone_wrong{"outage.phone_wrong", Category::invalid, "不是有效的电话号码",
                                       "Not a phone number"};
inline constexpr ErrorKind place_unknown{"outage.place_unknown", Category::invalid,
                                         "没有这个营业中的网点，请从列表中选择",
                                         "There is no such place in service; choose one of the list"};
inline constexpr ErrorKind customer_ambiguous{
    "outage.customer_ambiguous", Category::invalid,
    "有多位客户使用这个电话，请先合并客户，或在客户页面直接预约",
    "Several customers have this number; merge them first, or book from the customer's page"};
inline constexpr ErrorKind entry_reused{
    "outage.entry_reused", Category::invalid, "这个登记号已用于另一笔预约，请换一个登记号",
    "This entry number was used for another booking; give the row another one"};
inline constexpr ErrorKind entry_key_wrong{"outage.entry_key_wrong", Category::invalid,
                                           "登记号应为 6 到 64 个字母、数字或连字符",
                                           "6 to 64 letters, digits or hyphens"};
inline constexpr ErrorKind too_many_rows{"outage.too_many_rows", Category::invalid,
                                         "一次最多导入 {} 行，请分批导入",
                                         "At most {} rows at once; import them in parts"};
inline constexpr ErrorKind run_of_other{"outage.run_of_other", Category::conflict,
                                        "这次导入由他人开始，请重新选择文件",
                                        "Somebody else began this import; choose the file again"};
inline constexpr ErrorKind import_unknown{"outage.import_unknown", Category::not_found, "没有这次导入",
                                          "There is no such import"};
inline constexpr ErrorKind notice_unknown{"outage.notice_unknown", Category::not_found, "没有这条公告",
                                          "There is no such notice"};
inline constexpr ErrorKind notice_times{"outage.notice_times", Category::invalid,
                                        "结束应晚于开始和现在，最长 {}",
                                        "Must end after it begins and after now; {} at most"};
inline constexpr ErrorKind version_conflict{"outage.version_conflict", Category::conflict,
                                            "公告刚被他人更新，请查看后再提交",
                                            "The notice was changed meanwhile; look and submit again"};

}  // namespace bihuan::outage
