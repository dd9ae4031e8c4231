// Appointments and their history. Personal values are sealed on the way in and opened on the way out.
#pragma once

#include <span>
#include <vector>

#include "appointment/domain/appointment.hpp"
#include "keys/calls.hpp"
#include "store/keeper.hpp"
#include "store/store.hpp"

namespace bihuan::appointment {

struct ListQuery {
    std::optional<Instant> from, to;  // of the start
    std::vector<State> states;
    std::string service_type;
    std::vector<std::int64_t> organizations;  // asked of `is_everywhere` false only
    bool is_everywhere = false;
    UserId made_by;  // theirs too, wherever they are
    UserId user_id;
    PlaceId place_id;
    CustomerId customer_id;
    std::vector<CustomerId> customers;  // any of them
    TicketId ticket_id;
    // By start (which it then has), or newest first.
    bool is_by_start = true;
    std::optional<Instant> after_start;
    AppointmentId after;
};

inline constexpr KeptTable ended_appointments{.what = "appointment.ended",
                                              .table = "appointment",
                                              .id = "appointment_id",
                                              .at = "coalesce(ended_at, updated_at)",
                                              .customer = "customer_id",
                                              .condition = "is_open = 0 and data_sealed is not null"};

class AppointmentStore {
  public:
    AppointmentStore(Unit& unit, const FieldCipher& master) : unit_{unit}, sealer_{unit, master} {}

    std::optional<Appointment> find(AppointmentId id);
    void add(const Appointment& appointment);
    bool save(const Appointment& appointment);  // by its version; false: somebody was faster
    void sign(AppointmentId id, std::string_view signature);
    void forget(AppointmentId id);  // every word of or about the person, in its history too
    std::vector<Appointment> list(const ListQuery& query, std::int64_t limit);
    std::int64_t count_open(CustomerId customer);
    // Those who wait with this unit, in the order they are asked; and when the first of their wishes ends.
    std::vector<Appointment> waiting(OrganizationId organization, std::int64_t limit);
    std::optional<Instant> first_wish_end(OrganizationId organization);
    std::int64_t count_of_ticket(TicketId ticket);
    std::int64_t wrong_codes(AppointmentId id);  // tried in vain to prove a visit
    void count_wrong_code(AppointmentId id);

    // Under the active key, up to `limit` behind `after`; the last looked at, none: there is nothing behind
    // it.
    std::optional<AppointmentId> reseal(AppointmentId after, std::int64_t limit);

    void add_event(AppointmentId id, const Happened& happened);
    std::vector<Happened> events(AppointmentId id, std::int64_t limit);  // newest first

  private:
    Appointment read(const Row& row) const;
    Binds changing(const Appointment& appointment) const;
    Unit& unit_;
    keys::Sealer sealer_;
};

bool is_anyone_waiting(Unit& unit);
std::int64_t count_under(Unit& unit, keys::KeyId key);

}  // namespace bihuan::appointment
