#include "customer/domain/masking.hpp"

#include <array>

#include "base/text.hpp"

namespace bihuan::customer {
namespace {

std::string stars(std::size_t count) {
    return std::string(std::min<std::size_t>(std::max<std::size_t>(count, 1), 8), '*');
}

// Keeps `head` and `tail` characters; a value too short for that keeps its first.
std::string keep_ends(std::string_view text, std::size_t head, std::size_t tail) {
    const auto length = code_point_count(text);
    if (length <= head + tail)
        return truncate_code_points(text, length > 1 ? 1 : 0) + stars(length > 1 ? length - 1 : 1);
    const auto shown = truncate_code_points(text, head);
    const auto until_tail = truncate_code_points(text, length - tail);
    return shown + stars(length - head - tail) + std::string{text.substr(until_tail.size())};
}

bool has_compound_surname(std::string_view name) {
    static constexpr std::array<std::string_view, 12> known{"欧阳", "司马", "上官", "诸葛", "东方", "皇甫",
                                                            "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯"};
    for (const auto surname : known)
        if (name.starts_with(surname) && code_point_count(name) > 2) return true;
    return false;
}

}  // namespace

std::string mask_name(std::string_view name) {
    std::size_t at = 0;
    if (!name.empty() && is_han(next_code_point(name, at))) {
        const std::size_t shown = has_compound_surname(name) ? 2 : 1, length = code_point_count(name);
        return truncate_code_points(name, shown) + stars(length > shown ? length - shown : 1);
    }
    std::string out;
    for (std::string_view rest = name; !rest.empty();) {
        const auto word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        if (word.empty()) continue;
        if (!out.empty()) out += ' ';
        out += truncate_code_points(word, 1) + "***";
    }
    return out.empty() ? "***" : out;
}

std::string mask_contact(std::string_view kind, std::string_view value) {
    if (kind == "email") {
        const auto at = value.find('@');
        return truncate_code_points(value, 1) + "***" +
               (at == value.npos ? "" : std::string{value.substr(at)});
    }
    return kind == "mobile" || kind == "phone" ? mask_number(value) : keep_ends(value, 2, 1);
}

std::string mask_number(std::string_view number) {
    return code_point_count(number) >= 9 ? keep_ends(number, 3, 4) : keep_ends(number, 1, 2);
}
std::string mask_identity(std::string_view number) { return keep_ends(number, 3, 4); }
std::string mask_notes(std::string_view notes) { return notes.empty() ? std::string{} : "****"; }
std::string mask_address(std::string_view detail) {
    return detail.empty() ? std::string{} : truncate_code_points(detail, 3) + "****";
}

}  // namespace bihuan::customer
