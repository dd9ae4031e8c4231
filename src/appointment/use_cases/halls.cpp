// What the queue of a hall asks of bookings (2.2.3, 2.3.2).
#include <algorithm>

#include "appointment/use_cases/steps.hpp"
#include "customer/calls.hpp"

namespace bihuan::appointment {
namespace {

constexpr std::int64_t bookings_max = 500;  // of a hall and day

Hall hall_of(const ServicePoint& place) {
    return {place.place_id, place.name_zh, place.name_en, place.organization_id, place.is_active};
}

HallWindow window_of(const Resource& one) {
    return {one.resource_id, one.place_id, one.organization_id, one.code, one.name};
}

std::string digits_of(std::string_view text) {
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

}  // namespace

std::vector<Hall> halls(Unit& unit) {
    std::vector<Hall> out;
    for (const auto& one : ResourceStore{unit}.places(true)) out.push_back(hall_of(one));
    return out;
}

std::optional<Hall> hall(Unit& unit, PlaceId id) {
    const auto found = ResourceStore{unit}.find_place(id);
    return found ? std::optional{hall_of(*found)} : std::nullopt;
}

std::optional<Hall> hall_by_code(Unit& unit, std::string_view code) {
    for (const auto& one : ResourceStore{unit}.places(true))
        if (one.code == code) return hall_of(one);
    return std::nullopt;
}

std::vector<HallWindow> hall_windows(Unit& unit, PlaceId id) {
    std::vector<HallWindow> out;
    for (const auto& one : ResourceStore{unit}.windows(id)) out.push_back(window_of(one));
    return out;
}

std::optional<HallWindow> hall_window(Unit& unit, ResourceId id) {
    const auto found = ResourceStore{unit}.find_resource(id);
    if (!found || !found->place_id || !found->is_active) return std::nullopt;
    return window_of(*found);
}

std::optional<NamedBooking> booking_at(Unit& unit, const Hands& hands, PlaceId place, std::string_view word,
                                       std::string_view confirm_code, Instant from, Instant to) {
    ListQuery query;
    query.from = from;
    query.to = to;
    query.place_id = place;
    query.states = {State::booked, State::arrived};
    query.is_everywhere = true;
    const auto digits = digits_of(word);
    const auto known = customer::customer_by_contact(unit, *hands.cipher, word);
    std::optional<NamedBooking> out;
    for (const auto& a : AppointmentStore{unit, *hands.cipher}.list(query, bookings_max)) {
        const auto contact = a.data.find(phone_item);
        const bool is_named =
            a.code == word || (known && a.customer_id == *known) ||
            (!digits.empty() && contact != a.data.end() && digits_of(contact->second) == digits);
        if (!is_named || (out && out->is_code_right)) continue;
        const bool is_right = !a.confirm_code.empty() && is_equal_constant_time(confirm_code, a.confirm_code);
        if (!out || is_right)
            out = NamedBooking{a.appointment_id, a.code,       a.service_type, a.customer_id,
                               a.ticket_id,      *a.starts_at, is_right};
    }
    return out;
}

Done step_at_counter(Unit& unit, const Hands& hands, AppointmentId id, Action action,
                     const std::string& result) {
    const auto found = find_any(unit, hands, id);
    if (!found) return {};
    const auto& a = found->appointment;
    if (!next_state(appointment_flow, a.state, action)) return {};
    if (action == Action::miss && a.starts_at && unit.now < *a.starts_at) return {};  // they may still come
    const auto actor = unit.actor();
    auto counter = actor;  // a kiosk has no permission of its own
    counter.permissions.set(static_cast<std::size_t>(Permission::ticket_handle));
    counter.sees_all = true;
    unit.act_as(counter);
    StepFacts facts;
    facts.result = result;
    const auto done = act_on_appointment(unit, hands, id, a.version, action, facts);
    unit.act_as(actor);
    if (!done) return std::unexpected{done.error()};
    return {};
}

}  // namespace bihuan::appointment
