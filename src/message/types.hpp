// Face of `message` for values: what is sent to customers (4.1.2, 4.2.1).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "base/enum_text.hpp"
#include "base/id.hpp"
#include "customer/types.hpp"
#include "identity/types.hpp"
#include "standard/message_types.hpp"
#include "ticket/types.hpp"

namespace bihuan::message {

struct MessageId : Id<MessageId> {
    using Id::Id;
};
struct TemplateId : Id<TemplateId> {
    using Id::Id;
};
struct TryId : Id<TryId> {
    using Id::Id;
};
using customer::CustomerId;
using identity::OrganizationId;
using identity::UserId;
using standard::Duration;
using ticket::TicketId;

enum class State { waiting, deferred, sending, sent, delivered, failed, dead, refused };
enum class Action {
    take,      // a node has it, for the length of a lease
    defer,     // not now: quiet hours, the channel's rate
    accept,    // the gateway took it
    deliver,   // it has arrived
    fail,      // to be tried again
    turn,      // to the next channel
    bury,      // no way is left
    refuse,    // must not be sent
    again,     // a person has it sent again
    set_aside  // a person leaves it
};
inline constexpr std::array state_names{std::string_view{"waiting"},   std::string_view{"deferred"},
                                        std::string_view{"sending"},   std::string_view{"sent"},
                                        std::string_view{"delivered"}, std::string_view{"failed"},
                                        std::string_view{"dead"},      std::string_view{"refused"}};
constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::optional<State> state_from_text(std::string_view text) {
    return enum_from_text<State>(state_names, text);
}
constexpr bool has_ended(State state) {
    return state == State::sent || state == State::delivered || state == State::dead ||
           state == State::refused;
}

enum class TemplateState { draft, proposed, approved, retired };
enum class TemplateAction { propose, send_back, approve, retire };
inline constexpr std::array template_state_names{std::string_view{"draft"}, std::string_view{"proposed"},
                                                 std::string_view{"approved"}, std::string_view{"retired"}};
inline constexpr std::array template_action_names{std::string_view{"propose"}, std::string_view{"send_back"},
                                                  std::string_view{"approve"}, std::string_view{"retire"}};
constexpr std::string_view to_text(TemplateState state) {
    return template_state_names[static_cast<std::size_t>(state)];
}
constexpr std::string_view to_text(TemplateAction action) {
    return template_action_names[static_cast<std::size_t>(action)];
}

// What a template is filled with, by the names its purpose has. Times are written in the customer's zone.
struct Value {
    std::string text;
    std::optional<Instant> at;
};
using Values = std::vector<std::pair<std::string, Value>>;

struct Wanted {
    std::string purpose;
    CustomerId customer_id;
    std::string subject_kind;  // "ticket"
    std::int64_t subject_id = 0;
    OrganizationId organization_id;  // whose staff may see it
    Values values;                   // beside the customer's name, which is filled in
    std::string key;                 // the same key sends nothing twice
};

// Topics told: the subject is the message; `inbox`: the customer's portal has something new.
inline constexpr std::string_view tells_changed = "message.changed", tells_inbox = "message.inbox",
                                  tells_template = "message.template_changed";

}  // namespace bihuan::message
