// The workbench, groups, and the customer's view of a complaint.
#include "complaint/domain/complaint_errors.hpp"
#include "complaint/http/json.hpp"
#include "complaint/http/routes.hpp"

namespace bihuan::complaint {
namespace {

Result<Work> list_route(const Request& request) {
    QueryDecoder in{request};
    BoardFilter filter;
    for (const auto& name : in.choices("state", {"received", "investigating", "sent_back", "proposed",
                                                 "approved", "settled", "answered"}))
        filter.states.push_back(*state_from_text(name));
    filter.grade = in.text("grade", {1, 40}).value_or("");
    filter.flag = in.choice("flag", {"regulator", "media", "group", "safety", "vip", "repeat"}).value_or("");
    filter.is_mine = in.boolean("is_mine").value_or(false);
    filter.is_to_approve = in.boolean("is_to_approve").value_or(false);
    filter.after = in.text("after", {0, 60}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_complaints(unit, filter, limit));
        return json_reply(encode(page));
    };
}

Result<Work> counts_route(const Request&) {
    return [](Unit& unit) -> Result<Reply> { return json_reply(encode(count_complaints(unit))); };
}

Result<Work> members_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    QueryDecoder in{request};
    const auto after = in.id<TicketId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_members(unit, id, after, limit));
        return json_reply(encode(page));
    };
}

Result<Work> group_result_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, in.integer("version", 0, INT64_MAX)};
    const auto text = in.text("text", {.min = 4, .max = 4000, .is_multiline = true});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto told, tell_group(unit, target, text));
        return json_reply(json::object{{"told", told.told}, {"is_more", told.is_more}});
    };
}

Result<Work> detachment_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, in.integer("version", 0, INT64_MAX)};
    const auto reason = in.text("reason", {.min = 4, .max = 1000, .is_multiline = true});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, detach_from_group(unit, target, reason));
        return json_reply(encode(view));
    };
}

Result<Work> portal_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto complaint, get_portal_complaint(unit, id));
        return json_reply(encode(complaint));
    };
}

}  // namespace

std::vector<Route> board_routes() {
    using P = Permission;
    const auto read = Access::needs(P::ticket_read), assign = Access::needs(P::ticket_assign);
    const auto look = [](const char* path, const char* operation, Access access, auto prepare) {
        return Route{"GET", path, operation, access, Mode::read, BodyMode::none, prepare, {}};
    };
    const auto step = [](const char* path, const char* operation, Access access, auto prepare) {
        return Route{"POST", path, operation, access, Mode::write, BodyMode::json, prepare, {}};
    };
    return {
        look("/api/v1/complaints", "list_complaints", read, list_route),
        look("/api/v1/complaints/counts", "count_complaints", read, counts_route),
        look("/api/v1/complaints/{ticket_id}/members", "list_group_members", read, members_route),
        step("/api/v1/complaints/{ticket_id}/group_result", "tell_group", assign, group_result_route),
        step("/api/v1/complaints/{ticket_id}/detachment", "detach_from_group", assign, detachment_route),
        look("/api/v1/portal/tickets/{ticket_id}/complaint", "get_portal_complaint", Access::needs(P::portal),
             portal_route),
    };
}

}  // namespace bihuan::complaint
