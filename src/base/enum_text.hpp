// Enums and the words that rows and requests have for them: an array of names in the enum's order.
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

namespace bihuan {

template <class E, class Names>
constexpr std::optional<E> enum_from_text(const Names& names, std::string_view text) {
    for (std::size_t i = 0; i < std::size(names); ++i)
        if (names[i] == text) return static_cast<E>(i);
    return std::nullopt;
}
template <class E, class Names>
constexpr E enum_or(const Names& names, std::string_view text, E otherwise) {
    return enum_from_text<E>(names, text).value_or(otherwise);
}

}  // namespace bihuan
