// The day of the field engineers: made without holding the store, applied in one transaction (2.3.5).
#pragma once

#include "appointment/domain/plan/plan.hpp"
#include "appointment/use_cases/use_cases.hpp"

namespace bihuan::appointment {

struct PlanWish {
    OrganizationId organization_id;           // with everything below it
    Instant from{}, to{};                     // the day
    std::vector<plan::Happening> happenings;  // what has come between since the morning
    // Of the plan that was looked at: refused where a visit was changed since, or it is older than what
    // counts as a change of time.
    std::optional<Instant> planned_at;
};
struct DayInput {
    plan::Day day;                     // as it stands: what has begun has begun, nobody is free before now
    plan::Plan running;                // what engineers and customers were told
    plan::Moment now;                  // the beginning of a day that is still to come
    std::chrono::seconds tolerance{};  // a start that moves by less is no change
    Instant planned_at{};
    std::vector<Appointment> visits;  // in the order of the day's
    standard::PlanPrices prices;
    Travel travel;
};
struct DayPlan {
    DayInput input;
    plan::Replan made;
    std::unordered_map<UserId, std::string> names;
    std::int64_t changed = 0;  // visits that another or another time is meant for than now
    bool is_applied = false;
};

Result<DayInput> read_day(Unit& unit, const Hands& hands, const PlanWish& wish);
// Some seconds: never on a database thread.
Result<plan::Replan> plan_of(const DayInput& input);
// Refused as a whole where one of them was changed since it was read. Customers whose promised time is missed
// by it are told when somebody comes, and why (2.5.3): then `reason` is needed.
Done apply_plan(Unit& unit, const Hands& hands, const DayInput& input, const plan::Replan& made,
                const std::string& reason);
// Somebody comes after what the customer was promised, and later than they were told so far.
bool is_to_be_told(const Appointment& appointment, const plan::Change& change);
// The visit as the plan has it; null: nobody makes it.
const plan::Stop* stop_of(const plan::Plan& plan, AppointmentId id, UserId* who);
bool is_changed(const Appointment& appointment, const plan::Stop& stop, UserId who);

Result<std::unordered_map<UserId, std::string>> names_of(Unit& unit, const DayInput& input);

}  // namespace bihuan::appointment
