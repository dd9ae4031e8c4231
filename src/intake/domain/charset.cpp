#include "intake/domain/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <charconv>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "base/text.hpp"

namespace bihuan::intake {
namespace {

struct Alias {
    std::string_view said, meant;
};
// What mail programs write is often the name of a part of what they send.
constexpr std::array aliases{
    Alias{"gb2312", "gb18030"},      Alias{"gbk", "gb18030"},           Alias{"x-gbk", "gb18030"},
    Alias{"gb_2312-80", "gb18030"},  Alias{"hz-gb-2312", "HZ"},         Alias{"big5", "windows-950"},
    Alias{"cn-big5", "windows-950"}, Alias{"big5-hkscs", "Big5-HKSCS"}, Alias{"iso-8859-1", "windows-1252"}};

// None: the converter is unknown, or a byte does not fit.
std::optional<std::string> converted(std::string_view bytes, const std::string& charset, bool is_strict) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> from{ucnv_open(charset.c_str(), &status),
                                                                  ucnv_close};
    if (U_FAILURE(status)) return std::nullopt;
    if (is_strict) {
        ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }
    icu::UnicodeString text;
    const auto room = static_cast<std::int32_t>(bytes.size() * 2 + 16);
    auto* buffer = text.getBuffer(room);
    if (buffer == nullptr) return std::nullopt;
    const auto length = ucnv_toUChars(from.get(), buffer, room, bytes.data(),
                                      static_cast<std::int32_t>(bytes.size()), &status);
    text.releaseBuffer(U_FAILURE(status) ? 0 : length);
    if (U_FAILURE(status)) return std::nullopt;
    if (is_strict && text.indexOf(static_cast<char16_t>(0xFFFD)) >= 0) return std::nullopt;
    std::string out;
    text.toUTF8String(out);
    return out;
}

bool is_ascii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Of the charsets that explain every byte the likeliest; short texts say little, so a tie is Chinese.
std::optional<std::string> sniffed(std::string_view bytes) {
    static constexpr std::array candidates{"GB18030", "Big5",   "Shift_JIS",
                                           "EUC-JP",  "EUC-KR", "windows-1252"};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector{ucsdet_open(&status),
                                                                              ucsdet_close};
    if (U_FAILURE(status)) return std::nullopt;
    ucsdet_setText(detector.get(), bytes.data(),
                   static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 65'536)), &status);
    std::int32_t count = 0;
    const auto** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) return std::nullopt;
    std::array<std::int32_t, candidates.size()> confidence{};
    confidence[0] = 12;  // what most customers write in, where nothing speaks for another
    for (std::int32_t i = 0; i < count; ++i) {
        const std::string_view name = ucsdet_getName(matches[i], &status);
        const auto found = std::ranges::find_if(candidates, [&](std::string_view one) {
            return one == name || (name == "ISO-8859-1" && one == "windows-1252");
        });
        if (found == candidates.end()) continue;
        auto& slot = confidence.at(static_cast<std::size_t>(found - candidates.begin()));
        slot = std::max(slot, ucsdet_getConfidence(matches[i], &status));
    }
    std::array<std::size_t, candidates.size()> order{0, 1, 2, 3, 4, 5};
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return confidence.at(i); });
    for (const auto i : order)
        if (auto out = converted(bytes, candidates.at(i), true)) return out;
    return std::nullopt;
}

}  // namespace

std::string utf8_of(std::string_view bytes, std::string_view declared) {
    auto charset = lower_ascii(declared);
    if (const auto* alias = std::ranges::find(aliases, charset, &Alias::said); alias != aliases.end())
        charset = alias->meant;
    const bool has_escapes = bytes.contains("\x1b$") || bytes.contains("\x1b(");
    if (is_ascii(bytes) && has_escapes)
        if (auto out = converted(bytes, charset.starts_with("iso-2022") ? charset : "ISO-2022-JP", true))
            return *out;
    if (is_ascii(bytes) && charset != "hz" && charset != "utf-7" && !charset.starts_with("utf-16"))
        return std::string{bytes};
    // Bytes that happen to be UTF-8 are it, whatever is said: no other charset makes them by chance.
    if (is_valid_utf8(bytes) && !charset.starts_with("utf-16")) return std::string{bytes};
    // The declaration of a charset of one byte explains everything, so it proves nothing.
    const bool is_vague = charset.empty() || charset == "us-ascii" || charset == "utf-8" ||
                          charset == "windows-1252" || charset.starts_with("unknown");
    if (!is_vague)
        if (auto out = converted(bytes, charset, true)) return *out;
    if (auto out = sniffed(bytes)) return *out;
    const auto last = is_vague ? std::string{"UTF-8"} : charset;
    if (auto out = converted(bytes, last, false)) return *out;
    return converted(bytes, "UTF-8", false).value_or("");
}

std::string clean_text(std::string_view utf8, bool allows_lines) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto begin = at;
        const auto c = next_code_point(utf8, at);
        if (c == '\r') {
            if (at < utf8.size() && utf8[at] == '\n') continue;
            out += allows_lines ? '\n' : ' ';
        } else if (c == '\n' || c == '\t') {
            out += allows_lines ? static_cast<char>(c) : ' ';
        } else if (c == 0xA0 || c == 0x3000) {
            out += ' ';
        } else if (!has_control_characters(utf8.substr(begin, at - begin), false) && c != 0xFEFF &&
                   c != 0x200B) {
            append_utf8(out, c);
        }
    }
    return out;
}

std::optional<std::string> bytes_of_hex(std::string_view hex) {
    if (hex.size() % 2 != 0) return std::nullopt;
    std::string out(hex.size() / 2, '\0');
    for (std::size_t i = 0; i < out.size(); ++i) {
        unsigned value = 0;
        const auto* from = hex.data() + 2 * i;
        if (std::from_chars(from, from + 2, value, 16).ptr != from + 2) return std::nullopt;
        out[i] = static_cast<char>(value);
    }
    return out;
}

}  // namespace bihuan::intake
