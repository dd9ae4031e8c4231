#include "base/mask.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace bihuan {
namespace {

bool has_compound_surname(std::string_view name) {
    static constexpr std::array<std::string_view, 12> known{"欧阳", "司马", "上官", "诸葛", "东方", "皇甫",
                                                            "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯"};
    for (const auto surname : known)
        if (name.starts_with(surname) && code_point_count(name) > 2) return true;
    return false;
}

}  // namespace

std::string stars(std::size_t count) {
    return std::string(std::min<std::size_t>(std::max<std::size_t>(count, 1), 8), '*');
}

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

std::string mask_name_in(std::string_view text, std::string_view name) {
    std::string out{text};
    if (code_point_count(name) < 2) return out;
    const auto masked = mask_name(name);
    for (auto at = out.find(name); at != out.npos; at = out.find(name, at + masked.size()))
        out.replace(at, name.size(), masked);
    return out;
}

}  // namespace bihuan
