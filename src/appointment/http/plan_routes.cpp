// The day's plan of field engineers: proposed, or proposed and applied.
#include "appointment/http/json.hpp"
#include "appointment/http/routes.hpp"
#include "appointment/use_cases/plan_day.hpp"

namespace bihuan::appointment {
namespace {

constexpr std::size_t happenings_max = 50;

constexpr std::array reason_names{std::string_view{"no_skill"}, std::string_view{"no_territory"},
                                  std::string_view{"engineer_absent"}, std::string_view{"no_time"},
                                  std::string_view{"too_late"}};

std::int64_t whole_minutes(std::chrono::seconds length) {
    return std::chrono::ceil<std::chrono::minutes>(length).count();
}

constexpr std::array change_names{std::string_view{"added"},          std::string_view{"dropped"},
                                  std::string_view{"other_engineer"}, std::string_view{"other_order"},
                                  std::string_view{"later"},          std::string_view{"earlier"}};

plan::Happening read_happening(Decoder& in) {
    const auto kind = in.choice("kind", {"late", "longer", "out"});
    const auto of_person = kind != "longer";
    const auto who = of_person ? in.id<UserId>("user_id") : UserId{};
    const plan::VisitId visit{of_person ? 0 : in.id<AppointmentId>("appointment_id").number};
    if (kind == "out") return plan::EngineerOut{who};
    const std::chrono::minutes by{in.integer("minutes", 1, 24 * 60)};
    if (kind == "late") return plan::EngineerLate{who, by};
    return plan::VisitLonger{visit, by};
}

json::value encode(const DayPlan& made) {
    const auto& plan = made.made.plan;
    const auto name_of = [&](UserId who) {
        const auto name = made.names.find(who);
        return name == made.names.end() ? std::string{} : name->second;
    };
    std::map<std::int64_t, const Appointment*> visits;
    for (const auto& one : made.input.visits) visits[one.appointment_id.number] = &one;
    json::array tours, left, changes;
    for (const auto& tour : plan.tours) {
        json::array stops;
        for (const auto& stop : tour.stops) {
            const auto& a = *visits.at(stop.visit.number);
            stops.push_back(json::object{{"appointment_id", to_json(a.appointment_id)},
                                         {"code", a.code},
                                         {"starts_at", to_json(Instant{stop.start})},
                                         {"ends_at", to_json(Instant{stop.end})},
                                         {"travel_minutes", whole_minutes(stop.travel)},
                                         {"late_minutes", whole_minutes(stop.lateness)},
                                         {"has_begun", stop.begun},
                                         {"is_changed", is_changed(a, stop, tour.engineer)}});
        }
        tours.push_back(json::object{{"user_id", to_json(tour.engineer)},
                                     {"name", name_of(tour.engineer)},
                                     {"overtime_minutes", whole_minutes(tour.overtime)},
                                     {"stops", std::move(stops)}});
    }
    for (const auto& one : plan.unassigned)
        left.push_back(json::object{{"appointment_id", std::to_string(one.visit.number)},
                                    {"code", visits.at(one.visit.number)->code},
                                    {"reason", reason_names.at(static_cast<std::size_t>(one.reason))}});
    for (const auto& one : made.made.changes) {
        const auto& a = *visits.at(one.visit.number);
        const auto time = [](const std::optional<plan::Moment>& at) {
            return at ? to_json(Instant{*at}) : json::value(nullptr);
        };
        changes.push_back(json::object{
            {"appointment_id", to_json(a.appointment_id)},
            {"code", a.code},
            {"kind", change_names.at(static_cast<std::size_t>(one.kind))},
            {"name_before", one.engineer_before ? json::value(name_of(*one.engineer_before)) : nullptr},
            {"name_after", one.engineer_after ? json::value(name_of(*one.engineer_after)) : nullptr},
            {"start_before", time(one.start_before)},
            {"start_after", time(one.start_after)},
            {"is_to_be_told", is_to_be_told(a, one)}});
    }
    const auto& cost = plan.cost;
    return json::object{{"is_applied", made.is_applied},
                        {"planned_at", to_json(made.input.planned_at)},
                        {"changed", made.changed},
                        {"cost", json::object{{"travel", cost.travel},
                                              {"lateness", cost.lateness},
                                              {"overtime", cost.overtime},
                                              {"unassigned", cost.unassigned},
                                              {"changes", cost.changes},
                                              {"total", cost.total()}}},
                        {"lower_bound", plan.lower_bound},
                        {"tours", std::move(tours)},
                        {"unassigned", std::move(left)},
                        {"changes", std::move(changes)}};
}

Result<Reply> run_plan(const Request& request, Store& store, const Hands& hands) {
    Decoder in{request};
    PlanWish wish;
    wish.organization_id = in.id<OrganizationId>("organization_id");
    const auto from = in.maybe_time("from"), to = in.maybe_time("to");
    if (!from) in.wrong("from", field_missing);
    if (!to) in.wrong("to", field_missing);
    const bool is_applied = in.maybe_boolean("is_applied").value_or(false);
    wish.planned_at = in.maybe_time("planned_at");
    const auto reason = in.maybe_text("reason", {0, 1000}).value_or("");
    in.objects("happenings", happenings_max,
               [&](Decoder& one) { wish.happenings.push_back(read_happening(one)); });
    TRY_DONE(in.finish());
    wish.from = *from;
    wish.to = *to;
    DayPlan made;
    TRY(made.input, store.read(request.actor, [&](Unit& unit) { return read_day(unit, hands, wish); }));
    TRY(made.made, plan_of(made.input));
    for (const auto& one : made.input.visits) {
        UserId who;
        const auto* stop = stop_of(made.made.plan, one.appointment_id, &who);
        made.changed += stop != nullptr && is_changed(one, *stop, who) ? 1 : 0;
    }
    if (is_applied) {
        TRY_DONE(store.write(request.actor, [&](Unit& unit) {
            return apply_plan(unit, hands, made.input, made.made, reason);
        }));
        made.is_applied = true;
    }
    TRY(made.names, store.read(request.actor, [&](Unit& unit) { return names_of(unit, made.input); }));
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
