// Calling another system: where it may be, how it knows us, how often it is tried.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "automation/domain/rule.hpp"

namespace bihuan::automation {

// http or https, a host, no user name, no fragment, no white space; 500 characters.
bool is_webhook_url(std::string_view url);
std::string_view host_of(std::string_view url);  // of such a URL; brackets of IPv6 taken off
// Loopback, private, link-local, documentation, multicast and what else is not the public internet: 4 or 16
// bytes in network order. Unknown lengths are not public.
bool is_public_address(std::span<const unsigned char> address);
// A name or literal that says by itself that it is not public; names are looked at again when they are
// resolved.
bool is_private_host(std::string_view host);

// What the signing secrets of a rule are bound to.
inline std::string secret_context(RuleId id) { return "automation_rule.secret:" + id.text(); }

enum class DeliveryState { pending, sent, dead };
std::string_view to_text(DeliveryState state);
std::optional<DeliveryState> delivery_state_from_text(std::string_view text);

struct Delivery {  // one call, and the key by which the other side knows it again
    DeliveryId delivery_id;
    RuleId rule_id;
    TicketId ticket_id;
    std::string url, secret, payload;  // secret: sealed
    DeliveryState state = DeliveryState::pending;
    std::int64_t attempts = 0, last_status = 0;  // 0: there was no answer
    std::string last_error;
    Instant created_at{}, next_at{};
    std::optional<Instant> ended_at;
};
inline constexpr std::int64_t attempts_max = 6;
// After so many failures: 1 min, 5 min, 30 min, 2 h, 6 h; nullopt: given up.
std::optional<Duration> pause_after(std::int64_t failures);
bool is_success(std::int64_t http_status);
// What the signature is made over.
std::string signed_text(std::int64_t timestamp, std::string_view body);

}  // namespace bihuan::automation
