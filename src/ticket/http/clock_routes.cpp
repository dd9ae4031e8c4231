// Clocks of a ticket, the SLA board, and what people are told.
#include "base/enum_text.hpp"
#include "ticket/http/json.hpp"
#include "ticket/http/routes.hpp"

namespace bihuan::ticket {
namespace {

const std::initializer_list<std::string_view> clock_choices = {"accept", "respond", "resolve", "feedback",
                                                               "follow_up"};
// A deadline of the law is explained when it was missed, never corrected.
const std::initializer_list<std::string_view> explained_choices = {"accept",   "respond",   "resolve",
                                                                   "feedback", "follow_up", "statutory"};

sla::ClockKind clock_of(const std::string& word) {
    return enum_from_text<sla::ClockKind>(sla::clock_names, word).value_or(sla::ClockKind::resolve);
}

// Seconds, rounded down: nobody reads less, and a browser counts on from here.
std::int64_t seconds(sla::Duration length) {
    return std::chrono::duration_cast<std::chrono::seconds>(length).count();
}

json::object terms(const sla::Terms& t) {
    return {{"limit_seconds", seconds(t.limit)}, {"calendar", t.calendar}, {"rule", t.rule}};
}

json::value encode(const sla::ClockView& clock) {
    const auto& [lines, value, basis, due] = clock.explanation;
    json::array steps;
    for (const auto& line : lines)
        steps.push_back(json::object{{"from", to_json(line.from)},
                                     {"to", to_json(line.to)},
                                     {"kind", to_text(line.kind)},
                                     {"counted_seconds", seconds(line.counted)},
                                     {"total_seconds", seconds(line.total)},
                                     {"terms", terms(line.terms)},
                                     {"reason", line.reason},
                                     {"by", line.by}});
    return json::object{{"clock", to_text(value.kind)},
                        {"state", to_text(value.state)},
                        {"terms", terms(value.terms)},
                        {"started_at", to_json(value.started_at)},
                        {"ended_at", to_json(value.ended_at)},
                        {"due_at", to_json(value.due_at)},
                        {"due_basis", to_text(basis)},
                        {"used_seconds", seconds(value.used)},
                        {"rest_from", due ? to_json(due->from) : json::value(nullptr)},
                        {"rest_seconds", due ? json::value(seconds(due->rest)) : json::value(nullptr)},
                        {"is_confirmation_open", clock.is_confirmation_open},
                        {"lines", std::move(steps)}};
}

json::value encode(const sla::Outcome& o) {
    return json::object{{"clock", to_text(o.clock)},
                        {"state", to_text(o.state)},
                        {"is_broken", o.is_broken()},
                        {"limit_seconds", seconds(o.limit)},
                        {"used_seconds", seconds(o.used)},
                        {"due_at", to_json(o.due_at)},
                        {"at", to_json(o.at)},
                        {"reason_code", text_or_null(o.reason_code)},
                        {"explanation", o.explanation},
                        {"promised_at", to_json(o.promised_at)},
                        {"explained_by", o.explained_by},
                        {"explained_at", to_json(o.explained_at)}};
}

Reply clocks_reply(const TicketClocks& clocks) {
    json::array all, outcomes;
    for (const auto& one : clocks.view.clocks) all.push_back(encode(one));
    for (const auto& one : clocks.view.outcomes) outcomes.push_back(encode(one));
    return json_reply(json::object{{"standard_number", clocks.standard_number},
                                   {"may_confirm", clocks.may_confirm},
                                   {"may_correct", clocks.may_correct},
                                   {"clocks", std::move(all)},
                                   {"outcomes", std::move(outcomes)}});
}

Result<Work> get_clocks_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto clocks, get_clocks(unit, id));
        return clocks_reply(clocks);
    };
}

Result<Work> explain_breach_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    BreachReason wanted;
    wanted.reason.clock = clock_of(in.choice("clock", explained_choices));
    wanted.reason.reason_code = in.text("reason_code", {1, 60});
    wanted.reason.explanation = in.text("explanation", {.min = 4, .max = 1000, .is_multiline = true});
    const auto promised = in.maybe_time("promised_at");
    if (!promised && !in.has("promised_at")) in.wrong("promised_at", field_missing);
    wanted.channel = in.maybe_text("channel", {0, 40}).value_or("");
    TRY_DONE(in.finish());
    wanted.reason.promised_at = *promised;
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto clocks, explain_breach(unit, id, wanted));
        return clocks_reply(clocks);
    };
}

Result<Work> confirm_pause_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto clocks, confirm_pause(unit, id));
        return clocks_reply(clocks);
    };
}

