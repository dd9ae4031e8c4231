// Every refusal of the planner. All of them name the field.
#pragma once

#include "base/result.hpp"

namespace bihuan::appointment::plan {

inline constexpr ErrorKind plan_too_many{"appointment.plan_too_many", Category::invalid, "一次排程最多 {} 项",
                                         "One plan holds {} of these at most"};
inline constexpr ErrorKind plan_id_wrong{"appointment.plan_id_wrong", Category::invalid,
                                         "编号缺失、重复或不在计划内：{}",
                                         "This number is missing, stands twice or is not of this day: {}"};
inline constexpr ErrorKind plan_place_wrong{"appointment.plan_place_wrong", Category::invalid,
                                            "经纬度超出范围", "This is no place on earth"};
inline constexpr ErrorKind plan_period_wrong{
    "appointment.plan_period_wrong", Category::invalid, "时段须先后相接、结束晚于开始，且都在 7 天之内",
    "Periods must end after they begin, stand in order, and lie within seven days of each other"};
inline constexpr ErrorKind plan_duration_wrong{"appointment.plan_duration_wrong", Category::invalid,
                                               "时长须在 0 至 24 小时之间",
                                               "A length of time must lie between 0 and 24 hours"};
inline constexpr ErrorKind plan_weight_wrong{"appointment.plan_weight_wrong", Category::invalid,
                                             "权重须在 0 至 {} 之间", "A weight must lie between 0 and {}"};
inline constexpr ErrorKind plan_priority_unknown{"appointment.plan_priority_unknown", Category::invalid,
                                                 "权重中没有这个优先级",
                                                 "The weights have no price for this priority"};
inline constexpr ErrorKind plan_steps_wrong{"appointment.plan_steps_wrong", Category::invalid,
                                            "步数须在 0 至 {} 之间",
                                            "The number of steps must lie between 0 and {}"};
inline constexpr ErrorKind plan_travel_wrong{"appointment.plan_travel_wrong", Category::invalid,
                                             "行程时间表与地点不符，或超出 24 小时",
                                             "The travel times do not match the places, or exceed 24 hours"};
inline constexpr ErrorKind plan_estimate_wrong{
    "appointment.plan_estimate_wrong", Category::invalid,
    "道路系数须在 1 至 10 之间，时速须在 1 至 300 公里之间",
    "The road factor must lie between 1 and 10, the speed between 1 and 300 km/h"};

}  // namespace bihuan::appointment::plan
