// What a file is, told by its first bytes; what a name may be. Never the client's word.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace bihuan::ticket {

std::string sniff_media_type(std::string_view first_bytes, std::string_view file_name);
bool is_shown_inline(std::string_view media_type);  // pictures and sound alone
Result<std::string> clean_file_name(std::string_view name);

}  // namespace bihuan::ticket
