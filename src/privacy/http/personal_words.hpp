// The words of a person's file in two languages; names and codes unknown here stand for themselves.
#pragma once

#include <span>
#include <string_view>

namespace bihuan::privacy {

std::string_view label_of(std::string_view field, bool is_english);
// "waiting" in the field "state"; what is no code is given back.
std::string_view value_of(std::string_view field, std::string_view value, bool is_english);

}  // namespace bihuan::privacy
