// 2.3.5: what bookings tell about themselves. Pure.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "appointment/domain/agenda.hpp"

namespace bihuan::appointment {

struct DayLoad {
    std::string date;  // YYYY-MM-DD in the zone
    std::int64_t duty_minutes = 0, booked_minutes = 0, visits = 0;
};
struct PersonLoad {
    UserId user_id;
    std::int64_t duty_minutes = 0, booked_minutes = 0, visits = 0;
};
struct Loads {
    std::vector<DayLoad> days;       // in order, also those without anything
    std::vector<PersonLoad> people;  // the busiest share first
};
struct PlannedWork {
    UserId user_id;
    Span span;
};
struct OnDuty {
    UserId user_id;
    std::vector<Span> spans;
};
// Demand against capacity: minutes of duty and of planned work by day of the zone, and by person. A span over
// midnight counts for each of its days.
Loads loads_of(std::span<const OnDuty> duty, std::span<const PlannedWork> work, const Span& range,
               std::string_view zone);

}  // namespace bihuan::appointment
