// An appointment as a plain value.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "appointment/types.hpp"

namespace bihuan::appointment {

struct Appointment {
    AppointmentId appointment_id;
    std::string code;  // its ticket's and its number among them, "261127-A00042/1"; "" before it is confirmed
    State state = State::draft;
    std::string service_type;         // of the standard
    std::string booked_service_type;  // where another one was found to be needed (2.5.4); "" the same
    standard::VersionId standard_version_id;
    CustomerId customer_id;
    TicketId ticket_id;  // none: not confirmed yet
    std::string channel;
    OrganizationId organization_id;  // whose people do it
    PlaceId place_id;                // a counter's
    std::string district;
    std::optional<Position> position;
    Data data;
    // The time promised: arrival within [starts_at, window_ends_at], or at starts_at where both are the same.
    std::optional<Instant> starts_at, window_ends_at;
    // The time taken of those who do it.
    std::optional<Instant> planned_from, planned_to;
    UserId user_id;                     // who does it
    bool is_user_promised = false;      // the customer was told who (2.2.3)
    std::vector<ResourceId> resources;  // window, equipment
    // The wish of one who waits.
    std::optional<Instant> wish_from, wish_to, waiting_since;
    std::int64_t priority = 0;          // of those who wait: the greater first; then who asked first
    std::optional<Instant> kept_until;  // held, offered
    std::string confirm_code;           // the customer tells it when all is done
    std::int64_t moves = 0;             // by the customer
    std::string reason, result;         // of the last step that had one
    std::string reason_code;            // why it was cancelled or left (2.3.5)
    bool is_signed = false;
    Instant created_at{}, updated_at{};
    std::optional<Instant> booked_at, set_out_at, arrived_at, work_started_at, ended_at;
    std::optional<Instant> delay_told_until;  // the new time of arrival the customer was told
    UserId created_by_id;
    std::int64_t version = 1;
};

// A line of its history.
struct Happened {
    Instant at{};
    std::string actor_name;
    std::string action;  // created, edited, revealed, reminded, delayed, service_changed, or a step
    State state = State::draft;
    std::string text;                  // words of a person
    std::optional<Instant> starts_at;  // that was agreed with the step
};

}  // namespace bihuan::appointment
