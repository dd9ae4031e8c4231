#include <algorithm>

#include "appointment/domain/plan/bound.hpp"
#include "appointment/domain/plan/plan_errors.hpp"
#include "appointment/domain/plan/search.hpp"

namespace bihuan::appointment::plan {
namespace {

Done check_search(const Search& search) {
    const auto is_wrong = [](std::int64_t steps) { return steps < 0 || steps > steps_max; };
    if (is_wrong(search.steps)) return refuse_field("steps", plan_steps_wrong, std::to_string(steps_max));
    if (is_wrong(search.bound_steps))
        return refuse_field("bound_steps", plan_steps_wrong, std::to_string(steps_max));
    return {};
}

Done check_times(const Day& day, const TravelTimes& times) {
    const auto places = day.visits.size() + 2 * day.engineers.size();
    const bool fits =
        times.places == places && times.seconds.size() == places * places &&
        std::ranges::all_of(times.seconds, [](std::int32_t t) { return t >= 0 && t <= travel_max; });
    if (!fits) return refuse_field("times", plan_travel_wrong);
    return {};
}

Moment moment(Time time) { return Moment{seconds{time}}; }

// Writes the tours stop by stop and adds up what they cost.
class Report {
  public:
    Report(const Day& day, const Instance& instance) : day_{day}, instance_{instance} {}

    Tour tour(const Route& route) {
        const auto& engineer = day_.engineers[static_cast<std::size_t>(route.engineer)];
        const auto& data = instance_.engineers[static_cast<std::size_t>(route.engineer)];
        Tour out{.engineer = engineer.id};
        at_ = static_cast<std::int32_t>(day_.visits.size()) + 2 * route.engineer;
        for (const auto& begun : engineer.begun) {
            const auto v = std::ranges::find(day_.visits, begun.visit, &Visit::id) - day_.visits.begin();
            add(out, static_cast<std::int32_t>(v), time_of(begun.arrival), time_of(begun.start), true);
        }
        Time leave = data.leave;
        for (const auto v : route.stops) {
            const auto& visit = instance_.visits[static_cast<std::size_t>(v)];
            const Time arrival = data.work.arrival(leave, instance_.travel(at_, v));
            const Time start = data.work.start(std::max(arrival, visit.open), visit.duration);
            add(out, v, arrival, start, false);
            leave = start + visit.duration;
        }
        if (out.stops.empty()) return out;
        out.travel_home = seconds{instance_.travel(at_, data.home)};
        const Time home = data.work.arrival(leave, out.travel_home.count());
        out.home = moment(home);
        out.overtime = seconds{std::max(Time{0}, home - data.end)};
        cost.travel += out.travel_home.count() * day_.weights.travel;
        cost.overtime += out.overtime.count() * day_.weights.overtime;
        // What changes cost is what is left of the tour's price.
        cost.changes += route.soft - route.tail[0];
        return out;
    }

    Cost cost;

  private:
    void add(Tour& out, std::int32_t v, Time arrival, Time start, bool is_begun) {
        const auto& visit = instance_.visits[static_cast<std::size_t>(v)];
        Stop stop{.visit = day_.visits[static_cast<std::size_t>(v)].id, .begun = is_begun};
        stop.travel = seconds{instance_.travel(at_, v)};
        stop.arrival = moment(arrival);
        stop.start = moment(start);
        stop.end = moment(start + visit.duration);
        stop.lateness = seconds{std::max(Time{0}, start - visit.close)};
        cost.travel += stop.travel.count() * day_.weights.travel;
        cost.lateness += stop.lateness.count() * day_.weights.lateness;
        out.stops.push_back(stop);
        at_ = v;
    }

    const Day& day_;
    const Instance& instance_;
    std::int32_t at_ = 0;  // node
};

Reason why(const Day& day, const Instance& instance, const Solution& solution, std::int32_t v) {
    const auto& visit = day.visits[static_cast<std::size_t>(v)];
    bool has_skill = false, has_territory = false, is_able = false;
    for (std::size_t e = 0; e < day.engineers.size(); ++e) {
        const auto& engineer = day.engineers[e];
        if (!engineer.takes_more || engineer.shifts.empty() || !has_skills(engineer, visit)) continue;
        has_skill = true;
        if (!serves(engineer, visit)) continue;
        has_territory = true;
        if (!instance.can(static_cast<std::int32_t>(e), v)) continue;
        is_able = true;
        const auto& route = solution.routes[e];
        for (std::size_t place = 0; place <= route.stops.size(); ++place)
            if (insertion_price(instance, route, place, v) < impossible) return Reason::too_late;
    }
    if (is_able) return Reason::no_time;
    if (has_territory) return Reason::engineer_absent;
    return has_skill ? Reason::no_territory : Reason::no_skill;
}

}  // namespace

std::vector<Position> places_of(const Day& day) {
    std::vector<Position> out;
    for (const auto& visit : day.visits) out.push_back(visit.place);
    for (const auto& engineer : day.engineers) {
        out.push_back(engineer.start);
        out.push_back(engineer.end);
    }
    return out;
}

Result<Plan> make_plan(const Day& day, const TravelTimes& times, const Search& search) {
    TRY_DONE(check_day(day));
    TRY_DONE(check_search(search));
    TRY_DONE(check_times(day, times));
    const Instance instance{day, times};
    const auto solution = find_solution(instance, search);
    Plan out;
    Report report{day, instance};
    for (const auto& route : solution.routes) out.tours.push_back(report.tour(route));
    for (const auto v : instance.open) {
        if (solution.route_of[static_cast<std::size_t>(v)] >= 0) continue;
        out.unassigned.push_back(
            {day.visits[static_cast<std::size_t>(v)].id, why(day, instance, solution, v)});
        report.cost.unassigned += instance.visits[static_cast<std::size_t>(v)].unassigned;
    }
    out.cost = report.cost;
    const auto begun = out.cost.total() - solution.cost;  // is fixed, and part of every plan
    must(begun >= 0);
    out.lower_bound = begun + lower_bound(instance, solution, search.bound_steps);
    return out;
}

}  // namespace bihuan::appointment::plan
