// What can be done with appointments: one function each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "appointment/calls.hpp"
#include "appointment/domain/analysis.hpp"
#include "appointment/domain/appointment.hpp"
#include "appointment/domain/slots.hpp"
#include "appointment/store/analysis_store.hpp"
#include "appointment/store/appointment_store.hpp"
#include "appointment/store/resource_store.hpp"
#include "duty/types.hpp"
#include "standard/booking_reason_types.hpp"
#include "ticket/calls.hpp"

namespace bihuan::appointment {

// --- what can be booked
// For a request of this category; none: all. Customers see the public ones.
std::vector<standard::ServiceType> list_service_types(Unit& unit, standard::CategoryId category);
// Why bookings are cancelled or left: all, so that each that was given can be named to whoever sees it.
std::vector<standard::BookingReason> list_reasons(Unit& unit);

// --- booking
struct AppointmentView {
    Appointment appointment;
    standard::ServiceType type;
    std::vector<std::string> missing;  // items still to be given
    std::vector<Action> allowed_actions;
    std::string customer_name, user_name;  // customer's masked
    std::string ticket_code;
    std::optional<ServicePoint> place;
    bool shows_code = false;  // the reader is the customer
};
struct AppointmentDetail {
    AppointmentView view;
    std::vector<Happened> history;  // newest first
};
inline constexpr std::int64_t open_max = 10;  // a customer's

Result<AppointmentDetail> create_appointment(Unit& unit, const Hands& hands, const NewAppointment& wanted);
Result<AppointmentDetail> get_appointment(Unit& unit, const Hands& hands, AppointmentId id);
struct StepFacts {
    std::optional<Chosen> chosen;               // hold, move
    std::optional<Instant> wish_from, wish_to;  // wait
    std::string reason_code;                    // cancel, leave: of the standard's, or
    std::string reason;                         // in words; move by staff
    std::string result;                         // complete, leave
    std::string code, signature;                // complete: one of them
    std::optional<Instant> expected_at;         // set_out: told to the customer
    std::optional<Instant> acted_at;            // when it was taken, where there was no connection then
};
// 2.5.4: false: the code is not the customer's, and that it was tried is kept (nothing else happens). Refused
// after `wrong_codes_max` of them: a visit is not proved by trying. True also where no code is asked for.
Result<bool> try_code(Unit& unit, const Hands& hands, AppointmentId id, Action action,
                      const StepFacts& facts);
Result<AppointmentDetail> act_on_appointment(Unit& unit, const Hands& hands, AppointmentId id,
                                             std::int64_t version, Action action, const StepFacts& facts);
struct DataChange {
    Data data;  // items given or changed; "" takes one away
    std::optional<std::string> district;
    std::optional<Position> position;
};
// 2.5.1: what was missing is filled in; a draft is kept whatever is missing still.
Result<AppointmentDetail> update_appointment(Unit& unit, const Hands& hands, AppointmentId id,
                                             std::int64_t version, const DataChange& change);
// 2.5.4: what is really needed is another service; the customer has agreed to it.
Result<AppointmentDetail> change_service(Unit& unit, const Hands& hands, AppointmentId id,
                                         std::int64_t version, const std::string& service_type,
                                         const std::string& consent);
// The customer is told of a later arrival.
Result<AppointmentDetail> tell_delay(Unit& unit, const Hands& hands, AppointmentId id, std::int64_t version,
                                     Instant expected_at, const std::string& reason);
// 2.2.4: one item in clear, with a reason, logged.
Result<std::string> reveal_item(Unit& unit, const Hands& hands, AppointmentId id, const std::string& item,
                                const std::string& reason);

// --- lists
struct AppointmentFilter {
    std::optional<Instant> from, to;
    std::vector<State> states;
    std::string service_type;
    OrganizationId organization_id;
    UserId user_id;
    PlaceId place_id;
    CustomerId customer_id;
    bool is_mine = false;     // to be done by the caller
    bool is_by_start = true;  // else newest first, also those without a time
};
struct AppointmentPage {
    std::vector<AppointmentView> items;
    std::string next;
};
Result<AppointmentPage> list_appointments(Unit& unit, const Hands& hands, const AppointmentFilter& filter,
                                          const std::string& after, std::int64_t limit);
Result<std::vector<AppointmentView>> list_ticket_appointments(Unit& unit, const Hands& hands, TicketId id);
Result<AppointmentPage> list_own_appointments(Unit& unit, const Hands& hands, const std::string& after,
                                              std::int64_t limit);

// --- what bookings tell about themselves (2.3.5)
struct Analysis {
    std::vector<StateCount> counts;    // by kind of service and state
    std::vector<ReasonCount> reasons;  // the most frequent first
    std::int64_t waiting = 0;
    Loads loads;
    std::unordered_map<UserId, std::string> names;
};
inline constexpr std::int64_t analysis_days_max = 92;
Result<Analysis> analyse_appointments(Unit& unit, const Hands& hands, OrganizationId organization,
                                      Instant from, Instant to);

// --- who and what can be booked
struct PersonView {
    Person person;
    std::string name;
    std::vector<duty::Skill> skills;
};
struct PersonPage {
    std::vector<PersonView> items;
    UserId next;
};
Result<PersonPage> list_bookable_people(Unit& unit, OrganizationId organization, UserId after,
                                        std::int64_t limit);
Result<PersonView> save_bookable_person(Unit& unit, const Person& wanted);
std::vector<ServicePoint> list_places(Unit& unit);
Result<ServicePoint> save_place(Unit& unit, const ServicePoint& wanted);
Result<std::vector<Resource>> list_windows(Unit& unit, PlaceId place);
Result<std::vector<Resource>> list_equipment(Unit& unit);
Result<Resource> save_resource(Unit& unit, const Resource& wanted);

}  // namespace bihuan::appointment
