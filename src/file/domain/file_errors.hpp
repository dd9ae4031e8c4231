// Every refusal of this module; those of names stand in base/file_type.hpp.
#pragma once

#include "base/result.hpp"

namespace bihuan::file {

inline constexpr ErrorKind file_unknown{"file.unknown", Category::not_found, "没有这个文件", "No such file"};
inline constexpr ErrorKind file_too_large{"file.too_large", Category::invalid, "文件过大：最大 {} MB",
                                          "The file is too large: {} MB at most"};
inline constexpr ErrorKind file_damaged{
    "file.damaged", Category::conflict, "文件已丢失或损坏，请管理员从备份恢复：{}",
    "The file is lost or damaged; an administrator must restore it from a backup: {}"};

}  // namespace bihuan::file
