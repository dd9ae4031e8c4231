// Bookings that were taken down elsewhere come in by the one engine (2.5.5).
#include <algorithm>

#include "appointment/use_cases/steps.hpp"
#include "customer/calls.hpp"

namespace bihuan::appointment {
namespace {

Booked booked_of(const Appointment& a) {
    return {a.appointment_id, a.code, a.state, a.ticket_id, a.starts_at, a.window_ends_at};
}

bool is_near(const Appointment& a, Instant around, standard::Duration within) {
    const auto from = a.starts_at ? a.starts_at : a.wish_from, to = a.starts_at ? a.starts_at : a.wish_to;
    return !from || !to || (*from - within <= around && around <= *to + within);
}

}  // namespace

std::vector<PlaceWords> places_in_service(Unit& unit) {
    std::vector<PlaceWords> out;
    for (auto& place : list_places(unit))
        if (place.is_active) out.push_back({place.place_id, place.code, place.name_zh, place.name_en});
    return out;
}

Done check_items(const standard::ServiceType& type, const Data& data) {
    TRY_DONE(check_data(type, data));
    return check_complete(type, data);
}

Result<Booked> take_in(Unit& unit, const Hands& hands, NewAppointment wanted) {
    wanted.has_ticket = true;
    wanted.is_confirmed = !wanted.is_waiting;
    TRY(const auto made, create_appointment(unit, hands, wanted));
    return booked_of(made.view.appointment);
}

std::optional<Booked> find_booking(Unit& unit, const Hands& hands, AppointmentId id) {
    const auto found = AppointmentStore{unit, *hands.cipher}.find(id);
    return found ? std::optional{booked_of(*found)} : std::nullopt;
}

std::vector<BookedBy> booked_between(Unit& unit, const Hands& hands, const BookedSpan& span,
                                     std::int64_t limit) {
    ListQuery query;
    query.from = span.from;
    query.to = span.to;
    query.states = {State::booked};
    query.is_everywhere = true;
    if (span.after) {
        query.after_start = span.from;
        query.after = span.after;
    }
    std::vector<BookedBy> out;
    for (const auto& one : AppointmentStore{unit, *hands.cipher}.list(query, limit))
        out.push_back({booked_of(one), one.customer_id, one.organization_id});
    return out;
}

std::optional<Booked> open_booking(Unit& unit, const Hands& hands, CustomerId customer,
                                   std::string_view service_type, std::optional<Instant> around,
                                   standard::Duration within) {
    ListQuery query;
    query.service_type = service_type;
    query.customers = customer::merged_ids(unit, customer);
    query.is_everywhere = true;
    query.is_by_start = false;
    for (std::size_t i = 0; i < state_names.size(); ++i)
        if (is_open(static_cast<State>(i))) query.states.push_back(static_cast<State>(i));
    for (const auto& one : AppointmentStore{unit, *hands.cipher}.list(query, open_max))
        if (!around || is_near(one, *around, within)) return booked_of(one);
    return std::nullopt;
}

}  // namespace bihuan::appointment
