#include "automation/http/json.hpp"
#include "automation/http/routes.hpp"

namespace bihuan::automation {
namespace {

Result<Work> prepare_list(const Request&) {
    return [](Unit& unit) -> Result<Reply> { return list_reply(list_macros(unit)); };
}

Result<Work> prepare_create(const Request& request) {
    Decoder in{request};
    const auto draft = read_macro(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, create_macro(unit, draft));
        return json_reply(encode(view), 201);
    };
}

Result<Work> prepare_update(const Request& request) {
    TRY(const auto id, path_id<MacroId>(request, "macro_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto draft = read_macro(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, update_macro(unit, id, version, draft));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_delete(const Request& request) {
    TRY(const auto id, path_id<MacroId>(request, "macro_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY_DONE(delete_macro(unit, id));
        return empty_reply();
    };
}

Result<Work> prepare_preview(const Request& request) {
    TRY(const auto ticket, path_id<TicketId>(request, "ticket_id"));
    TRY(const auto id, path_id<MacroId>(request, "macro_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto preview, preview_macro(unit, ticket, id));
        return json_reply(encode(preview));
    };
}

Result<Work> prepare_apply(const Request& request) {
    TRY(const auto ticket, path_id<TicketId>(request, "ticket_id"));
    TRY(const auto id, path_id<MacroId>(request, "macro_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto after, apply_macro(unit, ticket, version, id));
        return json_reply(json::object{{"ticket_id", to_json(after.ticket_id)},
                                       {"state", ticket::to_text(after.state)},
                                       {"version", after.version}});
    };
}

}  // namespace

std::vector<Route> macro_routes() {
    const auto row = [](std::string_view method, std::string_view path, std::string_view id, Mode mode,
                        BodyMode body, Result<Work> (*prepare)(const Request&)) {
        return Route{method, path, id, Access::needs(Permission::ticket_handle), mode, body, prepare, {}};
    };
    constexpr auto none = BodyMode::none, body = BodyMode::json;
    constexpr auto on_ticket = "/api/v1/tickets/{ticket_id}/macros/{macro_id}";
    return {
        row("GET", "/api/v1/macros", "list_macros", Mode::read, none, prepare_list),
        row("POST", "/api/v1/macros", "create_macro", Mode::write, body, prepare_create),
        row("PUT", "/api/v1/macros/{macro_id}", "update_macro", Mode::write, body, prepare_update),
        row("DELETE", "/api/v1/macros/{macro_id}", "delete_macro", Mode::write, none, prepare_delete),
        row("GET", on_ticket, "preview_macro", Mode::read, none, prepare_preview),
        row("POST", on_ticket, "apply_macro", Mode::write, body, prepare_apply),
    };
}

}  // namespace bihuan::automation
