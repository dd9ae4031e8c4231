// The day of the field engineers: who visits whom, in which order and when (3.2: the work is done in the
// order that keeps the promises; 2.3.5: bookings are used well; 2.5.3: whom to tell that somebody comes
// later). Plain values in, a plan out. Nothing here reads a clock, a store or a map: times of travel are
// handed in (travel.hpp), chance comes from a seed, effort is counted in steps. The same input gives the same
// plan.
//
// Times are UTC in whole seconds; cut an Instant with std::chrono::floor or ceil. Costs are whole numbers in
// the unit that the weights set. Nothing is planned against a skill, a territory, a promised engineer, a
// visit that has begun, or the end of a shift with its overtime. Promised windows may be missed, at their
// price.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "appointment/domain/plan/travel.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "identity/types.hpp"

namespace bihuan::appointment::plan {

using EngineerId = identity::UserId;
struct VisitId : Id<VisitId> {  // the number of the appointment
    using Id::Id;
};
using Moment = std::chrono::sys_seconds;
using std::chrono::seconds;
inline bool is_length(seconds length) { return length >= seconds{0} && length <= std::chrono::hours{24}; }

inline constexpr std::size_t visits_max = 300;
inline constexpr std::size_t engineers_max = 60;
inline constexpr std::size_t shifts_max = 8;           // of one engineer
inline constexpr std::size_t names_max = 100;          // skills or territories of one engineer or visit
inline constexpr std::chrono::hours span_max{7 * 24};  // from the first moment of a day to its last
inline constexpr std::int64_t weight_max = 100'000;
inline constexpr std::int64_t unassigned_max = 1'000'000'000'000;
inline constexpr std::int64_t steps_max = 10'000'000;

struct Period {
    Moment from, until;
    bool operator==(const Period&) const = default;
};
struct Skill {
    std::string name;
    std::int64_t level = 1;
};

// A visit that is over, running or being driven to. What is known of it stays: `start` may lie in the future.
struct Begun {
    VisitId visit;
    Moment arrival, start;
};

struct Engineer {
    EngineerId id;
    // In order; the gaps are breaks. On a break nobody drives or works: a drive goes on after it, and a visit
    // that would run into it begins after it.
    std::vector<Period> shifts;
    seconds overtime_max{};  // how long after the last shift they may be home
    Position start, end;
    std::vector<Skill> skills;
    std::vector<std::string> territories;
    std::vector<Begun> begun;           // in the order in which they were done
    std::optional<Moment> free_from{};  // not on the way to anything else before
    bool takes_more = true;             // false: fell out; what has begun is theirs, nothing else
};

// What the customer was told by the plan that runs.
struct Told {
    EngineerId engineer;
    Moment start;
};

struct Visit {
    VisitId id;
    Position place;
    std::string territory;  // empty: everybody goes there
    Period window;          // promised: it starts in here
    seconds duration{};
    std::vector<Skill> skills;             // every one, at this level or above
    std::size_t priority = 0;              // which of the weights' prices, if nobody goes
    std::optional<EngineerId> engineer{};  // promised to the customer
    std::optional<Told> told{};
};

struct Weights {
    std::int64_t travel = 0;               // a second on the way
    std::int64_t lateness = 0;             // a second after the window, until the start
    std::int64_t overtime = 0;             // a second after the last shift, until home
    std::vector<std::int64_t> unassigned;  // a visit that nobody makes, by priority
    std::int64_t other_engineer = 0;       // a visit that another engineer makes than was told
    std::int64_t other_order = 0;          // a visit made after one that was told for later
};

struct Day {
    std::vector<Engineer> engineers;
    std::vector<Visit> visits;
    Weights weights;
};

// How much to try. `steps`: rounds of ruin and recreate. `bound_steps`: rounds that sharpen the lower bound;
// without any the bound is still proven, only weak.
struct Search {
    std::uint64_t seed = 0;
    std::int64_t steps = 0;
    std::int64_t bound_steps = 0;
};

struct Stop {
    VisitId visit;
    seconds travel{};  // driving time; a break on the way is not part of it
    Moment arrival, start, end;
    seconds lateness{};
    bool begun = false;
    bool operator==(const Stop&) const = default;
};
struct Tour {
    EngineerId engineer;
    std::vector<Stop> stops;
    seconds travel_home{};
    std::optional<Moment> home;  // none: nothing to do, they never left
    seconds overtime{};
    bool operator==(const Tour&) const = default;
};

enum class Reason {
    no_skill,         // nobody has the skills at this level
    no_territory,     // nobody who has them serves the place
    engineer_absent,  // the promised engineer is not there, or cannot do it
    no_time,          // whoever could has no room left before the end of the shift
    too_late,         // only at a price above that of leaving it: mostly long after the window
};
struct Unassigned {
    VisitId visit;
    Reason reason{};
    bool operator==(const Unassigned&) const = default;
};
struct Cost {
    std::int64_t travel = 0, lateness = 0, overtime = 0, unassigned = 0, changes = 0;
    std::int64_t total() const { return travel + lateness + overtime + unassigned + changes; }
    bool operator==(const Cost&) const = default;
};
struct Plan {
    std::vector<Tour> tours;  // one an engineer, in the order of the day
    std::vector<Unassigned> unassigned;
    Cost cost;
    std::int64_t lower_bound = 0;  // no plan of this day costs less (bound.hpp says why)
    bool operator==(const Plan&) const = default;
    double gap() const {  // the share of the cost that might still be saved, at most
        const auto total = static_cast<double>(cost.total());
        return total > 0 ? (total - static_cast<double>(lower_bound)) / total : 0;
    }
};

// Every wrong field at once, as "visits.3.duration".
Done check_day(const Day& day);
// Where travel times are needed, in the order in which make_plan expects them: the visits', then start and
// end of each engineer.
std::vector<Position> places_of(const Day& day);
Result<Plan> make_plan(const Day& day, const TravelTimes& times, const Search& search);

// What happens to a plan that runs.
struct EngineerLate {  // free later than what has begun says
    EngineerId engineer;
    seconds by{};
};
struct VisitLonger {
    VisitId visit;
    seconds by{};
};
struct EngineerOut {
    EngineerId engineer;
};
struct VisitAdded {
    Visit visit;
};
using Happening = std::variant<EngineerLate, VisitLonger, EngineerOut, VisitAdded>;

// The day as it stands now. `day` says with `begun` what has begun; everything else that the running plan
// holds counts as told. Then ask for the travel times of its places and plan it anew with `replan`.
Result<Day> day_after(Day day, const Plan& running, Moment now, std::span<const Happening> happenings);

enum class ChangeKind { added, dropped, other_engineer, other_order, later, earlier };
struct Change {
    VisitId visit;
    ChangeKind kind{};
    std::optional<EngineerId> engineer_before{}, engineer_after{};
    std::optional<Moment> start_before{}, start_after{};
    // 2.5.3: they are told of a delay: nobody comes, the promised window is missed by more than was known, or
    // it is later than told by more than the tolerance. A visit that has begun to be made needs none.
    bool delay_notice = false;
};
struct Replan {
    Plan plan;
    std::vector<Change> changes;  // in the order of the day's visits
};
// `day` comes from day_after. Visits whose start moves by no more than `tolerance` are no change.
Result<Replan> replan(const Day& day, const Plan& running, Moment now, const TravelTimes& times,
                      const Search& search, seconds tolerance);

}  // namespace bihuan::appointment::plan
