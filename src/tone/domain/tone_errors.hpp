// Every refusal of this module.
#pragma once

#include "base/result.hpp"

namespace bihuan::tone {

inline constexpr ErrorKind words_stopped{"tone.words_stopped", Category::invalid,
                                         "含有不得对客户说的话：{}。请改写，或填写必须这样写的理由",
                                         "This holds words that are not said to customers: {}. Put them "
                                         "better, or give a reason why they must stand"};
inline constexpr ErrorKind same_level{"tone.same_level", Category::conflict, "已经是这个等级",
                                      "It is of this level already"};
inline constexpr ErrorKind version_conflict{"tone.version_conflict", Category::conflict,
                                            "刚被他人更新，请查看后再操作",
                                            "This was changed meanwhile; look and try again"};

}  // namespace bihuan::tone
