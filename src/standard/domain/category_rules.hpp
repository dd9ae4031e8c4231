// 2.1.3, 4.5.2: the category tree stays a tree, shallow enough to choose from.
#pragma once

#include <span>

#include "base/result.hpp"
#include "standard/types.hpp"

namespace bihuan::standard {

inline constexpr int category_depth_max = 5;

inline constexpr ErrorKind category_unknown{"standard.category_unknown", bihuan::Category::invalid,
                                            "没有这个类别", "No such category"};
inline constexpr ErrorKind category_cycle{"standard.category_cycle", bihuan::Category::invalid,
                                          "类别不能放在自己下面", "A category cannot be placed below itself"};
inline constexpr ErrorKind category_too_deep{"standard.category_too_deep", bihuan::Category::invalid,
                                             "类别最多五级", "Categories have five levels at most"};
inline constexpr ErrorKind category_code_taken{"standard.category_code_taken", bihuan::Category::conflict,
                                               "代码已被使用：{}", "The code is taken: {}"};
inline constexpr ErrorKind category_code_shape{"standard.category_code_shape", bihuan::Category::invalid,
                                               "代码只能用小写字母、数字、下划线和点",
                                               "A code has lower-case letters, digits, _ and . only"};
inline constexpr ErrorKind category_version{
    "standard.version_conflict", bihuan::Category::conflict, "类别已被他人修改，请刷新后再试",
    "The category was changed by somebody else; reload and try again"};

// May `moved` (none: a new one) hang below `parent`?
Done check_parent(std::span<const Category> tree, CategoryId moved, CategoryId parent);
bool is_category_code(std::string_view code);

}  // namespace bihuan::standard
