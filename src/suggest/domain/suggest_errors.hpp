#pragma once

#include "base/result.hpp"

namespace bihuan::suggest {

inline constexpr ErrorKind too_few_examples{
    "suggest.too_few_examples", Category::conflict,
    "可学习的已关闭工单太少（{}）：至少 50 张，分属两个以上类别，每类至少 5 张",
    "Too few closed tickets to learn from ({}): at least 50, of two or more categories, each with 5 or more"};
inline constexpr ErrorKind model_damaged{"suggest.model_damaged", Category::internal, "模型数据已损坏：{}",
                                         "The model's bytes are damaged: {}"};

}  // namespace bihuan::suggest
