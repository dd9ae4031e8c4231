// Text is UTF-8. Lengths shown to people are code points.
#pragma once

#include <string>
#include <string_view>

namespace bihuan {

bool is_valid_utf8(std::string_view text);
std::size_t code_point_count(std::string_view text);  // of valid UTF-8
std::string trim(std::string_view text);              // Unicode white space at both ends
std::string truncate_code_points(std::string_view text, std::size_t count);
// NFKC and case folding: what two spellings of one word have in common. "ＡＢＣ" and "abc" are the same.
std::string fold(std::string_view text);
// C0, C1, DEL, unpaired surrogates, bidirectional overrides; \n, \r and \t count unless allowed.
bool has_control_characters(std::string_view text, bool allows_lines);
// The next code point at `at`, which moves on; 0xFFFD for a broken sequence.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code_point);
bool is_han(char32_t code_point);
std::string lower_ascii(std::string_view text);
std::string to_hex(std::string_view bytes);
// "zh-CN" or "en", from an Accept-Language header; Chinese when it says neither.
std::string pick_locale(std::string_view accept_language);

}  // namespace bihuan
