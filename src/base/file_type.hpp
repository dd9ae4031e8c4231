// What a file is, told by its first bytes; what a name may be. Never the client's word.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace bihuan {

inline constexpr ErrorKind file_name_wrong{"file.name_wrong", Category::invalid, "文件名不可用",
                                           "The file name cannot be used"};
inline constexpr ErrorKind file_empty{"file.empty", Category::invalid, "文件是空的", "The file is empty"};

std::string sniff_media_type(std::string_view first_bytes, std::string_view file_name);
bool is_shown_inline(std::string_view media_type);  // pictures and sound alone
Result<std::string> clean_file_name(std::string_view name);

}  // namespace bihuan
