#include "appointment/use_cases/plan_day.hpp"

#include <algorithm>

#include "appointment/use_cases/steps.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::appointment {
namespace {

using std::chrono::seconds;

constexpr std::int64_t people_of_day_max = 2000;

plan::Moment moment(Instant at) { return std::chrono::floor<seconds>(at); }

// Where nobody knows a place the middle of the day's places stands for it, or of where engineers begin: no
// way to it is made up.
Position middle_of(std::span<const Appointment> visits, std::span<const Person> people) {
    std::int64_t latitude = 0, longitude = 0, count = 0;
    const auto add = [&](const auto& one) {
        if (!one.position) return;
        latitude += one.position->latitude;
        longitude += one.position->longitude;
        ++count;
    };
    std::ranges::for_each(visits, add);
    if (count == 0) std::ranges::for_each(people, add);
    if (count == 0) return desk;
    return {static_cast<std::int32_t>(latitude / count), static_cast<std::int32_t>(longitude / count)};
}

std::vector<std::string> names_in(std::string_view list) {  // ",a,b,"
    std::vector<std::string> out;
    while (list.size() > 1) {
        list.remove_prefix(1);
        out.emplace_back(list.substr(0, list.find(',')));
        list.remove_prefix(list.find(','));
    }
    return out;
}

bool has_begun(State state) {
    return state == State::en_route || state == State::arrived || state == State::started ||
           state == State::completed;
}

plan::Begun begun_of(const Appointment& a) {
    const auto arrival =
        a.arrived_at.value_or(std::max(a.set_out_at.value_or(*a.planned_from), *a.planned_from));
    const auto start = std::max(a.work_started_at.value_or(arrival), arrival);
    return {plan::VisitId{a.appointment_id.number}, moment(arrival), moment(start)};
}

std::vector<plan::Engineer> engineers_of(Unit& unit, const std::vector<Person>& people,
                                         const std::vector<Appointment>& visits, const Span& range,
                                         Position middle, seconds overtime_max) {
    std::vector<std::int64_t> owners;
    std::vector<UserId> ids;
    for (const auto& one : people) {
        owners.push_back(one.user_id.number);
        ids.push_back(one.user_id);
    }
    std::map<std::int64_t, std::vector<plan::Period>> shifts;
    if (!owners.empty())
        for (const auto& agenda : ResourceStore{unit}.agendas(
                 Kind::person, owners, period_of(range.from - 288), period_of(range.to)))
            for (const auto& span : agenda.duty)
                if (span.from >= range.from && span.from < range.to)
                    shifts[agenda.owner_id].push_back(
                        {moment(instant_of(span.from)), moment(instant_of(span.to))});
    const auto skills =
        ids.empty() ? std::unordered_map<UserId, std::vector<duty::Skill>>{} : duty::skills_of(unit, ids);
    std::vector<plan::Engineer> out;
    for (const auto& person : people) {
        const auto on = shifts.find(person.user_id.number);
        if (on == shifts.end()) continue;
        plan::Engineer e;
        e.id = person.user_id;
        for (const auto& shift : on->second) {  // shifts that touch are one
            if (!e.shifts.empty() && e.shifts.back().until == shift.from)
                e.shifts.back().until = shift.until;
            else
                e.shifts.push_back(shift);
        }
        e.overtime_max = overtime_max;
        e.start = e.end = person.position.value_or(middle);
        e.territories = names_in(person.districts);
        if (const auto found = skills.find(person.user_id); found != skills.end())
            for (const auto& one : found->second)
                if (!one.valid_until || *one.valid_until > instant_of(range.from))
                    e.skills.push_back({one.code, one.level});
        std::vector<const Appointment*> done;
        for (const auto& one : visits)
            if (one.user_id == person.user_id && has_begun(one.state)) done.push_back(&one);
        std::ranges::stable_sort(done, {}, [](const Appointment* one) { return begun_of(*one).start; });
        for (const auto* one : done) e.begun.push_back(begun_of(*one));
        out.push_back(std::move(e));
    }
    return out;
}

// As it was told, one tour an engineer.
plan::Plan running_of(const plan::Day& day) {
    std::map<UserId, plan::Tour> tours;
    for (const auto& visit : day.visits) {
        plan::Stop stop{.visit = visit.id};
        stop.arrival = stop.start = visit.told->start;
        stop.end = stop.start + visit.duration;
        auto& tour = tours[visit.told->engineer];
        tour.engineer = visit.told->engineer;
        tour.stops.push_back(stop);
    }
    plan::Plan out;
    for (auto& [who, tour] : tours) {
        std::ranges::sort(tour.stops, {}, &plan::Stop::start);
        out.tours.push_back(std::move(tour));
    }
    return out;
}

}  // namespace

