// The switch reports, agents answer, leads watch (4.2.2).
#include "telephone/http/routes.hpp"

#include <charconv>

#include "base/enum_text.hpp"
#include "telephone/domain/call_rules.hpp"
#include "telephone/domain/telephone_errors.hpp"
#include "telephone/http/json.hpp"
#include "telephone/http/report.hpp"
#include "telephone/use_cases/recordings.hpp"

namespace bihuan::telephone {
namespace {

constexpr TextLimit reason_text{2, 200}, queue_text{0, 40};
constexpr TextLimit words_text{.min = 0, .max = 1000, .is_multiline = true};

template <class T>
json::object page_json(const Page<T>& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode(one));
    return {{"items", std::move(items)},
            {"next", page.next.empty() ? json::value(nullptr) : json::value(json::string(page.next))}};
}

json::object revealed(std::string value) { return {{"value", std::move(value)}}; }

Result<Work> prepare_report(const Request& request, const Hands& hands) {
    TRY(const auto report, read_report(request));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto heard, report_events(unit, hands, report.events, report.is_asking));
        return json_reply(encode(heard));
    };
}

Result<Work> prepare_next(const Request&, const Hands& hands) {
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(json::object{{"ring", encode(next_calls(unit, hands))}});
    };
}

struct Span {
    std::string queue;
    Instant from{}, to{};
};
Span span_of(QueryDecoder& in) {
    Span out;
    out.queue = in.text("queue", queue_text).value_or("");
    const auto from = in.time("from"), to = in.time("to");
    if (!from) in.wrong("from", field_missing);
    if (!to) in.wrong("to", field_missing);
    out.from = from.value_or(Instant{});
    out.to = to.value_or(Instant{});
    return out;
}

Result<Work> prepare_reported(const Request& request, const Hands& hands) {
    QueryDecoder in{request};
    const auto span = span_of(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto figures, reported_figures(unit, hands, span.queue, span.from, span.to));
        return json_reply(encode(figures));
    };
}

Result<Work> prepare_desk(const Request&, const Hands& hands) {
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(call_desk(unit, hands))); };
}

Result<Work> prepare_link(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<CallId>(request, "call_id"));
    Decoder in{request};
    Links links;
    if (in.is_null("customer_id"))
        links.customer_id = CustomerId{};
    else if (const auto given = in.maybe_id<CustomerId>("customer_id"))
        links.customer_id = given;
    if (in.is_null("ticket_id"))
        links.ticket_id = TicketId{};
    else if (const auto given = in.maybe_id<TicketId>("ticket_id"))
        links.ticket_id = given;
    links.note = in.maybe_text("note", words_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto desk, link_call(unit, hands, id, links));
        return json_reply(encode(desk));
    };
}

Result<Work> prepare_wrap_up(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<CallId>(request, "call_id"));
    Decoder in{request};
    WrapUp words;
    words.content = in.text("content", {.min = 1, .max = 2000, .is_multiline = true});
    words.answer = in.maybe_text("answer", words_text).value_or("");
    words.result = in.text("result", {1, 40});
    words.customer_id = in.maybe_id<CustomerId>("customer_id");
    words.ticket_id = in.maybe_id<TicketId>("ticket_id");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto desk, wrap_up_call(unit, hands, id, words));
        return json_reply(encode(desk));
    };
}

Result<Work> prepare_reveal(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<CallId>(request, "call_id"));
    Decoder in{request};
    const auto reason = in.text("reason", reason_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(auto value, reveal_caller(unit, hands, id, reason));
        return json_reply(revealed(std::move(value)));
    };
}

