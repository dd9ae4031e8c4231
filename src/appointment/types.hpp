// Face of `appointment` for values: what is booked, where it stands, and which steps lead on (2.2, 2.3, 2.5).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/enum_text.hpp"
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
    return enum_from_text<State>(state_names, text);
}
constexpr std::optional<Action> action_from_text(std::string_view text) {
    return enum_from_text<Action>(action_names, text);
}

// Where somebody is; in units of 0.00001 degree, some metre. Not personal by itself, but never shown to
// others than those who go there.
struct Position {
    std::int32_t latitude = 0, longitude = 0;
    auto operator<=>(const Position&) const = default;
};

// What the standard's kind of service asks to be known; code of the item to the customer's words. Sealed at
// rest (2.2.4).
using Data = std::map<std::string, std::string, std::less<>>;

inline constexpr std::int64_t slot_days_max = 31;  // of a search, and of a wish

// A free time that is looked for (2.2.1, 2.3.2, 2.5.2).
struct SlotWish {
    std::string service_type;
    OrganizationId organization_id;  // with everything below it; at a counter the place's
    PlaceId place_id;
    std::string district;
    std::optional<Position> position;
    UserId user_id;                // this person or nobody
    CustomerId customer_id;        // whose other appointments are kept free
    AppointmentId appointment_id;  // to be moved: its own time counts as free
    std::optional<Instant> from;   // none: as soon as the rules allow
    std::int64_t days = 7;
};
struct FreeSlot {
    Instant starts_at{}, window_ends_at{};
    std::int64_t free = 0;
    std::string choice;  // opaque: who could do it; handed back when it is chosen
};
struct Chosen {
    Instant starts_at{};
    std::string choice;
    UserId user_id;  // the customer wants this person (2.2.3)
};
struct NewAppointment {
    std::string service_type, channel;
    CustomerId customer_id;
    TicketId ticket_id;                // none: a ticket is opened with it
    standard::CategoryId category_id;  // of that ticket; none: the first the service is for
    OrganizationId organization_id;
    PlaceId place_id;
    std::string district;
    std::optional<Position> position;
    Data data;
    std::optional<Chosen> chosen;  // held, or booked at once
    bool is_confirmed = false;
    std::optional<Instant> wish_from, wish_to;  // waits for a time within
    bool is_waiting = false;
    bool has_ticket = false;          // also while it waits, so that the customer can be told
    std::optional<Instant> asked_at;  // 2.3.2: taken down elsewhere, before it came here
};
// What other modules see of one.
struct Booked {
    AppointmentId appointment_id;
    std::string code;  // "" while it waits
    State state = State::draft;
    TicketId ticket_id;
    std::optional<Instant> starts_at, window_ends_at;
};
struct PlaceWords {
    PlaceId place_id;
    std::string code, name_zh, name_en;
};

// Topics told.
inline constexpr std::string_view tells_changed = "appointment.changed";

}  // namespace bihuan::appointment
