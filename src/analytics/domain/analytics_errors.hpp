// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::analytics {

inline constexpr ErrorKind month_wrong{"analytics.month_wrong", Category::invalid,
                                       "月份应如 2026-11，且不晚于本月",
                                       "A month is written 2026-11 and is not later than this one"};
inline constexpr ErrorKind indicator_unknown{"analytics.indicator_unknown", Category::not_found,
                                             "标准中没有这个指标", "The standard has no such indicator"};
inline constexpr ErrorKind cursor_wrong{"analytics.cursor_wrong", Category::invalid,
                                        "翻页标记无效，请重新查询",
                                        "The page marker is not valid; ask again"};
inline constexpr ErrorKind unit_unknown{"analytics.unit_unknown", Category::invalid,
                                        "没有这个机构，或不在您的数据范围内",
                                        "No such unit, or it is outside your data scope"};

}  // namespace bihuan::analytics
