#include "base/text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <charconv>

namespace bihuan {

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    if (lead < 0x80) return lead;
    int more = 0;
    char32_t value = 0, least = 0;
    if ((lead & 0xE0) == 0xC0)
        more = 1, value = lead & 0x1F, least = 0x80;
    else if ((lead & 0xF0) == 0xE0)
        more = 2, value = lead & 0x0F, least = 0x800;
    else if ((lead & 0xF8) == 0xF0)
        more = 3, value = lead & 0x07, least = 0x10000;
    else
        return 0xFFFD;
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0) != 0x80) return 0xFFFD;
        value = (value << 6) | (byte(at++) & 0x3F);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0xFFFD;
    return value;
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        if (next_code_point(text, at) == 0xFFFD && text.substr(begin, at - begin) != "\xEF\xBF\xBD")
            return false;
    }
    return true;
}

std::size_t code_point_count(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

std::string trim(std::string_view text) {
    std::size_t first = text.size(), last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        if (!u_isUWhiteSpace(static_cast<UChar32>(next_code_point(text, at)))) {
            if (first > begin) first = begin;
            last = at;
        }
    }
    return first >= last ? std::string{} : std::string{text.substr(first, last - first)};
}

std::string truncate_code_points(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count-- > 0) next_code_point(text, at);
    return std::string{text.substr(0, at)};
}

std::string fold(std::string_view text) {
    bool is_ascii = true;
    for (const char c : text) is_ascii = is_ascii && static_cast<unsigned char>(c) < 0x80;
    std::string out;
    if (is_ascii) {
        out.reserve(text.size());
        for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        return out;
    }
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto source =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int32_t>(text.size())});
    normalizer->normalize(source, status).toUTF8String(out);
    return out;
}

bool has_control_characters(std::string_view text, bool allows_lines) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c == '\n' || c == '\r' || c == '\t') {
            if (!allows_lines) return true;
        } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
                   (c >= 0x2066 && c <= 0x2069)) {
            return true;
        }
    }
    return false;
}

bool is_han(char32_t c) {
    if (c < 0x2E80) return false;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HAN;
}

std::string lower_ascii(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string to_hex(std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::string pick_locale(std::string_view header) {
    double best = -1;
    std::string locale = "zh-CN";
    while (!header.empty()) {
        auto item = header.substr(0, header.find(','));
        header.remove_prefix(std::min(header.size(), item.size() + 1));
        while (!item.empty() && item.front() == ' ') item.remove_prefix(1);
        double quality = 1;
        if (const auto q = item.find(";q="); q != item.npos)
            std::from_chars(item.data() + q + 3, item.data() + item.size(), quality);
        const bool is_zh = item.starts_with("zh"), is_en = item.starts_with("en");
        if ((is_zh || is_en) && quality > best) {
            best = quality;
            locale = is_zh ? "zh-CN" : "en";
        }
    }
    return locale;
}

}  // namespace bihuan
