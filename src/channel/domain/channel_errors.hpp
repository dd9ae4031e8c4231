// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::channel {

inline constexpr ErrorKind period_wrong{"channel.period_wrong", Category::invalid,
                                        "日期应如 2026-03-02，结束不早于开始，最长 {} 天",
                                        "Days are written 2026-03-02; the last is not before the first, {} "
                                        "days at most"};

}  // namespace bihuan::channel
