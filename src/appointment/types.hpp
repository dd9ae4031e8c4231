// Face of `appointment` for values: what is booked, where it stands, and which steps lead on (2.2, 2.3, 2.5).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "customer/types.hpp"
#include "identity/types.hpp"
#include "standard/types.hpp"
#include "ticket/types.hpp"

namespace bihuan::appointment {

struct AppointmentId : Id<AppointmentId> {
    using Id::Id;
};
struct PlaceId : Id<PlaceId> {  // a hall with counters
    using Id::Id;
};
struct ResourceId : Id<ResourceId> {  // a window of a place, or a piece of equipment
    using Id::Id;
};
using customer::CustomerId;
using identity::OrganizationId;
using identity::UserId;
using ticket::TicketId;

// draft: begun, no time yet. waiting: on the list for a time to become free. offered: such a time is kept for
// them. held: a chosen time is kept while the rest is filled in.
enum class State {
    draft,
    waiting,
    offered,
    held,
    booked,
    en_route,
    arrived,
    started,
    completed,
    unfinished,
    no_show,
    cancelled,
    lapsed,
};
enum class Action {
    hold,
    wait,
    offer,    // the system's: a time became free
    decline,  // the offered time does not suit; the wait goes on from the end of the list
    lapse,    // the system's: kept long enough
    confirm,
    move,
    set_out,
    arrive,
    start,
    complete,
    leave,  // unfinished: more has to be done
    miss,   // the customer was not there, or did not come
    cancel,
};
inline constexpr std::array state_names{
    std::string_view{"draft"},      std::string_view{"waiting"}, std::string_view{"offered"},
    std::string_view{"held"},       std::string_view{"booked"},  std::string_view{"en_route"},
    std::string_view{"arrived"},    std::string_view{"started"}, std::string_view{"completed"},
    std::string_view{"unfinished"}, std::string_view{"no_show"}, std::string_view{"cancelled"},
    std::string_view{"lapsed"}};
inline constexpr std::array action_names{
    std::string_view{"hold"},    std::string_view{"wait"},     std::string_view{"offer"},
    std::string_view{"decline"}, std::string_view{"lapse"},    std::string_view{"confirm"},
    std::string_view{"move"},    std::string_view{"set_out"},  std::string_view{"arrive"},
    std::string_view{"start"},   std::string_view{"complete"}, std::string_view{"leave"},
    std::string_view{"miss"},    std::string_view{"cancel"}};
constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::string_view to_text(Action action) { return action_names[static_cast<std::size_t>(action)]; }
constexpr std::optional<State> state_from_text(std::string_view text) {
    return ticket::enum_from_text<State>(state_names, text);
}
constexpr std::optional<Action> action_from_text(std::string_view text) {
    return ticket::enum_from_text<Action>(action_names, text);
}

// Where somebody is; in units of 0.00001 degree, some metre. Not personal by itself, but never shown to
// others than those who go there.
struct Position {
    std::int32_t latitude = 0, longitude = 0;
    auto operator<=>(const Position&) const = default;
};

// Topics told.
inline constexpr std::string_view tells_changed = "appointment.changed";

}  // namespace bihuan::appointment
