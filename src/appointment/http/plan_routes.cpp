// The day's plan of field engineers: proposed, or proposed and applied.
#include "appointment/http/json.hpp"
#include "appointment/http/routes.hpp"
#include "appointment/use_cases/plan_day.hpp"

namespace bihuan::appointment {
namespace {

constexpr std::array reason_names{std::string_view{"no_skill"}, std::string_view{"no_territory"},
                                  std::string_view{"engineer_absent"}, std::string_view{"no_time"},
                                  std::string_view{"too_late"}};

std::int64_t minutes(std::chrono::seconds length) {
    return std::chrono::ceil<std::chrono::minutes>(length).count();
}

json::value encode(const DayPlan& made) {
    std::map<std::int64_t, const Appointment*> visits;
    for (const auto& one : made.input.visits) visits[one.appointment_id.number] = &one;
    json::array tours, left;
    for (const auto& tour : made.plan.tours) {
        json::array stops;
        for (const auto& stop : tour.stops) {
            const auto& a = *visits.at(stop.visit.number);
            stops.push_back(json::object{{"appointment_id", to_json(a.appointment_id)},
                                         {"code", a.code},
                                         {"starts_at", to_json(Instant{stop.start})},
                                         {"ends_at", to_json(Instant{stop.end})},
                                         {"travel_minutes", minutes(stop.travel)},
                                         {"late_minutes", minutes(stop.lateness)},
                                         {"has_begun", stop.begun},
                                         {"is_changed", is_changed(a, stop, tour.engineer)}});
        }
        const auto name = made.names.find(tour.engineer);
        tours.push_back(json::object{{"user_id", to_json(tour.engineer)},
                                     {"name", name == made.names.end() ? "" : name->second},
                                     {"overtime_minutes", minutes(tour.overtime)},
                                     {"stops", std::move(stops)}});
    }
    for (const auto& one : made.plan.unassigned)
        left.push_back(json::object{{"appointment_id", std::to_string(one.visit.number)},
                                    {"code", visits.at(one.visit.number)->code},
                                    {"reason", reason_names.at(static_cast<std::size_t>(one.reason))}});
    const auto& cost = made.plan.cost;
    return json::object{{"is_applied", made.is_applied},
                        {"changed", made.changed},
                        {"cost", json::object{{"travel", cost.travel},
                                              {"lateness", cost.lateness},
                                              {"overtime", cost.overtime},
                                              {"unassigned", cost.unassigned},
                                              {"changes", cost.changes},
                                              {"total", cost.total()}}},
                        {"lower_bound", made.plan.lower_bound},
                        {"tours", std::move(tours)},
                        {"unassigned", std::move(left)}};
}

Result<Reply> run_plan(const Request& request, Store& store, const Hands& hands) {
    Decoder in{request};
    PlanWish wish;
    wish.organization_id = in.id<OrganizationId>("organization_id");
    const auto from = in.maybe_time("from"), to = in.maybe_time("to");
    if (!from) in.wrong("from", field_missing);
    if (!to) in.wrong("to", field_missing);
    const bool is_applied = in.maybe_boolean("is_applied").value_or(false);
    TRY_DONE(in.finish());
    wish.from = *from;
    wish.to = *to;
    DayPlan made;
    TRY(made.input, store.read(request.actor, [&](Unit& unit) { return read_day(unit, hands, wish); }));
    TRY(made.plan, plan_of(made.input));
    for (const auto& one : made.input.visits) {
        UserId who;
        const auto* stop = stop_of(made.plan, one.appointment_id, &who);
        made.changed += stop != nullptr && is_changed(one, *stop, who) ? 1 : 0;
    }
    if (is_applied) {
        TRY_DONE(store.write(request.actor,
                             [&](Unit& unit) { return apply_plan(unit, hands, made.input, made.plan); }));
        made.is_applied = true;
    }
    TRY(made.names, store.read(request.actor, [&](Unit& unit) { return names_of(unit, made.plan); }));
    return json_reply(encode(made));
}

}  // namespace

std::vector<Route> plan_routes(const Hands& hands) {
    return {{"POST",
             "/api/v1/appointment_plans",
             "plan_day",
             Access::needs(Permission::ticket_assign),
             Mode::free,
             BodyMode::json,
             {},
             [hands](const Request& request, Store& store) { return run_plan(request, store, hands); }}};
}

}  // namespace bihuan::appointment
