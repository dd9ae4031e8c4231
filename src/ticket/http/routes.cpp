// One ticket: intake, look, steps, changes, words.
#include "ticket/http/routes.hpp"

#include "ticket/http/json.hpp"

namespace bihuan::ticket {
namespace {

const std::initializer_list<std::string_view> action_choices = {
    "accept",   "assign", "start",   "wait",   "resume", "resolve", "feed_back", "offer_evaluation",
    "evaluate", "close",  "archive", "cancel", "reject", "reopen",  "merge"};
const std::initializer_list<std::string_view> priority_choices = {"low", "normal", "high", "urgent"};
constexpr TextLimit tag_limit{1, 40};
// Absent: untouched. Null: emptied ("none").
template <class T>
std::optional<T> nullable_id(Decoder& in, std::string_view name) {
    if (in.is_null(name)) return T{};
    if (!in.has(name)) return std::nullopt;
    return in.id<T>(name);
}

void read_assignment(Decoder& in, StepFacts& facts) {
    if (in.has("organization_id")) facts.organization_id = in.id<OrganizationId>("organization_id");
    facts.handler_id = nullable_id<UserId>(in, "handler_id");
    facts.reason = in.maybe_text("reason", lines(0, 1000)).value_or("");
}

Result<Work> prepare_open(const Request& request, CodeSource* codes) {
    Decoder in{request};
    NewTicket wanted;
    wanted.title = in.text("title", {1, 200});
    wanted.description = in.maybe_text("description", lines(0, 10'000)).value_or("");
    wanted.category_id = in.id<CategoryId>("category_id");
    if (const auto priority = in.maybe_choice("priority", priority_choices))
        wanted.priority = priority_from_text(*priority);
    wanted.channel = in.text("channel", {1, 40});
    wanted.customer_id = in.maybe_id<CustomerId>("customer_id");
    wanted.held_service_id = in.maybe_id<HeldServiceId>("held_service_id");
    wanted.organization_id = in.maybe_id<OrganizationId>("organization_id");
    wanted.tags = in.texts("tags", 20, tag_limit);
    wanted.parent_id = in.maybe_id<TicketId>("parent_id");
    wanted.is_accepted = in.maybe_boolean("is_accepted").value_or(false);
    TRY_DONE(in.finish());
    wanted.words = words_of(wanted);
    return [codes, wanted = std::move(wanted)](Unit& unit) -> Result<Reply> {
        TRY(const auto made, open_ticket(unit, *codes, wanted));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_update(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    TicketChange change;
    change.title = in.maybe_text("title", {1, 200});
    change.description = in.maybe_text("description", lines(0, 10'000));
    if (in.has("category_id")) change.category_id = in.id<CategoryId>("category_id");
    if (const auto priority = in.maybe_choice("priority", priority_choices))
        change.priority = priority_from_text(*priority);
    change.customer_id = nullable_id<CustomerId>(in, "customer_id");
    change.held_service_id = nullable_id<HeldServiceId>(in, "held_service_id");
    if (in.has("tags")) change.tags = in.texts("tags", 20, tag_limit);
    change.class_code = in.maybe_text("class_code", {0, 40});
    change.reason = in.maybe_text("reason", lines(2, 500)).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, update_ticket(unit, id, version, change));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_act(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const auto action = in.choice("action", action_choices);
    const auto version = in.integer("version", 1, INT64_MAX);
    StepFacts facts;
    read_assignment(in, facts);
    facts.reason_code = in.maybe_text("reason_code", {0, 60}).value_or("");
    facts.result = in.maybe_text("result", lines(0, 5000)).value_or("");
    facts.cause = in.maybe_text("cause", {0, 200}).value_or("");
    facts.channel = in.maybe_text("channel", {0, 40}).value_or("");
    facts.customer_answer =
        in.maybe_choice("customer_answer", {"satisfied", "unsatisfied", "unreachable"}).value_or("");
    facts.note = in.maybe_text("note", lines(0, 2000)).value_or("");
    facts.score = in.maybe_integer("score", 1, 5);
    facts.comment = in.maybe_text("comment", lines(0, 1000)).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, act_on_ticket(unit, id, version, *action_from_text(action), facts));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_merge(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const auto into = in.id<TicketId>("into_ticket_id");
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto reason = in.text("reason", lines(2, 500));
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, merge_ticket(unit, id, into, version, reason));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_bulk(const Request& request) {
    Decoder in{request};
    BulkAct act;
    in.objects("tickets", 100, [&](Decoder& one) {
        BulkTarget target;
        target.ticket_id = one.id<TicketId>("ticket_id");
        target.version = one.integer("version", 1, INT64_MAX);
        act.tickets.push_back(target);
    });
    if (const auto action = in.maybe_choice("action", action_choices)) act.action = action_from_text(*action);
    read_assignment(in, act.facts);
    if (const auto priority = in.maybe_choice("priority", priority_choices))
        act.priority = priority_from_text(*priority);
    act.add_tags = in.texts("add_tags", 20, tag_limit);
    TRY_DONE(in.finish());
    const auto locale = request.actor.locale;
    return [act = std::move(act), locale](Unit& unit) -> Result<Reply> {
        TRY(const auto outcomes, bulk_act(unit, act));
        json::array items;
        std::int64_t refused = 0;
        for (const auto& one : outcomes) {
            refused += one.error ? 1 : 0;
            items.push_back(json::object{
                {"ticket_id", to_json(one.ticket_id)},
                {"is_done", !one.error},
                {"code", one.error ? json::value(one.error->kind.code) : json::value(nullptr)},
                {"detail", one.error ? json::value(error_text(one.error->kind, one.error->detail, locale))
                                     : json::value(nullptr)}});
        }
        const auto done = static_cast<std::int64_t>(outcomes.size()) - refused;
        return json_reply(json::object{{"items", std::move(items)}, {"done", done}, {"refused", refused}});
    };
}

Result<Work> prepare_staff_timeline(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    QueryDecoder in{request};
    const auto after = in.id<EntryId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_timeline(unit, id, after, limit));
        return json_reply(encode(page));
    };
}

Result<Work> prepare_words(const Request& request, bool is_reply) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const auto text = in.text("text", lines(1, 10'000));
    const auto channel = is_reply ? in.maybe_text("channel", {1, 40}).value_or("") : std::string{};
    const auto why = is_reply ? in.maybe_text("wording_reason", {2, 200}).value_or("") : std::string{};
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto entry, is_reply ? add_reply(unit, id, text, channel, why) : add_note(unit, id, text));
        return json_reply(encode(entry), 201);
    };
}

Result<Work> prepare_ticket(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, get_ticket(unit, id));
        return json_reply(encode(view));
    };
}

}  // namespace

std::vector<Route> routes(const Context& context) {
    using P = Permission;
    const auto needs = [](P p) { return Access::needs(p); };
    auto* codes = context.codes;
    const auto open = [codes](const Request& request) { return prepare_open(request, codes); };
    const auto note = [](const Request& request) { return prepare_words(request, false); };
    const auto reply = [](const Request& request) { return prepare_words(request, true); };
    std::vector<Route> all{
        {"POST",
         "/api/v1/tickets",
         "open_ticket",
         needs(P::ticket_create),
         Mode::write,
         BodyMode::json,
         open,
         {}},
        {"GET",
         "/api/v1/tickets/{ticket_id}",
         "get_ticket",
         needs(P::ticket_read),
         Mode::read,
         BodyMode::none,
         prepare_ticket,
         {}},
        {"PATCH",
         "/api/v1/tickets/{ticket_id}",
         "update_ticket",
         needs(P::ticket_handle),
         Mode::write,
         BodyMode::json,
         prepare_update,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/actions",
         "act_on_ticket",
         needs(P::ticket_read),
         Mode::write,
         BodyMode::json,
         prepare_act,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/merge",
         "merge_ticket",
         needs(P::ticket_bulk),
         Mode::write,
         BodyMode::json,
         prepare_merge,
         {}},
        {"POST",
         "/api/v1/tickets/bulk",
         "bulk_act",
         needs(P::ticket_bulk),
         Mode::write,
         BodyMode::json,
         prepare_bulk,
         {}},
        {"GET",
         "/api/v1/tickets/{ticket_id}/timeline",
         "list_timeline",
         needs(P::ticket_read),
         Mode::read,
         BodyMode::none,
         prepare_staff_timeline,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/notes",
         "add_note",
         needs(P::ticket_handle),
         Mode::write,
         BodyMode::json,
         note,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/replies",
         "add_reply",
         needs(P::ticket_handle),
         Mode::write,
         BodyMode::json,
         reply,
         {}},
    };
    for (auto* more : {&list_routes, &around_routes, &claim_routes, &clock_routes, &portal_routes,
                       &process_routes, &reminder_routes, &suggest_routes})
        for (auto& route : more(context)) all.push_back(std::move(route));
    return all;
}

}  // namespace bihuan::ticket