Result<Work> correct_clock_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    Correction wanted;
    wanted.clock = clock_of(in.choice("clock", clock_choices));
    const auto from = in.maybe_time("from"), to = in.maybe_time("to");
    if (!in.has("from")) in.wrong("from", field_missing);
    if (!in.has("to")) in.wrong("to", field_missing);
    wanted.counts = in.boolean("counts");
    wanted.reason = in.text("reason", {.min = 4, .max = 500, .is_multiline = true});
    TRY_DONE(in.finish());
    wanted.from = *from;
    wanted.to = *to;
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto clocks, correct_clock(unit, id, wanted));
        return clocks_reply(clocks);
    };
}

Result<Work> follow_up_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    FollowUp contact;
    contact.channel = in.text("channel", {1, 40});
    contact.said = in.text("said", {.min = 2, .max = 1000, .is_multiline = true});
    contact.result = in.choice("result", {"content", "action_agreed", "unreachable"});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto clocks, follow_up(unit, id, contact));
        return clocks_reply(clocks);
    };
}

Result<Work> list_board_route(const std::vector<sla::BoardKind>& kinds, const Request& request) {
    QueryDecoder in{request};
    sla::BoardFilter filter;
    filter.organization_id = in.id<OrganizationId>("organization_id").number;
    filter.handler_id = in.id<UserId>("handler_id").number;
    filter.level_min = static_cast<int>(in.integer("level", 0, 0, 3));
    filter.is_paused = in.boolean("is_paused");
    filter.after = in.text("after", {0, 60}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto board, list_board(unit, kinds, filter, limit));
        return json_reply(encode(board));
    };
}

Result<Work> list_notices_route(const Request& request) {
    QueryDecoder in{request};
    const auto after = in.id<NoticeId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        const auto page = list_notices(unit, after, limit);
        json::array items;
        for (const auto& n : page.items) {
            boost::system::error_code wrong;
            auto details = json::parse(n.details, wrong);
            items.push_back(
                json::object{{"notice_id", to_json(n.notice_id)},
                             {"ticket_id", to_json(n.ticket_id)},
                             {"code", n.code},
                             {"title", n.title},
                             {"kind", n.kind},
                             {"details", wrong ? json::value(json::object{}) : std::move(details)},
                             {"at", to_json(n.at)},
                             {"read_at", to_json(n.read_at)}});
        }
        return json_reply(
            json::object{{"items", std::move(items)}, {"next", to_json(page.next)}, {"unread", page.unread}});
    };
}

Result<Work> read_notices_route(const Request& request) {
    Decoder in{request};
    const auto up_to = in.id<NoticeId>("up_to");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        mark_notices_read(unit, up_to);
        return empty_reply();
    };
}

}  // namespace

json::value encode_clock(const std::optional<sla::Summary>& clock) {
    if (!clock) return nullptr;
    return json::object{{"clock", to_text(clock->clock)},
                        {"state", to_text(clock->state)},
                        {"level", clock->level},
                        {"due_at", to_json(clock->due_at)}};
}

std::vector<Route> clock_routes(const Context& context) {
    using P = Permission;
    const auto read = Access::needs(P::ticket_read);
    return {
        {"GET",
         "/api/v1/tickets/{ticket_id}/clocks",
         "get_ticket_clocks",
         read,
         Mode::read,
         BodyMode::none,
         get_clocks_route,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/breach",
         "explain_breach",
         Access::needs(P::ticket_handle),
         Mode::write,
         BodyMode::json,
         explain_breach_route,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/pause_confirmation",
         "confirm_pause",
         Access::needs(P::ticket_assign),
         Mode::write,
         BodyMode::none,
         confirm_pause_route,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/clock_correction",
         "correct_clock",
         Access::needs(P::clock_correct),
         Mode::write,
         BodyMode::json,
         correct_clock_route,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/follow_up",
         "follow_up_ticket",
         Access::needs(P::ticket_handle),
         Mode::write,
         BodyMode::json,
         follow_up_route,
         {}},
        {"GET",
         "/api/v1/clocks",
         "list_clocks",
         read,
         Mode::read,
         BodyMode::none,
         [kinds = context.board](const Request& request) { return list_board_route(kinds, request); },
         {}},
        {"GET", "/api/v1/notices", "list_notices", read, Mode::read, BodyMode::none, list_notices_route, {}},
        {"POST",
         "/api/v1/notices/read",
         "read_notices",
         read,
         Mode::write,
         BodyMode::json,
         read_notices_route,
         {}},
    };
}

}  // namespace bihuan::ticket
