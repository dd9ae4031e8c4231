// Part of message's face for deeds (see calls.hpp): what became of messages and how each channel does
// (5.5.5).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "message/types.hpp"
#include "store/store.hpp"

namespace bihuan::message {

struct Context;

struct Fate {
    MessageId message_id;
    std::string channel;  // of requests, e.g. "email" for mail
    State state = State::waiting;
    bool is_fallback = false;  // ways before it did not do
    OrganizationId organization_id;
    Instant created_at{};
};
// In order of their ids, behind `after` and before `until`.
void each_fate(Unit& unit, MessageId after, MessageId until, std::int64_t limit,
               const std::function<void(const Fate&)>& use);

struct GatewayFacts {
    std::string code, channel;  // "mail", "email"
    bool is_set_up = false;
    std::int64_t waiting = 0;  // to go out: not those that rest over the quiet hours
    std::int64_t resting = 0;
    std::int64_t repeated = 0;              // of those that wait, tried before
    std::optional<Instant> oldest_waiting;  // since it was written down
    std::optional<Instant> overdue_since;   // due then, and not gone yet
    // Since the moment asked for:
    std::int64_t good = 0, bad = 0;                          // tries
    std::int64_t dead = 0;                                   // messages that found no way, this one the last
    std::int64_t gone = 0;                                   // messages that left by this way
    std::int64_t arrived = 0;                                // of them, as far as is known
    std::optional<std::int64_t> half_seconds, most_seconds;  // 50 and 95 in a hundred arrived within
    // Ever:
    std::optional<Instant> last_good, last_bad;
    std::string last_words;  // of the last failure; without addresses
};
std::vector<GatewayFacts> gateway_facts(Unit& unit, const Context& context, Instant since);
// When the oldest message was due that no channel was chosen for yet.
std::optional<Instant> unsent_since(Unit& unit);
// The channel of requests that is answered by this one of messages; "" for none.
std::string_view request_channel(std::string_view channel);

}  // namespace bihuan::message
