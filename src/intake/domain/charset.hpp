// Bytes of mails as UTF-8, whatever their sender called them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bihuan::intake {

// By the declared charset where the bytes agree with it; else as they look: UTF-8, ISO-2022, or the likeliest
// of GB18030, Big5, Shift_JIS, EUC and Latin. Never fails: what nothing explains becomes U+FFFD.
std::string utf8_of(std::string_view bytes, std::string_view declared);
// "E5BA97"; none: it is not hex.
std::optional<std::string> bytes_of_hex(std::string_view hex);
// What people may be shown: lines ended by \n, no control characters, no marks that turn the direction.
std::string clean_text(std::string_view utf8, bool allows_lines);

}  // namespace bihuan::intake
