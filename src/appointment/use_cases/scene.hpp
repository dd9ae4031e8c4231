// Who and what could do a service, with their agendas: what searches and bookings look at.
#pragma once

#include "appointment/domain/slots.hpp"
#include "appointment/use_cases/use_cases.hpp"
#include "duty/calls.hpp"

namespace bihuan::appointment {

struct Scene {
    std::vector<Person> persons;  // as `people`, by place
    std::vector<Schedule> people;
    std::optional<std::vector<Schedule>> windows;
    std::vector<std::vector<Schedule>> equipment;  // by kind
    SlotQuery query;

    const std::vector<Schedule>* windows_or_null() const { return windows ? &*windows : nullptr; }
};

// `only`: these people alone, as far as they are able; empty: everybody who is. The wish's unit, place,
// person and district are looked at; [from, to) are the starts of interest.
Result<Scene> scene_of(Unit& unit, const standard::InForce& version, const standard::ServiceType& type,
                       const SlotWish& wish, std::span<const UserId> only, Instant from, Instant to);

// Everybody of the wish's unit and district, able or not, in an order that differs from booking to booking.
Result<std::vector<UserId>> people_for(Unit& unit, const standard::ServiceType& type, const SlotWish& wish);

// The times a service's hours, or a place's, are open in a range, and on the day's grid of starts.
std::vector<Span> open_spans(const WorkCalendar& calendar, const Span& range);

// In an agenda places are told apart by some hundred metres: enough for the way, too little for a front door.
std::optional<Position> coarse(const std::optional<Position>& position);

// --- taking time and giving it back. False: somebody was faster, and nothing was written. Without `travel`
// the way there is not looked at; without waiting, a transaction that holds the agenda counts as faster.
bool claim(Unit& unit, Kind kind, std::int64_t owner, const Claim& wanted,
           const std::optional<Travel>& travel, bool is_waiting = true);
void release(Unit& unit, Kind kind, std::int64_t owner, AppointmentId whose, const Span& span);
// The shifts of the next months, as duty has them.
void refresh_duty(Unit& unit, UserId person);

}  // namespace bihuan::appointment