Result<DayInput> read_day(Unit& unit, const Hands& hands, const PlanWish& wish) {
    if (wish.from >= wish.to || wish.to - wish.from > std::chrono::days{2})
        return refuse_field("to", range_wrong, "2");
    if (wish.to <= unit.now) return refuse_field("to", day_over);
    auto units = identity::organization_subtree(unit, wish.organization_id);
    if (!unit.actor().sees_all) std::erase_if(units, [&](std::int64_t id) { return !unit.actor().sees(id); });
    if (units.empty()) return refuse_field("organization_id", organization_unknown);
    const auto version = standard::in_force(unit, unit.now);
    if (version.standard->plan.steps == 0)
        return refuse(type_unknown);  // a standard from before there were plans
    const auto asked_at = wish.planned_at.value_or(unit.now);
    if (asked_at > unit.now || unit.now - asked_at > version.standard->booking.late)
        return refuse(plan_outdated);
    DayInput out;
    out.planned_at = asked_at;
    out.prices = version.standard->plan;
    out.travel = {version.standard->booking.speed_kmh, version.standard->booking.road_percent};
    ListQuery query;
    query.from = wish.from;
    query.to = wish.to;
    query.states = {State::booked, State::en_route, State::arrived, State::started, State::completed};
    query.organizations = units;
    if (wish.planned_at) {
        auto ended = query;
        ended.states = {State::unfinished, State::no_show, State::cancelled};
        for (const auto& one : AppointmentStore{unit, *hands.cipher}.list(ended, plan::visits_max))
            if (one.updated_at > asked_at) return refuse(plan_outdated);
    }
    std::map<standard::VersionId, standard::InForce> versions;
    for (auto& one : AppointmentStore{unit, *hands.cipher}.list(query, plan::visits_max + 1)) {
        if (wish.planned_at && one.updated_at > asked_at) return refuse(plan_outdated);
        auto& of = versions[one.standard_version_id];
        if (!of.standard) of = standard::version_of(unit, one.standard_version_id);
        const auto* type = standard::service_type(*of.standard, one.service_type);
        if (type == nullptr || type->place != standard::ServicePlace::site || !one.planned_from) continue;
        plan::Visit v;
        v.id = plan::VisitId{one.appointment_id.number};
        v.territory = one.district;
        v.window = {moment(*one.starts_at), moment(std::max(*one.window_ends_at, *one.starts_at))};
        v.duration = std::chrono::floor<seconds>(type->length);
        for (const auto& skill : type->skills) v.skills.push_back({skill, type->level});
        v.priority = std::min(static_cast<std::size_t>(std::max<std::int64_t>(one.priority, 0)),
                              out.prices.unassigned.size() - 1);
        if (one.is_user_promised) v.engineer = one.user_id;
        v.told = plan::Told{one.user_id, moment(*one.planned_from)};
        out.day.visits.push_back(std::move(v));
        out.visits.push_back(std::move(one));
    }
    std::vector<Person> people;
    for (auto& one : ResourceStore{unit}.all_people(units, false, {}, people_of_day_max))
        if (one.is_active) people.push_back(std::move(one));
    const auto middle = middle_of(out.visits, people);
    for (std::size_t i = 0; i < out.visits.size(); ++i)
        out.day.visits[i].place = out.visits[i].position.value_or(middle);
    out.day.engineers = engineers_of(unit, people, out.visits, {tick_at(wish.from), tick_from(wish.to)},
                                     middle, std::chrono::floor<seconds>(out.prices.overtime_max));
    // Who does something else than visits that day needs no plan.
    std::erase_if(out.day.engineers, [](const plan::Engineer& e) { return e.skills.empty(); });
    out.day.weights = {.travel = out.prices.travel,
                       .lateness = out.prices.lateness,
                       .overtime = out.prices.overtime,
                       .unassigned = out.prices.unassigned,
                       .other_engineer = out.prices.other_engineer,
                       .other_order = out.prices.other_order};
    out.running = running_of(out.day);
    out.now = moment(std::max(asked_at, wish.from));
    out.tolerance = std::chrono::floor<seconds>(version.standard->booking.late);
    TRY(out.day, plan::day_after(std::move(out.day), out.running, out.now, wish.happenings));
    return out;
}

