// Face of `counter` for deeds.
#pragma once

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
