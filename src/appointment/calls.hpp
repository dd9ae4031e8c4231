// Face of `appointment` for deeds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "appointment/types.hpp"
#include "base/crypto.hpp"
#include "keys/types.hpp"
#include "store/personal.hpp"
#include "store/store.hpp"

namespace bihuan::ticket {
class CodeSource;
}

namespace bihuan::appointment {

// --- moments that timers bring; the subject is the appointment
inline constexpr std::string_view keep_timer = "appointment.keep";  // a held or offered time runs out
inline constexpr std::string_view remind_timer =
    "appointment.remind";  // before the start (policy), or of a draft
inline constexpr std::string_view miss_timer = "appointment.miss";  // nobody came (2.5.3)
inline constexpr std::string_view wait_timer =
    "appointment.wait";  // subject: the unit; somebody may have a turn

// What bookings need beside the store.
struct Hands {
    const FieldCipher* cipher = nullptr;
    ticket::CodeSource* codes = nullptr;
    std::string zone;  // whose days people mean
};
void on_keep(Unit& unit, const Hands& hands, AppointmentId id);
void on_remind(Unit& unit, const Hands& hands, AppointmentId id);
void on_miss(Unit& unit, const Hands& hands, AppointmentId id);
// 2.3.2: what became free is offered to those who wait, first come, first served within priority.
void on_wait(Unit& unit, const Hands& hands, OrganizationId organization);

// --- for intake elsewhere (2.5.5)
Result<std::vector<FreeSlot>> find_slots(Unit& unit, const Hands& hands, const SlotWish& wish);
std::vector<PlaceWords> places_in_service(Unit& unit);
// What the form of this kind of service would say to these items: unknown, too long, missing.
Done check_items(const standard::ServiceType& type, const Data& data);
// Booked at the chosen time, or on the waiting list; with a ticket in both cases, which tells the customer.
Result<Booked> take_in(Unit& unit, const Hands& hands, NewAppointment wanted);
std::optional<Booked> find_booking(Unit& unit, const Hands& hands, AppointmentId id);
// Booked ones that begin in a span, in the order of their start; `after`: the last seen of those at its
// beginning.
struct BookedSpan {
    Instant from{}, to{};
    AppointmentId after;
};
struct BookedBy {
    Booked booking;
    CustomerId customer_id;
    OrganizationId organization_id;
};
std::vector<BookedBy> booked_between(Unit& unit, const Hands& hands, const BookedSpan& span,
                                     std::int64_t limit);
// An open one of this kind; with `around`, one whose time or wish lies so near to it.
std::optional<Booked> open_booking(Unit& unit, const Hands& hands, CustomerId customer,
                                   std::string_view service_type, std::optional<Instant> around,
                                   standard::Duration within);

// --- for the record of the contact (4.3.1)
struct Visit {  // or a booking at a counter
    AppointmentId appointment_id;
    State state = State::draft;
    bool is_at_counter = false, is_signed = false;  // else the customer told the code
    CustomerId customer_id;
    TicketId ticket_id;
    OrganizationId organization_id;
    UserId user_id;                // who did it
    std::string name_zh, name_en;  // of the kind of service
    std::string words;             // of the last step: what was done, why it was left, why it is late
    Instant began_at{}, ended_at{};
    std::optional<Instant> expected_at;  // told, where it is late
};
std::optional<Visit> visit(Unit& unit, const Hands& hands, AppointmentId id);

// --- wired in by `app`
// Shifts that changed, and tickets that end.
void hear(Unit& unit, const Hands& hands, const Event& event);

// What is held about a person (2.2.4).
PersonalPart personal_part(const Hands& hands);
// For the move to another key.
keys::Holder sealed_holder();

// --- for demonstrations and imports
void make_bookable(Unit& unit, UserId person, OrganizationId organization, std::optional<Position> position);
PlaceId ensure_place(Unit& unit, const std::string& code, const std::string& name_zh,
                     const std::string& name_en, OrganizationId organization, const std::string& address,
                     std::int64_t windows);
// What was lived before there was a system: without a ticket, told nobody.
struct LivedBooking {
    std::string service_type;
    CustomerId customer_id;
    OrganizationId organization_id;
    UserId user_id;
    Instant booked_at{}, starts_at{};
    State state = State::completed;
    std::string reason_code;  // cancelled, unfinished
    std::optional<Instant> arrived_at;
};
void remember_booking(Unit& unit, const Hands& hands, const LivedBooking& lived);

// --- halls and their windows, for the queue before them (see `counter`)
struct Hall {
    PlaceId place_id;
    std::string name_zh, name_en;
    OrganizationId organization_id;
    bool is_active = true;
};
struct HallWindow {
    ResourceId window_id;
    PlaceId place_id;
    OrganizationId organization_id;
    std::string code, name;
};
std::vector<Hall> halls(Unit& unit);
std::optional<Hall> hall(Unit& unit, PlaceId id);
std::optional<Hall> hall_by_code(Unit& unit, std::string_view code);
std::vector<HallWindow> hall_windows(Unit& unit, PlaceId id);  // in use, in order of their codes
std::optional<HallWindow> hall_window(Unit& unit, ResourceId id);

// A booking that somebody at a hall names by its code or by a phone number.
struct NamedBooking {
    AppointmentId appointment_id;
    std::string code, service_type;
    CustomerId customer_id;
    TicketId ticket_id;
    Instant starts_at{};
    bool is_code_right = false;  // the customer's code that was given with it
};
// Of those that begin in this hall within the time and are not begun: the one the code opens, else any that
// was named.
std::optional<NamedBooking> booking_at(Unit& unit, const Hands& hands, PlaceId hall, std::string_view word,
                                       std::string_view confirm_code, Instant from, Instant to);
// arrive, start, complete, miss: by whoever acts, whom the hall's own rules have let do it. Nothing happens
// where the booking has gone another way meanwhile.
Done step_at_counter(Unit& unit, const Hands& hands, AppointmentId id, Action action,
                     const std::string& result = {});

}  // namespace bihuan::appointment
