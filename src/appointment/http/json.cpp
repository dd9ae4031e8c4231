#include "appointment/http/json.hpp"

#include <algorithm>

#include "appointment/domain/appointment_flow.hpp"
#include "appointment/domain/booking_rules.hpp"

namespace bihuan::appointment {
namespace {

constexpr std::array place_names{std::string_view{"site"}, std::string_view{"counter"},
                                 std::string_view{"phone"}, std::string_view{"remote"}};
constexpr double units = 1e5;

std::int64_t minutes_of(standard::Duration length) {
    return std::chrono::duration_cast<std::chrono::minutes>(length).count();
}

json::value position(const std::optional<Position>& at) {
    if (!at) return nullptr;
    return json::object{{"latitude", at->latitude / units}, {"longitude", at->longitude / units}};
}

json::value encode_items(const AppointmentView& view) {
    json::array out;
    for (const auto& item : view.type.items) {
        const auto found = view.appointment.data.find(item.code);
        const auto& text = found == view.appointment.data.end() ? std::string{} : found->second;
        out.push_back(json::object{{"code", item.code},
                                   {"name_zh", item.name_zh},
                                   {"name_en", item.name_en},
                                   {"is_required", item.is_required},
                                   {"is_personal", item.is_personal},
                                   {"max", item.chars_max},
                                   {"is_given", !text.empty()},
                                   {"masked", masked(item, text)}});
    }
    return out;
}

json::value encode(const Happened& one) {
    return json::object{{"at", to_json(one.at)}, {"actor_name", one.actor_name},
                        {"action", one.action},  {"state", to_text(one.state)},
                        {"text", one.text},      {"starts_at", to_json(one.starts_at)}};
}

}  // namespace

json::value encode(const standard::ServiceType& type) {
    json::array items, categories;
    for (const auto& item : type.items)
        items.push_back(json::object{{"code", item.code},
                                     {"name_zh", item.name_zh},
                                     {"name_en", item.name_en},
                                     {"is_required", item.is_required},
                                     {"is_personal", item.is_personal},
                                     {"max", item.chars_max}});
    for (const auto& one : type.categories) categories.emplace_back(one);
    return json::object{{"code", type.code},
                        {"name_zh", type.name_zh},
                        {"name_en", type.name_en},
                        {"clause", type.clause},
                        {"place", place_names.at(static_cast<std::size_t>(type.place))},
                        {"length_minutes", minutes_of(type.length)},
                        {"window_minutes", minutes_of(type.window)},
                        {"lead_minutes", minutes_of(type.lead)},
                        {"horizon_days", minutes_of(type.horizon) / 1440},
                        {"cancel_minutes", minutes_of(type.cancel)},
                        {"moves_max", type.moves_max},
                        {"is_public", type.is_public},
                        {"categories", std::move(categories)},
                        {"items", std::move(items)}};
}

json::value encode(const standard::BookingReason& reason) {
    json::array steps;
    for (const auto& one : reason.steps) steps.emplace_back(one);
    return json::object{{"code", reason.code},
                        {"name_zh", reason.name_zh},
                        {"name_en", reason.name_en},
                        {"steps", std::move(steps)},
                        {"is_public", reason.is_public}};
}

json::value encode(const FreeSlot& slot) {
    return json::object{{"starts_at", to_json(slot.starts_at)},
                        {"window_ends_at", to_json(slot.window_ends_at)},
                        {"free", slot.free},
                        {"choice", slot.choice}};
}

json::value encode(const AppointmentView& view) {
    const auto& a = view.appointment;
    json::array actions, missing;
    for (const auto one : view.allowed_actions) actions.emplace_back(to_text(one));
    for (const auto& one : view.missing) missing.emplace_back(one);
    return json::object{
        {"appointment_id", to_json(a.appointment_id)},
        {"code", text_or_null(a.code)},
        {"state", to_text(a.state)},
        {"service_type", a.service_type},
        {"service_name_zh", view.type.name_zh},
        {"service_name_en", view.type.name_en},
        {"place", place_names.at(static_cast<std::size_t>(view.type.place))},
        {"length_minutes", minutes_of(view.type.length)},
        {"booked_service_type", text_or_null(a.booked_service_type)},
        {"customer_id", to_json(a.customer_id)},
        {"customer_name", text_or_null(view.customer_name)},
        {"ticket_id", to_json(a.ticket_id)},
        {"ticket_code", text_or_null(view.ticket_code)},
        {"channel", a.channel},
        {"organization_id", to_json(a.organization_id)},
        {"place_id", to_json(a.place_id)},
        {"place_name_zh", view.place ? text_or_null(view.place->name_zh) : json::value(nullptr)},
        {"place_name_en", view.place ? text_or_null(view.place->name_en) : json::value(nullptr)},
        {"place_address", view.place ? text_or_null(view.place->address) : json::value(nullptr)},
        {"district", a.district},
        {"has_position", a.position.has_value()},
        {"items", encode_items(view)},
        {"missing", std::move(missing)},
        {"starts_at", to_json(a.starts_at)},
        {"window_ends_at", to_json(a.window_ends_at)},
        {"planned_from", to_json(a.planned_from)},
        {"planned_to", to_json(a.planned_to)},
        {"user_id", to_json(a.user_id)},
        {"user_name", text_or_null(view.user_name)},
        {"is_user_promised", a.is_user_promised},
        {"wish_from", to_json(a.wish_from)},
        {"wish_to", to_json(a.wish_to)},
        {"waiting_since", to_json(a.waiting_since)},
        {"kept_until", to_json(a.kept_until)},
        // 4: what the customer tells the engineer when all is done; nobody else reads it.
        {"confirm_code",
         view.shows_code && is_agreed(a.state) ? text_or_null(a.confirm_code) : json::value(nullptr)},
        {"moves", a.moves},
        {"reason", a.reason},
        {"reason_code", a.reason_code},
        {"result", a.result},
        {"is_signed", a.is_signed},
        {"created_at", to_json(a.created_at)},
        {"booked_at", to_json(a.booked_at)},
        {"set_out_at", to_json(a.set_out_at)},
        {"arrived_at", to_json(a.arrived_at)},
        {"work_started_at", to_json(a.work_started_at)},
        {"ended_at", to_json(a.ended_at)},
        {"delay_told_until", to_json(a.delay_told_until)},
        {"allowed_actions", std::move(actions)},
        {"version", a.version}};
}

json::value encode(const AppointmentDetail& detail) {
    json::array history;
    for (const auto& one : detail.history)
        // Customers read steps, not who looked at what.
        if (!detail.view.shows_code || one.action != "revealed") history.push_back(encode(one));
    return json::object{{"appointment", encode(detail.view)}, {"history", std::move(history)}};
}

json::value encode(const AppointmentPage& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode(one));
    return json::object{{"items", std::move(items)}, {"next", text_or_null(page.next)}};
}

