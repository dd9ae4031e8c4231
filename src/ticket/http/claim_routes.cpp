// Who handles it: taken for oneself, and why it went to whom it went.
#include "ticket/http/json.hpp"
#include "ticket/http/routes.hpp"

namespace bihuan::ticket {
namespace {

json::value encode(const CandidateView& view) {
    const auto& person = view.person;
    return json::object{{"user_id", to_json(person.user_id)},
                        {"display_name", person.name},
                        {"presence", duty::to_text(person.presence)},
                        {"load", person.load},
                        {"capacity", person.capacity},
                        {"asked", person.asked},
                        {"last_given_at", to_json(person.last_given_at)},
                        {"standing", duty::to_text(view.standing)},
                        {"missing_skills", words(view.missing_skills)},
                        {"is_next", view.is_next}};
}

json::value encode(const standard::RouteRule& route) {
    if (route.code.empty()) return nullptr;
    return json::object{{"code", route.code},
                        {"clause", route.clause},
                        {"organization_code", route.organization_code},
                        {"skills", words(route.skills)},
                        {"level", route.level},
                        {"is_auto", route.is_auto}};
}

Result<Work> prepare_claim(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, claim_ticket(unit, id));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_candidates(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, list_candidates(unit, id));
        json::array items;
        for (const auto& one : found.items) items.push_back(encode(one));
        return json_reply(json::object{{"route", encode(found.route)},
                                       {"organization_id", to_json(found.organization_id)},
                                       {"items", std::move(items)}});
    };
}

}  // namespace

std::vector<Route> claim_routes(const Context&) {
    return {{"POST",
             "/api/v1/tickets/{ticket_id}/claim",
             "claim_ticket",
             Access::needs(Permission::ticket_handle),
             Mode::write,
             BodyMode::none,
             prepare_claim,
             {}},
            {"GET",
             "/api/v1/tickets/{ticket_id}/candidates",
             "list_candidates",
             Access::needs(Permission::ticket_read),
             Mode::read,
             BodyMode::none,
             prepare_candidates,
             {}}};
}

}  // namespace bihuan::ticket
