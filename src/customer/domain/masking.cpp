#include "customer/domain/masking.hpp"
#include "base/mask.hpp"

#include "base/text.hpp"

namespace bihuan::customer {
namespace {

// Keeps `head` and `tail` characters; a value too short for that keeps its first.
std::string keep_ends(std::string_view text, std::size_t head, std::size_t tail) {
    const auto length = code_point_count(text);
    if (length <= head + tail)
        return truncate_code_points(text, length > 1 ? 1 : 0) + stars(length > 1 ? length - 1 : 1);
    const auto shown = truncate_code_points(text, head);
    const auto until_tail = truncate_code_points(text, length - tail);
    return shown + stars(length - head - tail) + std::string{text.substr(until_tail.size())};
}

}  // namespace

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
