#include <algorithm>
#include <map>

#include "appointment/domain/plan/plan.hpp"
#include "appointment/domain/plan/plan_errors.hpp"

namespace bihuan::appointment::plan {
namespace {

struct Apply {
    Day& day;
    Moment now;
    std::string field;

    Result<Engineer*> engineer(EngineerId id) {
        const auto found = std::ranges::find(day.engineers, id, &Engineer::id);
        if (found == day.engineers.end()) return refuse_field(field + ".user_id", plan_id_wrong, id.text());
        return &*found;
    }
    Result<std::vector<Visit>::iterator> visit(VisitId id) {
        const auto found = std::ranges::find(day.visits, id, &Visit::id);
        if (found == day.visits.end())
            return refuse_field(field + ".appointment_id", plan_id_wrong, id.text());
        return found;
    }
    // When they would be free by what has begun.
    Result<Moment> free_from(const Engineer& engineer) {
        Moment out = engineer.free_from.value_or(now);
        for (const auto& shift : engineer.shifts)
            if (shift.until > now) {
                out = std::max(out, shift.from);
                break;
            }
        if (engineer.begun.empty()) return out;
        TRY(const auto last, visit(engineer.begun.back().visit));
        return std::max(out, engineer.begun.back().start + last->duration);
    }

    Done operator()(const EngineerLate& what) {
        if (!is_length(what.by)) return refuse_field(field + ".minutes", plan_duration_wrong);
        TRY(auto* const late, engineer(what.engineer));
        TRY(const auto free, free_from(*late));
        // Somebody is waiting for them: they come later there, and so are free later.
        if (!late->begun.empty() && late->begun.back().start > now) {
            late->begun.back().arrival += what.by;
            late->begun.back().start += what.by;
        }
        late->free_from = free + what.by;
        return {};
    }
    Done operator()(const VisitLonger& what) {
        if (!is_length(what.by)) return refuse_field(field + ".minutes", plan_duration_wrong);
        TRY(const auto longer, visit(what.visit));
        longer->duration += what.by;
        return {};
    }
    Done operator()(const EngineerOut& what) {
        TRY(auto* const out, engineer(what.engineer));
        out->takes_more = false;
        return {};
    }
    Done operator()(const VisitAdded& what) {
        day.visits.push_back(what.visit);
        return {};
    }
};

// Where a visit stands in a plan.
struct Standing {
    EngineerId engineer;
    Stop stop;
    bool is_overtaken = false;  // made after one of the same engineer that was told for later
};
using Standings = std::map<VisitId, Standing>;

Standings standings(const Plan& plan) {
    Standings out;
    for (const auto& tour : plan.tours)
        for (const auto& stop : tour.stops) out.emplace(stop.visit, Standing{tour.engineer, stop});
    return out;
}

// As the weights price it: among what both plans give to the same engineer.
void find_overtaken(const Plan& plan, Standings& after, const Standings& before) {
    for (const auto& tour : plan.tours) {
        std::optional<Moment> told_latest;
        for (const auto& stop : tour.stops) {
            const auto was = before.find(stop.visit);
            if (was == before.end() || was->second.engineer != tour.engineer) continue;
            const auto told = was->second.stop.start;
            after.at(stop.visit).is_overtaken = told_latest && told < *told_latest;
            told_latest = std::max(told_latest.value_or(told), told);
        }
    }
}

std::optional<Change> change_of(const Visit& visit, const Standing* before, const Standing* after, Moment now,
                                seconds tolerance) {
    Change out{.visit = visit.id};
    if (before) out.engineer_before = before->engineer, out.start_before = before->stop.start;
    if (after) out.engineer_after = after->engineer, out.start_after = after->stop.start;
    if (!before && !after) return {};
    if (!after) {
        out.kind = ChangeKind::dropped;
        out.delay_notice = true;
        return out;
    }
    const bool is_over = after->stop.begun && after->stop.start <= now;
    const auto late = after->stop.start - visit.window.until;
    if (!before) {
        out.kind = ChangeKind::added;
        out.delay_notice = !is_over && late > seconds{0};
        return out;
    }
    const auto moved = after->stop.start - before->stop.start;
    const bool breaks_promise = late > seconds{0} && moved > seconds{0};
    out.delay_notice = !is_over && (breaks_promise || moved > tolerance);
    if (before->engineer != after->engineer)
        out.kind = ChangeKind::other_engineer;
    else if (after->is_overtaken)
        out.kind = ChangeKind::other_order;
    else if (moved > tolerance || out.delay_notice)
        out.kind = ChangeKind::later;
    else if (-moved > tolerance)
        out.kind = ChangeKind::earlier;
    else
        return {};
    return out;
}

}  // namespace

Result<Day> day_after(Day day, const Plan& running, Moment now, std::span<const Happening> happenings) {
    if (happenings.size() > visits_max)
        return refuse_field("happenings", plan_too_many, std::to_string(visits_max));
    TRY_DONE(check_day(day));
    for (std::size_t i = 0; i < happenings.size(); ++i)
        TRY_DONE(std::visit(Apply{day, now, "happenings." + std::to_string(i)}, happenings[i]));
    // Nobody is free before now; a visit that should be over and is not lasts until now at least.
    for (auto& engineer : day.engineers) engineer.free_from = std::max(engineer.free_from.value_or(now), now);
    const auto told = standings(running);
    for (auto& visit : day.visits) {
        const auto found = told.find(visit.id);
        if (found != told.end()) visit.told = Told{found->second.engineer, found->second.stop.start};
    }
    TRY_DONE(check_day(day));
    return day;
}

Result<Replan> replan(const Day& day, const Plan& running, Moment now, const TravelTimes& times,
                      const Search& search, seconds tolerance) {
    if (!is_length(tolerance)) return refuse_field("tolerance", plan_duration_wrong);
    TRY(auto plan, make_plan(day, times, search));
    const auto before = standings(running);
    auto after = standings(plan);
    find_overtaken(plan, after, before);
    Replan out{.plan = std::move(plan)};
    for (const auto& visit : day.visits) {
        const auto was = before.find(visit.id);
        const auto is = after.find(visit.id);
        if (auto change = change_of(visit, was == before.end() ? nullptr : &was->second,
                                    is == after.end() ? nullptr : &is->second, now, tolerance))
            out.changes.push_back(*change);
    }
    return out;
}

}  // namespace bihuan::appointment::plan
