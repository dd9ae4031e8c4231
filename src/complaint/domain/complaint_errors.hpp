// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::complaint {

inline constexpr ErrorKind complaint_unknown{"complaint.unknown", Category::not_found, "这张工单不是投诉",
                                             "This ticket is no complaint"};
inline constexpr ErrorKind version_conflict{
    "complaint.version_conflict", Category::conflict, "投诉刚被他人更新：{}，请查看后再提交",
    "The complaint was changed meanwhile: {}; look at it and submit again"};
inline constexpr ErrorKind action_not_allowed{"complaint.action_not_allowed", Category::conflict,
                                              "投诉当前阶段不能执行此操作：{}",
                                              "The complaint does not stand where this is possible: {}"};
inline constexpr ErrorKind liability_unknown{"complaint.liability_unknown", Category::invalid,
                                             "标准中没有这个责任认定", "The standard has no such liability"};
inline constexpr ErrorKind cause_unknown{"complaint.cause_unknown", Category::invalid,
                                         "标准中没有这个原因代码", "The standard has no such cause"};
inline constexpr ErrorKind redress_unknown{"complaint.redress_unknown", Category::invalid,
                                           "标准中没有这种补救方式", "The standard has no such redress"};
inline constexpr ErrorKind amount_needed{"complaint.amount_needed", Category::invalid, "这种补救方式需要金额",
                                         "This redress needs an amount"};
inline constexpr ErrorKind amount_unwanted{"complaint.amount_unwanted", Category::invalid,
                                           "这种补救方式没有金额", "This redress has no amount"};
inline constexpr ErrorKind investigation_missing{"complaint.investigation_missing", Category::conflict,
                                                 "请先完成调查：责任认定与原因代码都要有",
                                                 "Investigate first: liability and cause are needed"};
inline constexpr ErrorKind own_proposal{"complaint.own_proposal", Category::forbidden,
                                        "不能审批自己提出的方案",
                                        "You made this proposal; somebody else has to approve it"};
inline constexpr ErrorKind approver_too_low{"complaint.approver_too_low", Category::forbidden,
                                            "这个等级或金额须由 {} 审批",
                                            "This grade or amount has to be approved by: {}"};
inline constexpr ErrorKind reason_needed{"complaint.reason_needed", Category::invalid, "请写明理由",
                                         "A reason is needed"};
inline constexpr ErrorKind not_approved{
    "complaint.not_approved", Category::conflict, "投诉的处理方案尚未审批通过（{}），不能填写结果",
    "The complaint's proposal is not approved yet ({}); no result can be recorded"};
inline constexpr ErrorKind approval_outgrown{
    "complaint.approval_outgrown", Category::conflict, "投诉已升级，方案须由 {} 重新审批",
    "The grade has risen since: the proposal has to be approved again, by: {}"};
inline constexpr ErrorKind not_settled{
    "complaint.not_settled", Category::conflict, "和解方案尚未执行或客户答复尚未记录，不能归档",
    "The settlement is not carried out or the customer's answer not recorded; it cannot be archived"};
inline constexpr ErrorKind not_told{
    "complaint.not_told", Category::conflict, "尚未与客户沟通处理结果，不能记录客户答复",
    "The result was not talked over with the customer yet; there is no answer to record"};
inline constexpr ErrorKind executed_already{"complaint.executed_already", Category::conflict, "已登记执行",
                                            "Carried out already"};
inline constexpr ErrorKind moment_wrong{"complaint.moment_wrong", Category::invalid, "时间应在过去",
                                        "The moment must lie in the past"};
inline constexpr ErrorKind regulator_missing{
    "complaint.regulator_missing", Category::conflict, "监管转办的投诉须先登记转办机构、编号和收文时间",
    "A complaint passed on by a regulator needs authority, reference and date of receipt first"};
inline constexpr ErrorKind regulator_unanswered{
    "complaint.regulator_unanswered", Category::conflict, "尚未登记对转办机构的答复，不能结束",
    "The authority's answer is not recorded; the ticket cannot end"};
inline constexpr ErrorKind regulator_answered{"complaint.regulator_answered", Category::conflict,
                                              "已答复转办机构，不能再改",
                                              "The authority was answered; that cannot be changed any more"};
inline constexpr ErrorKind authority_unknown{"complaint.authority_unknown", Category::invalid,
                                             "标准中没有这个转办机构", "The standard has no such authority"};
inline constexpr ErrorKind authority_none{"complaint.authority_none", Category::conflict,
                                          "这件投诉不是机构转办的", "No authority passed this complaint on"};
inline constexpr ErrorKind grade_unknown{"complaint.grade_unknown", Category::invalid, "标准中没有这个等级",
                                         "The standard has no such grade"};
inline constexpr ErrorKind grade_same{"complaint.grade_same", Category::conflict, "已经是这个等级",
                                      "It is of this grade already"};
inline constexpr ErrorKind grade_pending{"complaint.grade_pending", Category::conflict,
                                         "已有一个降级申请等待审批",
                                         "A downgrade waits for approval already"};
inline constexpr ErrorKind grade_none_pending{"complaint.grade_none_pending", Category::conflict,
                                              "没有等待审批的降级申请", "No downgrade waits for approval"};
inline constexpr ErrorKind grade_own{"complaint.grade_own", Category::forbidden, "不能审批自己提出的降级",
                                     "You asked for this downgrade; somebody else has to approve it"};
inline constexpr ErrorKind group_none{"complaint.group_none", Category::conflict, "这件投诉不在群体投诉中",
                                      "This complaint belongs to no group"};
inline constexpr ErrorKind group_not_parent{"complaint.group_not_parent", Category::conflict,
                                            "只能由群体投诉的主单告知",
                                            "Only the parent of a group tells its result"};
inline constexpr ErrorKind group_parent{"complaint.group_parent", Category::conflict, "主单不能移出群体投诉",
                                        "The parent cannot leave its group"};
inline constexpr ErrorKind cursor_wrong{"complaint.cursor_wrong", Category::invalid,
                                        "翻页标记无效，请重新查询",
                                        "The page marker is not valid; search again"};
inline constexpr ErrorKind ended{"complaint.ended", Category::conflict, "投诉已结束，不能修改：{}",
                                 "The complaint has ended and cannot be changed: {}"};

}  // namespace bihuan::complaint