json::value encode(const PersonView& person) {
    json::array skills, districts;
    for (const auto& one : person.skills)
        skills.push_back(json::object{
            {"skill", one.code}, {"level", one.level}, {"valid_until", to_json(one.valid_until)}});
    for (std::string_view rest = person.person.districts; rest.size() > 1;) {
        rest.remove_prefix(1);
        districts.emplace_back(rest.substr(0, rest.find(',')));
        rest.remove_prefix(rest.find(','));
    }
    return json::object{{"user_id", to_json(person.person.user_id)},
                        {"name", person.name},
                        {"organization_id", to_json(person.person.organization_id)},
                        {"districts", std::move(districts)},
                        {"position", position(person.person.position)},
                        {"is_active", person.person.is_active},
                        {"skills", std::move(skills)},
                        {"version", person.person.version}};
}

json::value encode(const ServicePoint& place) {
    return json::object{{"place_id", to_json(place.place_id)},
                        {"code", place.code},
                        {"name_zh", place.name_zh},
                        {"name_en", place.name_en},
                        {"organization_id", to_json(place.organization_id)},
                        {"calendar", place.calendar},
                        {"address", place.address},
                        {"position", position(place.position)},
                        {"is_active", place.is_active},
                        {"version", place.version}};
}

json::value encode(const Resource& resource) {
    return json::object{{"resource_id", to_json(resource.resource_id)},
                        {"kind", resource.kind},
                        {"code", resource.code},
                        {"name", resource.name},
                        {"place_id", to_json(resource.place_id)},
                        {"organization_id", to_json(resource.organization_id)},
                        {"is_active", resource.is_active},
                        {"version", resource.version}};
}

json::value encode(const Analysis& analysis) {
    json::array counts, reasons, days, people;
    for (const auto& one : analysis.counts)
        counts.push_back(json::object{{"service_type", one.service_type},
                                      {"state", to_text(one.state)},
                                      {"count", one.count},
                                      {"arrived", one.arrived},
                                      {"on_time", one.on_time},
                                      {"booked", one.booked},
                                      {"lead_minutes", one.lead_minutes}});
    for (const auto& one : analysis.reasons)
        reasons.push_back(json::object{
            {"state", to_text(one.state)}, {"reason_code", one.reason_code}, {"count", one.count}});
    for (const auto& one : analysis.loads.days)
        days.push_back(json::object{{"date", one.date},
                                    {"duty_minutes", one.duty_minutes},
                                    {"booked_minutes", one.booked_minutes},
                                    {"visits", one.visits}});
    for (const auto& one : analysis.loads.people) {
        const auto name = analysis.names.find(one.user_id);
        people.push_back(json::object{{"user_id", to_json(one.user_id)},
                                      {"name", name == analysis.names.end() ? "" : name->second},
                                      {"duty_minutes", one.duty_minutes},
                                      {"booked_minutes", one.booked_minutes},
                                      {"visits", one.visits}});
    }
    return json::object{{"counts", std::move(counts)},
                        {"reasons", std::move(reasons)},
                        {"waiting", analysis.waiting},
                        {"days", std::move(days)},
                        {"people", std::move(people)}};
}

}  // namespace bihuan::appointment