Result<Work> prepare_list(const Request& request, const Hands& hands) {
    QueryDecoder in{request};
    CallFilter filter;
    filter.queue = in.text("queue", queue_text).value_or("");
    filter.state =
        in.choice("state", {"arriving", "queued", "ringing", "talking", "held", "ended", "done", "abandoned"})
            .value_or("");
    if (const auto number = in.text("number", {0, 30}); number && !number->empty()) {
        const auto read = number_of(*number);
        if (!read) in.wrong("number", field_text);
        filter.number = read.value_or("");
    }
    filter.is_flagged = in.boolean("flagged").value_or(false);
    filter.before = in.id<CallId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(page_json(list_calls(unit, hands, filter, limit)));
    };
}

Result<Work> prepare_get(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<CallId>(request, "call_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, get_call(unit, hands, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_play(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<CallId>(request, "call_id"));
    TRY(const auto recording, path_id<EventId>(request, "event_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(auto value, play_recording(unit, hands, id, recording));
        return json_reply(revealed(std::move(value)));
    };
}

Result<Work> prepare_lines(const Request&, const Hands& hands) {
    return [=](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : list_lines(unit, hands)) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_set_line(const Request& request, const Hands& hands) {
    TRY(const auto person, path_id<UserId>(request, "user_id"));
    Decoder in{request};
    const auto extension = in.text("extension", {0, 20});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto line, set_line(unit, hands, person, extension));
        return json_reply(encode(line));
    };
}

Result<Work> prepare_remove_line(const Request& request, const Hands& hands) {
    TRY(const auto person, path_id<UserId>(request, "user_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY_DONE(remove_line(unit, hands, person));
        return empty_reply();
    };
}

Result<Work> prepare_board(const Request&, const Hands& hands) {
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(call_board(unit, hands))); };
}

Result<Work> prepare_intervals(const Request& request, const Hands& hands) {
    QueryDecoder in{request};
    const auto span = span_of(in);
    const auto word = in.choice("width", {"quarter", "half", "day"}).value_or("half");
    TRY_DONE(in.finish());
    const auto width = word == "day" ? Width::day : word == "half" ? Width::half : Width::quarter;
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto parts, call_intervals(unit, hands, span.queue, span.from, span.to, width));
        json::array items;
        for (const auto& one : parts) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_call_backs(const Request& request, const Hands& hands) {
    QueryDecoder in{request};
    CallBackFilter filter;
    const auto state = in.choice("state", {"open", "reached", "answered", "given_up"});
    if (state) filter.state = enum_from_text<CallBackState>(call_back_state_names, *state);
    const bool is_mine = in.boolean("mine").value_or(false);
    if (const auto after = in.text("after", {0, 60}); after && !after->empty()) {  // "moment.id"
        const auto dot = after->find('.');
        std::int64_t micros = 0;
        const auto id =
            dot == after->npos ? std::nullopt : parse_id(std::string_view{*after}.substr(dot + 1));
        const auto end = after->data() + std::min(dot, after->size());
        if (!id || std::from_chars(after->data(), end, micros).ptr != end) in.wrong("after", field_id);
        filter.after_at = Instant{std::chrono::microseconds{micros}};
        filter.after = CallBackId{id.value_or(0)};
    }
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        auto wanted = filter;
        if (is_mine) wanted.owner_id = UserId{unit.actor().user_id};
        return json_reply(page_json(list_call_backs(unit, hands, wanted, limit)));
    };
}

Result<Work> prepare_act(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<CallBackId>(request, "call_back_id"));
    Decoder in{request};
    const auto word = in.choice("action", {"take", "reach", "miss", "give_up"});
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto words = in.maybe_text("words", words_text).value_or("");
    TRY_DONE(in.finish());
    const auto action = *enum_from_text<CallBackAction>(call_back_action_names, word);
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, act_on_call_back(unit, hands, id, version, action, words));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_reveal_call_back(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<CallBackId>(request, "call_back_id"));
    Decoder in{request};
    const auto reason = in.text("reason", reason_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(auto value, reveal_call_back(unit, hands, id, reason));
        return json_reply(revealed(std::move(value)));
    };
}

