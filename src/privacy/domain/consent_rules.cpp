#include "privacy/domain/consent_rules.hpp"

#include <algorithm>
#include <chrono>

#include "privacy/domain/privacy_errors.hpp"

namespace bihuan::privacy {

Standing standing_of(const Purpose& purpose, const std::optional<Consent>& latest, Instant now) {
    if (!purpose.is_active) return Standing::unavailable;
    if (purpose.is_required) return Standing::needed;
    if (!latest) return Standing::never;
    if (!latest->is_given) return Standing::withdrawn;
    if (latest->valid_until && *latest->valid_until <= now) return Standing::expired;
    if (latest->text_number < purpose.text_number_min) return Standing::outdated;
    return Standing::given;
}

Result<Consent> take_answer(const Purpose& purpose, const std::optional<Consent>& latest,
                            const Answer& answer, Instant now) {
    if (!purpose.is_active) return refuse_field("purpose_id", purpose_ended);
    if (purpose.is_required) return refuse_field("purpose_id", purpose_required);
    // Nobody agrees to words they were not shown. Withdrawing asks for no reading.
    if (answer.is_given && answer.text_number != purpose.text.number)
        return refuse_field("text_number", text_changed);
    if (!answer.is_given && (!latest || !latest->is_given)) return refuse(nothing_to_withdraw);
    Consent out;
    out.purpose_id = purpose.purpose_id;
    out.is_given = answer.is_given;
    out.text_number = answer.is_given ? answer.text_number : latest->text_number;
    out.channel = answer.channel;
    out.evidence = answer.evidence;
    out.at = now;
    if (answer.is_given && purpose.validity_days > 0)
        out.valid_until = now + std::chrono::days{purpose.validity_days};
    return out;
}

bool is_purpose_code(std::string_view code) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !code.empty() && code.size() <= 40 && is_letter(code.front()) &&
           std::ranges::all_of(code,
                               [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

bool has_same_words(const PurposeText& a, const PurposeText& b) {
    return a.name_zh == b.name_zh && a.name_en == b.name_en && a.text_zh == b.text_zh &&
           a.text_en == b.text_en;
}

}  // namespace bihuan::privacy
