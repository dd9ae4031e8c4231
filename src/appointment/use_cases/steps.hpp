// What several use cases do with an appointment.
#pragma once

#include "appointment/domain/appointment_errors.hpp"
#include "appointment/domain/appointment_flow.hpp"
#include "appointment/domain/booking_rules.hpp"
#include "appointment/use_cases/scene.hpp"

namespace bihuan::appointment {

inline constexpr std::int64_t of_ticket_max = 100;

struct Found {
    Appointment appointment;
    standard::InForce version;
    standard::ServiceType type;
};
// The step as the table says; one that it does not know is a bug.
void go(Appointment& appointment, Action action);
// Within the actor's scope, their own, or of a ticket they see; a customer's own.
Result<Found> find_visible(Unit& unit, const Hands& hands, AppointmentId id);
std::optional<Found> find_any(Unit& unit, const Hands& hands, AppointmentId id);  // for timers

// With the words their neighbours have for them, each asked for once.
std::vector<AppointmentView> views_of(Unit& unit, std::vector<Appointment> appointments);
AppointmentDetail detail_of(Unit& unit, const Hands& hands, const Found& found);

// Saves, writes history and audit, and tells; false: somebody was faster.
Done keep(Unit& unit, const Hands& hands, Appointment& appointment, std::string_view action,
          const std::string& text = {});

// The same for one that was just added, or of which nothing changed.
void write_down(Unit& unit, const Hands& hands, const Appointment& appointment, std::string_view action,
                const std::string& text = {});

// 2.2.4: what was looked at in clear and why; never the value.
void write_look(Unit& unit, const Hands& hands, const Appointment& appointment, const std::string& item,
                const std::string& reason);

SlotWish wish_of(const Appointment& appointment);
// Takes the time that was chosen: who, what, when. What was taken before is given back first.
Done take_time(Unit& unit, const Hands& hands, const Found& found, Appointment& appointment,
               const Chosen& chosen);
// Gives back what is taken; those who wait have their turn.
void give_back(Unit& unit, Appointment& appointment);
// 2.3.2: of this unit and those above it.
void let_wait_look(Unit& unit, OrganizationId organization);

// Refused with each item that is missing (2.5.1).
Done check_complete(const standard::ServiceType& type, const Data& data);
// On the list, by a wish said now or before; what was taken is given back.
Done start_waiting(Unit& unit, const Found& found, Appointment& appointment, const StepFacts& facts);

// A request of the category named, else of the first the service is for.
Done open_ticket(Unit& unit, const Hands& hands, const standard::ServiceType& type, Appointment& appointment,
                 standard::CategoryId category);
// Booked: code, ticket, timers, notices. Refused where something is missing.
Done confirm(Unit& unit, const Hands& hands, const Found& found, Appointment& appointment,
             standard::CategoryId category);
void set_timers(Unit& unit, const Found& found, const Appointment& appointment);
void clear_timers(Unit& unit, const Appointment& appointment);

// Into the ticket's timeline, which the customer reads too.
void tell_customer(Unit& unit, const Appointment& appointment, const std::string& zh, const std::string& en,
                   const std::string& text = {});
// The ticket's resolve clock waits for the agreed time, and goes on when it has come (policy "Clocks").
void let_ticket_wait(Unit& unit, const Appointment& appointment);
void let_ticket_go_on(Unit& unit, const Appointment& appointment);
// 2.5.3: somebody calls the customer, explains, and finds another time.
void ask_contact(Unit& unit, const Appointment& appointment, const std::string& title);
// "11-28 09:00-11:00" in the zone.
std::string time_text(const Hands& hands, const Appointment& appointment);

}  // namespace bihuan::appointment
