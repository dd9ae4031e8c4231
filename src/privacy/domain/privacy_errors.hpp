// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::privacy {

inline constexpr ErrorKind customer_unknown{"customer.unknown", Category::not_found, "没有这个客户",
                                            "No such customer"};
inline constexpr ErrorKind purpose_unknown{"privacy.purpose_unknown", Category::not_found, "没有这个用途",
                                           "No such purpose"};
inline constexpr ErrorKind purpose_ended{"privacy.purpose_ended", Category::invalid, "该用途已停用",
                                         "This purpose is not in use any more"};
inline constexpr ErrorKind purpose_required{
    "privacy.purpose_required", Category::invalid,
    "这是提供服务所必需的，不以同意为依据；如要终止，请申请删除个人信息",
    "The service itself needs this, so no consent is asked; to end it, ask for the deletion of the data"};
inline constexpr ErrorKind text_changed{"privacy.text_changed", Category::conflict,
                                        "告知内容已更新，请阅读新内容后再确认",
                                        "The text has changed; read the new one before you answer"};
inline constexpr ErrorKind nothing_to_withdraw{"privacy.nothing_to_withdraw", Category::conflict,
                                               "该用途没有可撤回的同意",
                                               "There is no consent to withdraw for this purpose"};
inline constexpr ErrorKind code_shape{"privacy.code_shape", Category::invalid,
                                      "代码由小写字母开头，只含小写字母、数字和下划线，最多 40 个字符",
                                      "A code begins with a small letter and has small letters, digits and "
                                      "underscores only, 40 at most"};
inline constexpr ErrorKind code_taken{"privacy.code_taken", Category::conflict, "这个代码已被使用",
                                      "This code is taken"};
inline constexpr ErrorKind too_many_purposes{"privacy.too_many_purposes", Category::conflict,
                                             "最多 100 个用途", "100 purposes at most"};
inline constexpr ErrorKind version_conflict{"privacy.version_conflict", Category::conflict,
                                            "内容刚被他人更新，请查看后再提交",
                                            "This was changed meanwhile; look at it and submit again"};
inline constexpr ErrorKind channel_unknown{"privacy.channel_unknown", Category::invalid,
                                           "服务标准中没有这个渠道",
                                           "The service standard has no such channel"};

inline constexpr ErrorKind request_unknown{"privacy.request_unknown", Category::not_found, "没有这个申请",
                                           "No such request"};
inline constexpr ErrorKind request_open{
    "privacy.request_open", Category::conflict, "您已有同类申请正在办理，请等待结果",
    "A request of this kind is in work already; please wait for its result"};
inline constexpr ErrorKind action_not_allowed{"privacy.action_not_allowed", Category::conflict,
                                              "申请当前状态不能执行此操作：{}",
                                              "This step of the request is not possible now: {}"};
inline constexpr ErrorKind own_proposal{"privacy.own_proposal", Category::forbidden,
                                        "删除须由提出者以外的另一人决定",
                                        "A deletion is decided by another person than who proposed it"};
inline constexpr ErrorKind step_incomplete{"request.invalid", Category::invalid, "请检查标出的内容",
                                           "Please check the marked fields"};
inline constexpr ErrorKind required_for_step{"privacy.required_for_step", Category::invalid, "此步骤必填",
                                             "This step needs it"};
inline constexpr ErrorKind details_needed{"privacy.details_needed", Category::invalid, "请写明要更正什么",
                                          "Say what is to be corrected"};
inline constexpr ErrorKind deletion_blocked{"privacy.deletion_blocked", Category::conflict,
                                            "现在不能删除：{}", "The data cannot be deleted now: {}"};
inline constexpr ErrorKind ground_untrue{"privacy.ground_untrue", Category::conflict, "该理由目前不成立：{}",
                                         "This ground does not hold at present: {}"};
inline constexpr ErrorKind not_corrected{
    "privacy.not_corrected", Category::conflict, "受理以后客户资料还没有改动，请先更正再完成",
    "The record has not been changed since the request; correct it first"};
inline constexpr ErrorKind export_none{"privacy.export_none", Category::conflict,
                                       "没有可下载的导出，或下载期限已过",
                                       "There is nothing to download, or its time is over"};
inline constexpr ErrorKind hold_unknown{"privacy.hold_unknown", Category::not_found, "没有这个保留令",
                                        "No such hold"};
inline constexpr ErrorKind hold_ended{"privacy.hold_ended", Category::conflict, "保留令已结束",
                                      "The hold has ended already"};
inline constexpr ErrorKind hold_until{"privacy.hold_until", Category::invalid,
                                      "截止时间应在将来，且不超过十年",
                                      "The end must lie ahead, within ten years"};
inline constexpr ErrorKind too_many_holds{"privacy.too_many_holds", Category::conflict,
                                          "每位客户最多 100 个保留令", "100 holds a customer at most"};

}  // namespace bihuan::privacy
