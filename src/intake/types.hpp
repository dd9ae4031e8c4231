// Face of `intake` for values: what came in by itself (4.2.1, 4.1.3).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_text.hpp"
#include "base/id.hpp"
#include "customer/types.hpp"
#include "identity/types.hpp"
#include "ticket/types.hpp"

namespace bihuan::intake {

struct ArrivalId : Id<ArrivalId> {
    using Id::Id;
};
using customer::CustomerId;
using identity::OrganizationId;
using identity::UserId;
using standard::Duration;
using ticket::TicketId;

enum class Kind { mail, sms, webhook };
inline constexpr std::array kind_names{std::string_view{"mail"}, std::string_view{"sms"},
                                       std::string_view{"webhook"}};
constexpr std::string_view to_text(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

enum class State { arrived, waiting, filed, kept, dismissed };
enum class Action {
    wait,     // for a person
    file,     // with a ticket
    keep,     // a machine's: never answered
    dismiss,  // no business of ours
    again     // a person takes that back
};
inline constexpr std::array state_names{std::string_view{"arrived"}, std::string_view{"waiting"},
                                        std::string_view{"filed"}, std::string_view{"kept"},
                                        std::string_view{"dismissed"}};
constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::optional<State> state_from_text(std::string_view text) {
    return enum_from_text<State>(state_names, text);
}

enum class Verdict { person, bounce, auto_reply, list, ours, flood, stop };
inline constexpr std::array verdict_names{std::string_view{"person"},     std::string_view{"bounce"},
                                          std::string_view{"auto_reply"}, std::string_view{"list"},
                                          std::string_view{"ours"},       std::string_view{"flood"},
                                          std::string_view{"stop"}};
constexpr std::string_view to_text(Verdict verdict) {
    return verdict_names[static_cast<std::size_t>(verdict)];
}

inline constexpr std::string_view tells_changed = "intake.changed", tells_source = "intake.source_changed";

}  // namespace bihuan::intake
