// A turn and a window as plain values.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "counter/types.hpp"

namespace bihuan::counter {

using Duration = std::chrono::microseconds;

struct Turn {
    TurnId turn_id;
    PlaceId place_id;
    OrganizationId organization_id;
    std::int64_t day = 0;  // of the hall, 20261127
    std::string queue;     // of the standard; where it waits now
    std::string number;    // "A017", given by the queue it was taken for
    State state = State::waiting;
    CustomerId customer_id;
    AppointmentId appointment_id;  // checked in with the customer's code
    TicketId ticket_id;
    Instant taken_at{};
    Instant rank_at{};                 // its place in time: when it was taken, later for one who was absent
    std::optional<Instant> booked_at;  // its turn comes at that time; none: no booking, or too late for it
    std::optional<Instant> called_at, last_called_at, begun_at, ended_at;
    std::int64_t calls = 0;
    WindowId window_id;
    UserId user_id;                     // who called it
    std::optional<Duration> predicted;  // the wait told when it was taken
    std::int64_t version = 1;
};

struct Window {
    WindowId window_id;
    PlaceId place_id;
    OrganizationId organization_id;
    WindowState state = WindowState::closed;
    UserId user_id;                   // who sits there
    std::vector<std::string> queues;  // none: every
    TurnId turn_id;                   // called or served there
    std::int64_t version = 0;         // 0: was never opened
};

}  // namespace bihuan::counter
