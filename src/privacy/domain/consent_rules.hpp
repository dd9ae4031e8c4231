// Where a customer stands on a purpose, and which answers are possible. Pure.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "privacy/domain/consent.hpp"

namespace bihuan::privacy {

Standing standing_of(const Purpose& purpose, const std::optional<Consent>& latest, Instant now);
constexpr bool is_allowing(Standing standing) {
    return standing == Standing::needed || standing == Standing::given;
}
// The answer as it will be kept, without id, customer and author.
Result<Consent> take_answer(const Purpose& purpose, const std::optional<Consent>& latest,
                            const Answer& answer, Instant now);
bool is_purpose_code(std::string_view code);
bool has_same_words(const PurposeText& a, const PurposeText& b);

}  // namespace bihuan::privacy