// The body is the sound; the call is named by the switch's own reference, as in its events.
Result<Reply> upload_recording(const Request& request, Store& store, const Hands& hands,
                               const file::Shelf& shelf) {
    QueryDecoder in{request};
    const auto reference = in.text("call_reference", {1, 100}), name = in.text("file_name", {1, 200});
    if (!reference) in.wrong("call_reference", field_missing);
    if (!name) in.wrong("file_name", field_missing);
    TRY_DONE(in.finish());
    TRY(const auto kept,
        keep_recording(store, request.actor, hands, shelf, *reference, *name, request.upload_path));
    return json_reply(json::object{{"sha256", kept.sha256}, {"size", kept.size}}, 201);
}

}  // namespace

std::vector<Route> routes(const Hands& hands, const std::shared_ptr<const file::Shelf>& shelf) {
    using P = Permission;
    const auto route = [hands](std::string_view method, std::string_view path, std::string_view operation,
                               P needs, BodyMode body, auto prepare) {
        return Route{method,
                     path,
                     operation,
                     Access::needs(needs),
                     method == "GET" ? Mode::read : Mode::write,
                     body,
                     [hands, prepare](const Request& request) { return prepare(request, hands); },
                     {}};
    };
    const auto none = BodyMode::none, in_json = BodyMode::json;
    return {
        route("POST", "/api/v1/calls/events", "report_call_events", P::call_report, BodyMode::json,
              prepare_report),
        {"POST",
         "/api/v1/calls/recordings",
         "upload_call_recording",
         Access::needs(P::call_report),
         Mode::free,
         BodyMode::upload,
         {},
         [hands, shelf](const Request& request, Store& store) {
             return upload_recording(request, store, hands, *shelf);
         }},
        route("POST", "/api/v1/calls/next", "next_calls", P::call_report, none, prepare_next),
        route("GET", "/api/v1/reported_figures", "get_reported_figures", P::call_report, none,
              prepare_reported),
        route("GET", "/api/v1/call_desk", "get_call_desk", P::ticket_handle, none, prepare_desk),
        route("PATCH", "/api/v1/calls/{call_id}", "link_call", P::ticket_handle, in_json, prepare_link),
        route("POST", "/api/v1/calls/{call_id}/wrap_up", "wrap_up_call", P::ticket_handle, in_json,
              prepare_wrap_up),
        route("POST", "/api/v1/calls/{call_id}/reveal", "reveal_caller", P::customer_reveal, in_json,
              prepare_reveal),
        route("GET", "/api/v1/calls", "list_calls", P::call_supervise, none, prepare_list),
        route("GET", "/api/v1/calls/{call_id}", "get_call", P::call_supervise, none, prepare_get),
        route("POST", "/api/v1/calls/{call_id}/recordings/{event_id}/plays", "play_recording",
              P::call_supervise, none, prepare_play),
        route("GET", "/api/v1/call_lines", "list_call_lines", P::call_supervise, none, prepare_lines),
        route("PUT", "/api/v1/call_lines/{user_id}", "set_call_line", P::call_supervise, in_json,
              prepare_set_line),
        route("DELETE", "/api/v1/call_lines/{user_id}", "remove_call_line", P::call_supervise, none,
              prepare_remove_line),
        route("GET", "/api/v1/call_board", "get_call_board", P::call_supervise, none, prepare_board),
        route("GET", "/api/v1/call_intervals", "list_call_intervals", P::call_supervise, none,
              prepare_intervals),
        route("GET", "/api/v1/call_backs", "list_call_backs", P::ticket_handle, none, prepare_call_backs),
        route("POST", "/api/v1/call_backs/{call_back_id}/actions", "act_on_call_back", P::ticket_handle,
              in_json, prepare_act),
        route("POST", "/api/v1/call_backs/{call_back_id}/reveal", "reveal_call_back", P::ticket_handle,
              in_json, prepare_reveal_call_back),
    };
}

}  // namespace bihuan::telephone
