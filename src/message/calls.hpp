// Face of `message` for deeds: what `app` wires to events, timers and commands.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/crypto.hpp"
#include "keys/types.hpp"
#include "message/types.hpp"
#include "store/personal.hpp"
#include "store/store.hpp"

namespace bihuan::message {

// One message on its way out of the house. Everything in it is in clear and goes no further than the gateway.
struct Parcel {
    MessageId message_id;
    std::string address, title, text, language;
    bool can_be_stopped = false;  // sent by consent: it says where the consent is taken back
};
enum class Outcome { accepted, delivered, temporary, permanent };
struct Answer {
    Outcome outcome = Outcome::temporary;
    std::string detail;  // for people, without the address
};
// The outside of a channel. Absent: the channel is not set up. Blocks, outside every unit of work.
using Gateway = std::function<Answer(const Parcel&)>;
using Gateways = std::map<std::string, Gateway, std::less<>>;

struct Context {
    const FieldCipher* cipher = nullptr;
    std::string zone = "Asia/Shanghai";  // whose hours are quiet
    const Gateways* gateways = nullptr;
    std::function<void()> wake = [] {};  // the sender
};

// Written down in this unit; sent by the sender (http/sender.hpp). Nothing where the purpose is unknown to
// the standard in force, the customer is none, or the key was there before.
std::optional<MessageId> send(Unit& unit, const Context& context, const Wanted& wanted);

// Progress of a request, told to its customer (4.1.2). Inside the transaction of the deed.
void hear(Unit& unit, const Context& context, const Event& event);
inline constexpr std::string_view progress_timer = "message.progress", gap_timer = "message.gap",
                                  trim_timer = "message.trim";
void on_progress(Unit& unit, const Context& context, TicketId ticket);
void on_gap(Unit& unit, TicketId ticket);
void on_trim(Unit& unit);
// The shipped templates where there are none of their kind, and the timer that trims; at every start.
void start(Unit& unit);

// What is held about a person (2.2.4).
PersonalPart personal_part(const FieldCipher& cipher);
keys::Holder sealed_holder();

// A message as it went out, for the record of the contact (4.3.1).
struct Gone {
    MessageId message_id;
    State state = State::waiting;
    std::string channel, address, title, text;
    std::vector<std::string> tried;  // channels that did not do
    CustomerId customer_id;
    TicketId ticket_id;
    OrganizationId organization_id;
};
std::optional<Gone> gone(Unit& unit, const Context& context, MessageId id);

// Signs what a delivery report comes back with.
std::string report_token(const FieldCipher& cipher, MessageId id);

// For demonstrations: a message as it went.
struct Lived {
    Wanted wanted;
    std::string channel, language = "zh-CN";
    State state = State::delivered;
    std::string reason;
    Instant at{};
};
void remember(Unit& unit, const Context& context, const Lived& lived);

}  // namespace bihuan::message
