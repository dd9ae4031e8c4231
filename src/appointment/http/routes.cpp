// Booking and the life of an appointment, for staff and, under /portal, for customers: one engine for every
// channel.
#include "appointment/http/routes.hpp"

#include <cmath>

#include "appointment/domain/appointment_errors.hpp"
#include "appointment/http/json.hpp"

namespace bihuan::appointment {
namespace {

const std::initializer_list<std::string_view> state_choices = {
    "draft",   "waiting",   "offered",    "held",    "booked",    "en_route", "arrived",
    "started", "completed", "unfinished", "no_show", "cancelled", "lapsed"};
const std::initializer_list<std::string_view> action_choices = {"hold",     "wait",    "decline", "confirm",
                                                                "move",     "set_out", "arrive",  "start",
                                                                "complete", "leave",   "miss",    "cancel"};
constexpr TextLimit code_text{1, 64};
constexpr std::int64_t units_max = 100'000;

Data read_data(Decoder& in) {
    Data out;
    in.objects("data", 30, [&](Decoder& one) {
        const auto code = one.text("code", code_text);
        out.insert_or_assign(code, one.text("text", lines(0, 2000)));
    });
    return out;
}

std::optional<Chosen> read_chosen(Decoder& in) {
    Chosen out;
    const auto at = in.maybe_time("starts_at");
    out.choice = in.maybe_text("choice", {0, 200}).value_or("");
    out.user_id = in.maybe_id<UserId>("user_id");
    if (!at) return std::nullopt;
    out.starts_at = *at;
    return out;
}

Result<Work> prepare_types(const Request& request) {
    QueryDecoder in{request};
    const auto category = in.id<standard::CategoryId>("category_id");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        json::array items, reasons;
        for (const auto& one : list_service_types(unit, category)) items.push_back(appointment::encode(one));
        for (const auto& one : list_reasons(unit)) reasons.push_back(appointment::encode(one));
        return json_reply(json::object{{"items", std::move(items)}, {"reasons", std::move(reasons)}});
    };
}

Result<Work> prepare_slots(const Request& request, const Hands& hands) {
    QueryDecoder in{request};
    SlotWish wish;
    wish.service_type = in.text("service_type", code_text).value_or("");
    wish.organization_id = in.id<OrganizationId>("organization_id");
    wish.place_id = in.id<PlaceId>("place_id");
    wish.district = in.text("district", {0, 100}).value_or("");
    wish.user_id = in.id<UserId>("user_id");
    wish.customer_id = in.id<CustomerId>("customer_id");
    wish.appointment_id = in.id<AppointmentId>("appointment_id");
    wish.from = in.time("from");
    wish.days = in.integer("days", 7, 1, slot_days_max);
    constexpr std::int64_t none = INT64_MIN;
    const auto latitude = in.integer("latitude_e5", none, -90 * units_max, 90 * units_max);
    const auto longitude = in.integer("longitude_e5", none, -180 * units_max, 180 * units_max);
    if ((latitude == none) != (longitude == none)) in.wrong("longitude_e5", position_wrong);
    TRY_DONE(in.finish());
    if (latitude != none)
        wish.position = Position{static_cast<std::int32_t>(latitude), static_cast<std::int32_t>(longitude)};
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto slots, find_slots(unit, hands, wish));
        json::array items;
        for (const auto& one : slots) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_create(const Request& request, const Hands& hands) {
    Decoder in{request};
    NewAppointment wanted;
    const bool is_customer = request.actor.is_customer();
    wanted.service_type = in.text("service_type", code_text);
    wanted.channel = is_customer ? "portal" : in.maybe_text("channel", code_text).value_or("phone");
    if (!is_customer) wanted.customer_id = in.maybe_id<CustomerId>("customer_id");
    wanted.ticket_id = in.maybe_id<TicketId>("ticket_id");
    wanted.category_id = in.maybe_id<standard::CategoryId>("category_id");
    wanted.organization_id = in.maybe_id<OrganizationId>("organization_id");
    wanted.place_id = in.maybe_id<PlaceId>("place_id");
    wanted.district = in.maybe_text("district", {0, 100}).value_or("");
    wanted.position = read_position(in);
    wanted.data = read_data(in);
    wanted.chosen = read_chosen(in);
    wanted.is_confirmed = in.maybe_boolean("is_confirmed").value_or(false);
    wanted.is_waiting = in.maybe_boolean("is_waiting").value_or(false);
    wanted.wish_from = in.maybe_time("wish_from");
    wanted.wish_to = in.maybe_time("wish_to");
    TRY_DONE(in.finish());
    return [hands, wanted = std::move(wanted)](Unit& unit) -> Result<Reply> {
        TRY(const auto made, create_appointment(unit, hands, wanted));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_list(const Request& request, const Hands& hands) {
    QueryDecoder in{request};
    AppointmentFilter filter;
    filter.from = in.time("from");
    filter.to = in.time("to");
    for (const auto& one : in.choices("state", state_choices)) filter.states.push_back(*state_from_text(one));
    filter.service_type = in.text("service_type", code_text).value_or("");
    filter.organization_id = in.id<OrganizationId>("organization_id");
    filter.user_id = in.id<UserId>("user_id");
    filter.place_id = in.id<PlaceId>("place_id");
    filter.customer_id = in.id<CustomerId>("customer_id");
    filter.is_mine = in.boolean("is_mine").value_or(false);
    filter.is_by_start = in.choice("sort", {"start", "newest"}).value_or("start") == "start";
    const auto after = in.text("after", {0, 60}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_appointments(unit, hands, filter, after, limit));
        return json_reply(encode(page));
    };
}

Result<Work> prepare_own(const Request& request, const Hands& hands) {
    QueryDecoder in{request};
    const auto after = in.text("after", {0, 60}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_own_appointments(unit, hands, after, limit));
        return json_reply(encode(page));
    };
}

Result<Work> prepare_analysis(const Request& request, const Hands& hands) {
    QueryDecoder in{request};
    const auto organization = in.id<OrganizationId>("organization_id");
    const auto from = in.time("from"), to = in.time("to");
    if (!from) in.wrong("from", field_missing);
    if (!to) in.wrong("to", field_missing);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, analyse_appointments(unit, hands, organization, *from, *to));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_get(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<AppointmentId>(request, "appointment_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, get_appointment(unit, hands, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_of_ticket(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, list_ticket_appointments(unit, hands, id));
        json::array items;
        for (const auto& one : found) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_update(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<AppointmentId>(request, "appointment_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    DataChange change;
    change.data = read_data(in);
    change.district = in.maybe_text("district", {0, 100});
    change.position = read_position(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, update_appointment(unit, hands, id, version, change));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_act(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<AppointmentId>(request, "appointment_id"));
    Decoder in{request};
    const auto action = in.choice("action", action_choices);
    const auto version = in.integer("version", 1, INT64_MAX);
    StepFacts facts;
    facts.chosen = read_chosen(in);
    facts.wish_from = in.maybe_time("wish_from");
    facts.wish_to = in.maybe_time("wish_to");
    facts.reason_code = in.maybe_text("reason_code", {0, 64}).value_or("");
    facts.reason = in.maybe_text("reason", lines(0, 1000)).value_or("");
    facts.result = in.maybe_text("result", lines(0, 5000)).value_or("");
    facts.code = in.maybe_text("code", {0, 12}).value_or("");
    facts.signature = in.maybe_text("signature", {0, 20'000}).value_or("");
    facts.expected_at = in.maybe_time("expected_at");
    facts.acted_at = in.maybe_time("acted_at");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        const auto step = *action_from_text(action);
        // An answer rather than a refusal: that the code was tried is kept.
        TRY(const auto is_right, try_code(unit, hands, id, step, facts));
        if (!is_right) return problem_reply(field_error("code", code_wrong), unit.actor());
        TRY(const auto detail, act_on_appointment(unit, hands, id, version, step, facts));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_service(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<AppointmentId>(request, "appointment_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto type = in.text("service_type", code_text);
    const auto consent = in.text("consent", lines(1, 1000));
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, change_service(unit, hands, id, version, type, consent));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_delay(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<AppointmentId>(request, "appointment_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto at = in.maybe_time("expected_at");
    if (!at) in.wrong("expected_at", field_missing);
    const auto reason = in.text("reason", lines(1, 1000));
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, tell_delay(unit, hands, id, version, *at, reason));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_reveal(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<AppointmentId>(request, "appointment_id"));
    Decoder in{request};
    const auto item = in.text("item", code_text);
    const auto reason = in.text("reason", {2, 200});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto value, reveal_item(unit, hands, id, item, reason));
        return json_reply(json::object{{"value", value}});
    };
}

}  // namespace

// Whole units of 0.00001 degree: a fraction of a degree is not worth a floating-point field in every decoder.
std::optional<Position> read_position(Decoder& in) {
    const auto latitude = in.maybe_integer("latitude_e5", -90 * units_max, 90 * units_max);
    const auto longitude = in.maybe_integer("longitude_e5", -180 * units_max, 180 * units_max);
    if (latitude.has_value() != longitude.has_value()) in.wrong("longitude_e5", position_wrong);
    if (!latitude || !longitude) return std::nullopt;
    return Position{static_cast<std::int32_t>(*latitude), static_cast<std::int32_t>(*longitude)};
}

std::vector<Route> routes(const Hands& hands) {
    using P = Permission;
    const auto with = [hands](auto prepare) {
        return [hands, prepare](const Request& request) { return prepare(request, hands); };
    };
    const auto read = [&](std::string_view path, std::string_view operation, P needs, auto prepare) {
        return Route{"GET", path, operation, Access::needs(needs), Mode::read, BodyMode::none, prepare, {}};
    };
    const auto write = [&](std::string_view method, std::string_view path, std::string_view operation,
                           P needs, auto prepare) {
        return Route{method, path, operation, Access::needs(needs), Mode::write, BodyMode::json, prepare, {}};
    };
    std::vector<Route> all{
        read("/api/v1/service_types", "list_service_types", P::ticket_read, prepare_types),
        read("/api/v1/appointment_slots", "find_appointment_slots", P::ticket_read, with(prepare_slots)),
        read("/api/v1/appointments", "list_appointments", P::ticket_read, with(prepare_list)),
        write("POST", "/api/v1/appointments", "create_appointment", P::ticket_create, with(prepare_create)),
        read("/api/v1/appointment_analysis", "analyse_appointments", P::ticket_read, with(prepare_analysis)),
        read("/api/v1/appointments/{appointment_id}", "get_appointment", P::ticket_read, with(prepare_get)),
        write("PATCH", "/api/v1/appointments/{appointment_id}", "update_appointment", P::ticket_create,
              with(prepare_update)),
        write("POST", "/api/v1/appointments/{appointment_id}/actions", "act_on_appointment", P::ticket_read,
              with(prepare_act)),
        write("POST", "/api/v1/appointments/{appointment_id}/service", "change_appointment_service",
              P::ticket_handle, with(prepare_service)),
        write("POST", "/api/v1/appointments/{appointment_id}/delay", "tell_appointment_delay",
              P::ticket_handle, with(prepare_delay)),
        write("POST", "/api/v1/appointments/{appointment_id}/reveal", "reveal_appointment_item",
              P::ticket_read, with(prepare_reveal)),
        read("/api/v1/tickets/{ticket_id}/appointments", "list_ticket_appointments", P::ticket_read,
             with(prepare_of_ticket)),
        read("/api/v1/portal/service_types", "list_portal_service_types", P::portal, prepare_types),
        read("/api/v1/portal/appointment_slots", "find_portal_appointment_slots", P::portal,
             with(prepare_slots)),
        read("/api/v1/portal/appointments", "list_portal_appointments", P::portal, with(prepare_own)),
        write("POST", "/api/v1/portal/appointments", "create_portal_appointment", P::portal,
              with(prepare_create)),
        read("/api/v1/portal/appointments/{appointment_id}", "get_portal_appointment", P::portal,
             with(prepare_get)),
        write("PATCH", "/api/v1/portal/appointments/{appointment_id}", "update_portal_appointment", P::portal,
              with(prepare_update)),
        write("POST", "/api/v1/portal/appointments/{appointment_id}/actions", "act_on_portal_appointment",
              P::portal, with(prepare_act)),
    };
    for (auto& one : resource_routes()) all.push_back(std::move(one));
    for (auto& one : plan_routes(hands)) all.push_back(std::move(one));
    return all;
}

}  // namespace bihuan::appointment
