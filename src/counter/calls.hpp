// Face of `counter` for deeds.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "counter/types.hpp"
#include "store/personal.hpp"
#include "store/store.hpp"

namespace bihuan::appointment {
struct Hands;
}

namespace bihuan::counter {

using appointment::Hands;

// What is held about a person (2.2.4).
PersonalPart personal_part();

// At the end of a hall's day (subject: the hall, 2.3.2): who still waits was not served and has left; wrong
// tries that no limit counts any more are forgotten.
inline constexpr std::string_view day_timer = "counter.day_end";
void on_day_end(Unit& unit, const Hands& hands, PlaceId hall);
// A turn as it was served, for the record of the contact (4.3.1); none: it was not, or not yet.
struct Served {
    TurnId turn_id;
    CustomerId customer_id;
    AppointmentId appointment_id;
    TicketId ticket_id;
    OrganizationId organization_id;
    UserId user_id;
    std::string name_zh, name_en;  // of the queue
    Instant began_at{}, ended_at{};
};
std::optional<Served> served(Unit& unit, TurnId id);

// --- for demonstrations: a day that was lived, in order of time taken. What has no end yet stands where it
// stands; a window that somebody sits at is open.
struct Lived {
    std::string queue;
    CustomerId customer_id;
    Instant taken_at{};
    std::optional<Instant> called_at, begun_at, ended_at;
    bool is_absent = false;
    WindowId window_id;
    UserId user_id;
};
struct Sitting {
    WindowId window_id;
    UserId user_id;
    std::vector<std::string> queues;  // none: every
};
void remember_day(Unit& unit, const Hands& hands, PlaceId hall, std::span<const Sitting> windows,
                  std::span<const Lived> turns);

}  // namespace bihuan::counter
