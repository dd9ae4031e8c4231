// 2.2.4: what a screen shows of a personal value.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::customer {

std::string mask_contact(std::string_view kind, std::string_view value);
std::string mask_number(std::string_view number);    // first 3, last 4
std::string mask_identity(std::string_view number);  // first 3, last 4
std::string mask_notes(std::string_view notes);      // that there are some
std::string mask_address(std::string_view detail);   // first 3 characters

}  // namespace bihuan::customer
