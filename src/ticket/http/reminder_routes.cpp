#include "ticket/http/json.hpp"
#include "ticket/http/routes.hpp"
#include "ticket/use_cases/reminders.hpp"

namespace bihuan::ticket {
namespace {

json::value encode(const std::vector<Reminder>& all) {
    json::array items;
    for (const auto& one : all)
        items.push_back(json::object{
            {"reminder_id", to_json(one.reminder_id)}, {"at", to_json(one.at)}, {"text", one.text}});
    return json::object{{"items", std::move(items)}};
}

Result<Work> prepare_reminders(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto all, list_reminders(unit, id));
        return json_reply(encode(all));
    };
}

Result<Work> prepare_add(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const auto at = in.maybe_time("at");
    if (!at && !in.has("at")) in.wrong("at", field_missing);
    const auto text = in.maybe_text("text", {0, 200}).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto all, add_reminder(unit, id, *at, text));
        return json_reply(encode(all), 201);
    };
}

Result<Work> prepare_remove(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    TRY(const auto reminder, path_id<ReminderId>(request, "reminder_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto all, remove_reminder(unit, id, reminder));
        return json_reply(encode(all));
    };
}

}  // namespace

std::vector<Route> reminder_routes(const Context&) {
    const auto read = Access::needs(Permission::ticket_read);
    constexpr auto path = "/api/v1/tickets/{ticket_id}/reminders";
    return {
        {"GET", path, "list_reminders", read, Mode::read, BodyMode::none, prepare_reminders, {}},
        {"POST", path, "add_reminder", read, Mode::write, BodyMode::json, prepare_add, {}},
        {"DELETE",
         "/api/v1/tickets/{ticket_id}/reminders/{reminder_id}",
         "remove_reminder",
         read,
         Mode::write,
         BodyMode::none,
         prepare_remove,
         {}},
    };
}

}  // namespace bihuan::ticket
