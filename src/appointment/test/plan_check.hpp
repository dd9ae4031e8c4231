// Checks a plan from scratch, slowly and without any code of the planner: time goes on step by step, and
// every rule is looked up in the day itself. With it, the best plan of a small day by trying all.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "appointment/domain/plan/plan.hpp"

namespace bihuan::appointment::plan {

// One engineer on the way. `step`: what all times of the day are multiples of.
struct Walk {
    const Day& day;
    const TravelTimes& times;
    std::size_t engineer;
    seconds step{1};
    Moment free{};
    std::size_t node = 0;
    Cost cost{};
    bool is_broken = false;  // a rule
    bool has_moved = false;
    Moment arrival{}, start{}, told_latest = Moment::min();
    seconds travel{}, lateness{}, overtime{};

    Walk(const Day& d, const TravelTimes& t, std::size_t e, seconds s = seconds{1})
        : day{d}, times{t}, engineer{e}, step{s}, node{d.visits.size() + 2 * e} {
        if (!who().shifts.empty()) free = who().shifts.front().from;
        if (who().begun.empty() && who().free_from) free = std::max(free, *who().free_from);
    }
    const Engineer& who() const { return day.engineers[engineer]; }
    Moment until(std::size_t shift) const {
        return who().shifts[shift].until +
               (shift + 1 == who().shifts.size() ? who().overtime_max : seconds{0});
    }
    Moment limit() const { return who().shifts.empty() ? Moment::min() : until(who().shifts.size() - 1); }
    bool is_within(Moment from, Moment to) const {
        for (std::size_t i = 0; i < who().shifts.size(); ++i)
            if (from >= who().shifts[i].from && to <= until(i)) return true;
        return false;
    }
    Moment drive(Moment at, std::size_t to) {
        travel = seconds{times.between(node, to)};
        if (!has_moved && to >= day.visits.size()) travel = seconds{0};
        cost.travel += travel.count() * day.weights.travel;
        while (at < limit() && !is_within(at, at)) at += step;
        for (auto left = travel; left > seconds{0}; at += step)
            if (at >= limit() || is_within(at, at + step)) left -= step;
        return at;
    }
    void price_start(const Visit& visit) {
        lateness = std::max(seconds{0}, start - visit.window.until);
        cost.lateness += lateness.count() * day.weights.lateness;
        free = start + visit.duration;
        has_moved = true;
    }
    void begun(std::size_t v, const Begun& fact) {
        drive(free, v);
        arrival = fact.arrival;
        start = fact.start;
        node = v;
        price_start(day.visits[v]);
        if (who().free_from && &fact == &who().begun.back()) free = std::max(free, *who().free_from);
    }
    bool has_skills(const Visit& visit) const {
        for (const auto& needed : visit.skills) {
            bool found = false;
            for (const auto& own : who().skills)
                found |= own.name == needed.name && own.level >= needed.level;
            if (!found) return false;
        }
        return true;
    }
    bool serves(const Visit& visit) const {
        bool found = visit.territory.empty();
        for (const auto& territory : who().territories) found |= territory == visit.territory;
        return found;
    }
    bool is_allowed(const Visit& visit) const {
        return who().takes_more && has_skills(visit) && serves(visit) &&
               (!visit.engineer || *visit.engineer == who().id);
    }
    void go(std::size_t v) {
        const auto& visit = day.visits[v];
        is_broken |= !is_allowed(visit) || who().shifts.empty();
        arrival = drive(free, v);
        start = std::max(arrival, visit.window.from);
        while (start < limit() && !is_within(start, start + visit.duration)) start += step;
        is_broken |= !is_within(start, start + visit.duration);
        node = v;
        price_start(visit);
        if (!visit.told) return;
        if (visit.told->engineer != who().id) {
            cost.changes += day.weights.other_engineer;
        } else {
            cost.changes += visit.told->start < told_latest ? day.weights.other_order : 0;
            told_latest = std::max(told_latest, visit.told->start);
        }
    }
    // What comes after is no longer looked at.
    void home(bool has_own) {
        if (!has_moved) return;
        free = drive(free, day.visits.size() + 2 * engineer + 1);
        is_broken |= has_own && free > limit();
        overtime = std::max(seconds{0}, free - who().shifts.back().until);
        cost.overtime += overtime.count() * day.weights.overtime;
    }
};

inline void add(Cost& sum, const Cost& more) {
    sum.travel += more.travel;
    sum.lateness += more.lateness;
    sum.overtime += more.overtime;
    sum.unassigned += more.unassigned;
    sum.changes += more.changes;
}

inline std::string reason_wrong(const Day& day, const TravelTimes& times, const Visit& visit, Reason reason) {
    bool skilled = false, near = false, able = false;
    for (std::size_t e = 0; e < day.engineers.size(); ++e) {
        const Walk walk{day, times, e};
        if (!walk.who().takes_more || walk.who().shifts.empty() || !walk.has_skills(visit)) continue;
        skilled = true;
        near |= walk.serves(visit);
        able |= walk.is_allowed(visit);
    }
    const auto right = !skilled ? reason == Reason::no_skill
                       : !near  ? reason == Reason::no_territory
                       : !able  ? reason == Reason::engineer_absent
                                : reason == Reason::no_time || reason == Reason::too_late;
    return right ? ""
                 : fmt::format("visit {}: reason {} is wrong", visit.id.text(), static_cast<int>(reason));
}

// Everything that is wrong with a plan; empty: nothing is.
inline std::string faults(const Day& day, const TravelTimes& times, const Plan& plan) {
    std::string out;
    const auto fault = [&](bool is_one, const std::string& what) {
        if (is_one) out += what + "; ";
    };
    std::map<VisitId, std::size_t> left;
    for (std::size_t v = 0; v < day.visits.size(); ++v) left.emplace(day.visits[v].id, v);
    if (plan.tours.size() != day.engineers.size()) return "not one tour an engineer";
    Cost sum;
    for (std::size_t e = 0; e < plan.tours.size(); ++e) {
        const auto& tour = plan.tours[e];
        const auto& who = day.engineers[e];
        Walk walk{day, times, e};
        fault(tour.engineer != who.id, "a tour of somebody else");
        for (std::size_t i = 0; i < tour.stops.size(); ++i) {
            const auto& stop = tour.stops[i];
            const auto found = left.find(stop.visit);
            if (found == left.end()) return "a visit twice, or of another day: " + stop.visit.text();
            const bool is_begun = i < who.begun.size();
            fault(is_begun && who.begun[i].visit != stop.visit, "what has begun is not kept");
            fault(is_begun != stop.begun, "begun or not");
            if (is_begun)
                walk.begun(found->second, who.begun[i]);
            else
                walk.go(found->second);
            fault(walk.arrival != stop.arrival || walk.start != stop.start || walk.free < stop.end ||
                      walk.lateness != stop.lateness || walk.travel != stop.travel ||
                      stop.end != stop.start + day.visits[found->second].duration,
                  fmt::format("times of stop {} of engineer {}", i, who.id.text()));
            left.erase(found);
        }
        fault(tour.stops.size() < who.begun.size(), "what has begun is missing");
        walk.home(tour.stops.size() > who.begun.size());
        fault(walk.is_broken, "a rule is broken by engineer " + who.id.text());
        fault(tour.home.has_value() != walk.has_moved || (tour.home && *tour.home != walk.free) ||
                  tour.overtime != walk.overtime,
              "the way home of engineer " + who.id.text());
        add(sum, walk.cost);
    }
    for (const auto& one : plan.unassigned) {
        const auto found = left.find(one.visit);
        if (found == left.end()) return "left and made: " + one.visit.text();
        const auto& visit = day.visits[found->second];
        sum.unassigned += day.weights.unassigned[visit.priority];
        const auto wrong = reason_wrong(day, times, visit, one.reason);
        fault(!wrong.empty(), wrong);
        left.erase(found);
    }
    fault(!left.empty(), "a visit is forgotten");
    fault(sum != plan.cost, fmt::format("costs {} and not {}", sum.total(), plan.cost.total()));
    fault(plan.lower_bound > sum.total(), "the bound is above the plan");
    return out;
}

}  // namespace bihuan::appointment::plan
