// The customer's own pages.
#include "ticket/http/json.hpp"
#include "ticket/http/routes.hpp"

namespace bihuan::ticket {
namespace {

Result<Work> prepare_profile(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        TRY(const auto profile, portal_profile(unit));
        json::array services;
        for (const auto& s : profile.services)
            services.push_back(
                json::object{{"held_service_id", to_json(s.held_service_id)},
                             {"label", s.kind + (s.masked_number.empty() ? "" : " " + s.masked_number) +
                                           (s.plan.empty() ? "" : " · " + s.plan)}});
        const auto words = [](const std::vector<std::string>& list) {
            return json::array(list.begin(), list.end());
        };
        return json_reply(json::object{{"customer_id", to_json(profile.customer_id)},
                                       {"name", profile.name},
                                       {"segment", profile.segment},
                                       {"services", std::move(services)},
                                       {"principles_zh", words(profile.principles.zh)},
                                       {"principles_en", words(profile.principles.en)}});
    };
}

Result<Work> prepare_own_tickets(const Request& request) {
    QueryDecoder in{request};
    const auto after = in.text("after", {0, 200}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    const auto scope = in.choice("scope", {"open", "ended", "all"}).value_or("all");
    TRY_DONE(in.finish());
    const auto is_open = scope == "all" ? std::nullopt : std::optional{scope == "open"};
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_portal_tickets(unit, is_open, after, limit));
        json::array items;
        for (const auto& t : page.items)
            items.push_back(json::object{{"ticket_id", to_json(t.ticket_id)},
                                         {"code", t.code},
                                         {"title", t.title},
                                         {"state", to_text(t.state)},
                                         {"category_id", to_json(t.category_id)},
                                         {"opened_at", to_json(t.opened_at)},
                                         {"updated_at", to_json(t.updated_at)},
                                         {"needs_evaluation", t.state == State::evaluating}});
        return json_reply(json::object{{"items", std::move(items)}, {"next", text_or_null(page.next)}});
    };
}

Result<Work> prepare_submit(const Request& request, CodeSource* codes) {
    Decoder in{request};
    PortalRequest wanted;
    wanted.title = in.text("title", {1, 200});
    wanted.description = in.maybe_text("description", lines(0, 10'000)).value_or("");
    wanted.category_id = in.id<CategoryId>("category_id");
    wanted.held_service_id = in.maybe_id<HeldServiceId>("held_service_id");
    TRY_DONE(in.finish());
    return [codes, wanted = std::move(wanted)](Unit& unit) -> Result<Reply> {
        TRY(const auto made, submit_portal_ticket(unit, *codes, wanted));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_get(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, get_portal_ticket(unit, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_timeline(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    QueryDecoder in{request};
    const auto after = in.id<EntryId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_portal_timeline(unit, id, after, limit));
        json::array items;
        for (const auto& entry : page.items) items.push_back(encode_portal(entry, unit.actor()));
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(page.next)}});
    };
}

Result<Work> prepare_reply(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const auto text = in.text("text", lines(1, 5000));
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto entry, add_portal_reply(unit, id, text));
        return json_reply(encode_portal(entry, unit.actor()), 201);
    };
}

Result<Work> prepare_step(const Request& request, Action action) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    StepFacts facts;
    if (action == Action::evaluate) {
        facts.score = in.integer("score", 1, 5);
        facts.comment = in.maybe_text("comment", lines(0, 1000)).value_or("");
    } else {
        facts.reason = in.text("reason", lines(1, 1000));
    }
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto after, portal_step(unit, id, action, facts));
        return json_reply(encode(after));
    };
}

}  // namespace

std::vector<Route> portal_routes(const Context& context) {
    const auto own = Access::needs(Permission::portal);
    const auto submit = [codes = context.codes](const Request& request) {
        return prepare_submit(request, codes);
    };
    const auto upload = [files = context.files](const Request& request, Store& store) {
        return upload_reply(request, store, files, false);
    };
    const auto step = [](Action action) {
        return [action](const Request& request) { return prepare_step(request, action); };
    };
    return {
        {"GET",
         "/api/v1/portal/profile",
         "get_portal_profile",
         own,
         Mode::read,
         BodyMode::none,
         prepare_profile,
         {}},
        {"GET",
         "/api/v1/portal/tickets",
         "list_portal_tickets",
         own,
         Mode::read,
         BodyMode::none,
         prepare_own_tickets,
         {}},
        {"POST",
         "/api/v1/portal/tickets",
         "submit_portal_ticket",
         own,
         Mode::write,
         BodyMode::json,
         submit,
         {}},
        {"GET",
         "/api/v1/portal/tickets/{ticket_id}",
         "get_portal_ticket",
         own,
         Mode::read,
         BodyMode::none,
         prepare_get,
         {}},
        {"GET",
         "/api/v1/portal/tickets/{ticket_id}/timeline",
         "list_portal_timeline",
         own,
         Mode::read,
         BodyMode::none,
         prepare_timeline,
         {}},
        {"POST",
         "/api/v1/portal/tickets/{ticket_id}/replies",
         "add_portal_reply",
         own,
         Mode::write,
         BodyMode::json,
         prepare_reply,
         {}},
        {"POST",
         "/api/v1/portal/tickets/{ticket_id}/attachments",
         "add_portal_attachment",
         own,
         Mode::free,
         BodyMode::upload,
         {},
         upload},
        {"POST",
         "/api/v1/portal/tickets/{ticket_id}/evaluation",
         "evaluate_portal_ticket",
         own,
         Mode::write,
         BodyMode::json,
         step(Action::evaluate),
         {}},
        {"POST",
         "/api/v1/portal/tickets/{ticket_id}/reopening",
         "reopen_portal_ticket",
         own,
         Mode::write,
         BodyMode::json,
         step(Action::reopen),
         {}},
        {"POST",
         "/api/v1/portal/tickets/{ticket_id}/cancellation",
         "cancel_portal_ticket",
         own,
         Mode::write,
         BodyMode::json,
         step(Action::cancel),
         {}},
    };
}

}  // namespace bihuan::ticket
