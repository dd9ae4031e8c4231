// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::automation {

inline constexpr ErrorKind rule_unknown{"automation.rule_unknown", Category::not_found,
                                        "没有这条规则，或不在您的数据范围内",
                                        "No such rule, or it is outside your data scope"};
inline constexpr ErrorKind rule_invalid{"request.invalid", Category::invalid, "请检查标出的内容",
                                        "Please check the marked fields"};
inline constexpr ErrorKind version_conflict{"automation.version_conflict", Category::conflict,
                                            "刚被 {} 修改，请刷新后再试",
                                            "{} has just changed this; reload and try again"};
inline constexpr ErrorKind changed_meanwhile{"automation.changed_meanwhile", Category::conflict,
                                             "内容刚被修改，请刷新后再试",
                                             "This has just been changed; reload and try again"};
inline constexpr ErrorKind rules_full{"automation.rules_full", Category::conflict, "最多 {} 条规则",
                                      "{} rules at most"};
inline constexpr ErrorKind required{"automation.required", Category::invalid, "必填", "Required"};
inline constexpr ErrorKind field_unknown{"automation.field_unknown", Category::invalid,
                                         "没有这个条件字段：{}", "No such field for a condition: {}"};
inline constexpr ErrorKind operator_wrong{"automation.operator_wrong", Category::invalid,
                                          "此字段不能用这个比较方式，可用：{}",
                                          "This field cannot be compared so; use one of: {}"};
inline constexpr ErrorKind value_wrong{"automation.value_wrong", Category::invalid, "值不可用：{}",
                                       "This value cannot be used: {}"};
inline constexpr ErrorKind values_count{"automation.values_count", Category::invalid, "值的个数不对：{}",
                                        "Wrong number of values: {}"};
inline constexpr ErrorKind event_unknown{"automation.event_unknown", Category::invalid,
                                         "没有这个触发事件：{}", "No such event: {}"};
inline constexpr ErrorKind duration_wrong{"automation.duration_wrong", Category::invalid,
                                          "时长应如 30m、4h、3d，最长 366 天",
                                          "A duration is written 30m, 4h or 3d, 366 days at most"};
inline constexpr ErrorKind time_wrong{"automation.time_wrong", Category::invalid, "时刻应如 08:30",
                                      "A time of day is written 08:30"};
inline constexpr ErrorKind schedule_wrong{"automation.schedule_wrong", Category::invalid,
                                          "every、daily_at、held_for 三者填一个",
                                          "Give one of every, daily_at and held_for"};
inline constexpr ErrorKind schedule_often{"automation.schedule_often", Category::invalid, "最短间隔 5 分钟",
                                          "Every 5 minutes at the most often"};
inline constexpr ErrorKind action_wrong{"automation.action_wrong", Category::invalid,
                                        "此动作不用这个内容：{}", "This action has no use for: {}"};
inline constexpr ErrorKind action_empty{"automation.action_empty", Category::invalid, "动作没有内容",
                                        "The action says nothing to do"};
inline constexpr ErrorKind title_long{"automation.title_long", Category::invalid, "任务标题最多 200 字",
                                      "A task's title has 200 characters at most"};
inline constexpr ErrorKind thing_unknown{"automation.thing_unknown", Category::invalid, "不存在或已停用：{}",
                                         "Does not exist or is switched off: {}"};
inline constexpr ErrorKind outside_scope{"automation.outside_scope", Category::invalid, "不在您的管理范围内",
                                         "Outside what you manage"};
inline constexpr ErrorKind url_wrong{"automation.url_wrong", Category::invalid,
                                     "地址应为 http(s)://主机/路径，不含用户名与 # 片段",
                                     "An address is http(s)://host/path, without a user name or fragment"};
inline constexpr ErrorKind url_private{
    "automation.url_private", Category::invalid,
    "不能调用本机或内网地址（设置 automation.allow_private_targets 可放行）",
    "Loopback and private addresses are not called (setting "
    "automation.allow_private_targets allows them)"};
inline constexpr ErrorKind secret_missing{"automation.secret_missing", Category::invalid,
                                          "请填写至少 16 个字符的签名密钥",
                                          "Give a signing secret of at least 16 characters"};
inline constexpr ErrorKind loop_stopped{"automation.loop_stopped", Category::conflict,
                                        "规则互相触发，已停止：{}", "Rules set each other off; stopped: {}"};
inline constexpr ErrorKind delivery_unknown{"automation.delivery_unknown", Category::not_found,
                                            "没有这次调用", "No such delivery"};
inline constexpr ErrorKind delivery_not_dead{"automation.delivery_not_dead", Category::conflict,
                                             "只有已放弃的调用可以重新发送",
                                             "Only a delivery that was given up can be sent again"};
inline constexpr ErrorKind nobody_to_notify{"automation.nobody_to_notify", Category::conflict,
                                            "没有可通知的人：{}", "Nobody to notify: {}"};
inline constexpr ErrorKind example_unknown{"automation.example_unknown", Category::not_found, "没有这个示例",
                                           "No such example"};
inline constexpr ErrorKind macro_unknown{"automation.macro_unknown", Category::not_found,
                                         "没有这个宏，或不是您可用的",
                                         "No such macro, or it is not yours to use"};
inline constexpr ErrorKind macro_not_yours{"automation.macro_not_yours", Category::forbidden,
                                           "只能修改自己的宏；共享宏由班组长以上维护",
                                           "You may change your own macros; shared ones are kept by leads"};
inline constexpr ErrorKind macros_full{"automation.macros_full", Category::conflict, "最多 {} 个宏",
                                       "{} macros at most"};
inline constexpr ErrorKind placeholder_unknown{"automation.placeholder_unknown", Category::invalid,
                                               "不认识的占位符：{}", "Unknown placeholder: {}"};

}  // namespace bihuan::automation