Result<plan::Replan> plan_of(const DayInput& input) {
    const plan::RoadEstimate roads{static_cast<double>(input.travel.road_percent) / 100,
                                   static_cast<double>(input.travel.speed_kmh)};
    TRY(const auto times, roads.times(plan::places_of(input.day)));
    return plan::replan(input.day, input.running, input.now, times,
                        {.seed = 1, .steps = input.prices.steps, .bound_steps = input.prices.bound_steps},
                        input.tolerance);
}

const plan::Stop* stop_of(const plan::Plan& plan, AppointmentId id, UserId* who) {
    for (const auto& tour : plan.tours)
        for (const auto& stop : tour.stops)
            if (stop.visit.number == id.number) {
                *who = tour.engineer;
                return &stop;
            }
    return nullptr;
}

bool is_changed(const Appointment& a, const plan::Stop& stop, UserId who) {
    return !stop.begun && (who != a.user_id || instant_of(tick_at(stop.start)) != *a.planned_from);
}

bool is_to_be_told(const Appointment& a, const plan::Change& change) {
    return change.delay_notice && change.start_after && *change.start_after > *a.window_ends_at &&
           (a.state == State::booked || a.state == State::en_route) &&
           (!a.delay_told_until || *change.start_after > *a.delay_told_until);
}

Result<std::unordered_map<UserId, std::string>> names_of(Unit& unit, const DayInput& input) {
    std::vector<UserId> people;
    for (const auto& one : input.day.engineers) people.push_back(one.id);
    for (const auto& tour : input.running.tours) people.push_back(tour.engineer);
    if (people.empty()) return {};
    return identity::user_names(unit, people);
}

Done apply_plan(Unit& unit, const Hands& hands, const DayInput& input, const plan::Replan& made,
                const std::string& reason) {
    struct Moved {
        Appointment appointment;
        UserId who;
        Span span;
    };
    std::vector<Moved> moved;
    for (const auto& read : input.visits) {
        UserId who;
        const auto* stop = stop_of(made.plan, read.appointment_id, &who);
        if (stop == nullptr || !is_changed(read, *stop, who)) continue;
        auto now = AppointmentStore{unit, *hands.cipher}.find(read.appointment_id);
        if (!now || now->version != read.version) return refuse(version_conflict);
        const auto begin = tick_at(stop->start);
        moved.push_back(
            {*std::move(now), who, {begin, begin + (*read.planned_to - *read.planned_from) / tick_length}});
    }
    // All are taken off before any is put on: two may change places.
    for (const auto& one : moved)
        release(unit, Kind::person, one.appointment.user_id.number, one.appointment.appointment_id,
                {tick_from(*one.appointment.planned_from), tick_from(*one.appointment.planned_to)});
    std::map<std::int64_t, std::int64_t> versions;
    for (auto& one : moved) {
        auto& a = one.appointment;
        // The plan has counted the ways, by the second.
        if (!claim(unit, Kind::person, one.who.number, {one.span, a.appointment_id, coarse(a.position)},
                   std::nullopt))
            return refuse(version_conflict);
        a.user_id = one.who;
        a.planned_from = instant_of(one.span.from);
        a.planned_to = instant_of(one.span.to);
        TRY_DONE(keep(unit, hands, a, "planned"));
        versions[a.appointment_id.number] = a.version;
    }
    for (const auto& change : made.changes) {
        const AppointmentId id{change.visit.number};
        const auto read = std::ranges::find(input.visits, id, &Appointment::appointment_id);
        if (!is_to_be_told(*read, change)) continue;
        const auto now = versions.find(id.number);
        TRY_DONE(tell_delay(unit, hands, id, now == versions.end() ? read->version : now->second,
                            instant_of(tick_from(*change.start_after)), reason));
    }
    return {};
}

}  // namespace bihuan::appointment
