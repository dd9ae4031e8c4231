#include "intake/domain/routing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/crypto.hpp"

namespace bihuan::intake {

Decision decide(const Facts& f) {
    if (f.verdict != Verdict::person) return {Way::keep, to_text(f.verdict)};
    if (f.is_too_large) return {Way::wait, reason::too_large};
    if (!f.has_words) return {Way::wait, reason::empty};
    if (f.names_ticket)
        return f.is_theirs ? Decision{Way::reply, {}} : Decision{Way::wait, reason::not_theirs};
    if (f.customers == 1) return {Way::open, {}};
    if (f.customers > 1) return {Way::wait, reason::several_customers};
    return f.makes_customers ? Decision{Way::open_for_new, {}} : Decision{Way::wait, reason::unknown_sender};
}

Duration pause_after(std::int64_t failures, Duration every) {
    const Duration longest = std::chrono::minutes{15};
    auto pause = every;
    for (std::int64_t i = 0; i < failures && pause < longest; ++i) pause *= 2;
    return std::min(pause, std::max(longest, every));
}

std::string signed_text(std::string_view timestamp, std::string_view body) {
    return fmt::format("{}.{}", timestamp, body);
}

bool is_signed(std::string_view secret, std::string_view timestamp, std::string_view signature,
               std::string_view body) {
    return !secret.empty() &&
           is_equal_constant_time(signature,
                                  "sha256=" + hmac_sha256_hex(secret, signed_text(timestamp, body)));
}

}  // namespace bihuan::intake
