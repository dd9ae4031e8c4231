// Part of message's face for deeds (see calls.hpp): what comes back to what was sent.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "message/types.hpp"
#include "store/store.hpp"

namespace bihuan::message {

struct Context;

// What a message was about, as {"ticket", 7}; none: it is no message of ours.
struct Subject {
    CustomerId customer_id;
    std::string kind;
    std::int64_t id = 0;
};
std::optional<Subject> subject_of(Unit& unit, const Context& context, MessageId id);
// Tickets that these records were written to about since, latest first.
std::vector<TicketId> written_about(Unit& unit, std::span<const CustomerId> customers, Instant since,
                                    std::int64_t limit);
// A mail server says that this mail was not delivered to this address: the next way is taken. False: it was
// not sent there, so nothing is believed.
bool hear_bounce(Unit& unit, const Context& context, MessageId id, std::string_view recipient);

}  // namespace bihuan::message
