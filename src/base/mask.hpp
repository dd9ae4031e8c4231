// 2.2.4: what a screen shows of a person's name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bihuan {

std::string stars(std::size_t count);          // one to eight
std::string mask_name(std::string_view name);  // 张**, 欧阳*, J*** S***
// The name wherever it stands in the text, masked; one of a single character is left, since it would be found
// in every other word.
std::string mask_name_in(std::string_view text, std::string_view name);

}  // namespace bihuan
