// A text as the n-grams of its characters: what is left of typing errors, endings and unspaced Chinese alike.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace bihuan::suggest {

inline constexpr std::uint32_t bucket_count = 1U << 18U;

struct Gram {
    std::uint32_t bucket = 0;
    float weight = 0;
    bool operator==(const Gram&) const = default;
};
// Ascending by bucket, of length 1; empty where the text has no letter or digit.
using TextVector = std::vector<Gram>;

TextVector vector_of(std::string_view text);
double similarity(const TextVector& a, const TextVector& b);  // cosine: 0..1

}  // namespace bihuan::suggest
