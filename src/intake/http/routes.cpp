// What came in, for staff; and the doors by which SMS centres and other systems bring it (4.2.1).
#include "intake/http/routes.hpp"

#include "base/crypto.hpp"
#include "http/disposition.hpp"
#include "intake/domain/charset.hpp"
#include "intake/domain/intake_errors.hpp"
#include "intake/http/json.hpp"

namespace bihuan::intake {
namespace {

constexpr TextLimit reason_text{2, 200}, sender_text{1, 200}, id_text{1, 100};
constexpr TextLimit call_text{.min = 1, .max = 10'000, .is_multiline = true}, hex_text{1, 40'000};

Result<Work> prepare_list(const Request& request, const Context& context) {
    QueryDecoder in{request};
    ArrivalFilter filter;
    if (const auto state = in.choice("state", {"waiting", "filed", "kept", "dismissed"}))
        filter.state = state_from_text(*state);
    filter.source = in.text("source", {0, 60}).value_or("");
    filter.ticket_id = in.id<TicketId>("ticket_id");
    const auto after = in.text("after", {0, 40}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(encode(list_arrivals(unit, context, filter, after, limit)));
    };
}

Result<Work> prepare_get(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ArrivalId>(request, "arrival_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, get_arrival(unit, context, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_reveal(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ArrivalId>(request, "arrival_id"));
    Decoder in{request};
    const auto why = in.text("reason", reason_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, reveal_arrival(unit, context, id, why));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_file(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ArrivalId>(request, "arrival_id"));
    TRY(const auto file, path_id<file::FileId>(request, "file_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(auto found, read_file(unit, context, id, file));
        Reply reply;
        reply.body = std::move(found.bytes);
        reply.content_type = found.facts.media_type;
        reply.headers = file_headers(found.facts.name, found.facts.media_type);
        return reply;
    };
}

Result<Work> prepare_ticket(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ArrivalId>(request, "arrival_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    TicketWish wish;
    wish.category_id = in.id<ticket::CategoryId>("category_id");
    wish.title = in.text("title", {1, 200});
    wish.customer_id = in.maybe_id<CustomerId>("customer_id");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto done, open_ticket_of(unit, context, id, version, wish));
        return json_reply(encode(done), 201);
    };
}

Result<Work> prepare_add(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ArrivalId>(request, "arrival_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto code = in.text("ticket_code", {1, 40});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto done, add_to_ticket(unit, context, id, version, code));
        return json_reply(encode(done));
    };
}

Result<Work> prepare_act(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ArrivalId>(request, "arrival_id"));
    Decoder in{request};
    const auto action =
        in.choice("action", {"dismiss", "again"}) == "dismiss" ? Action::dismiss : Action::again;
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto why = in.text("reason", reason_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto done, set_aside(unit, context, id, version, action, why));
        return json_reply(encode(done));
    };
}

Result<Work> prepare_sources(const Request&, const Context& context) {
    return [=](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : list_sources(unit, context)) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

// The body is signed as it came, before anything of it is read.
Done check_signature(const Request& request, Store& store, std::string_view secret) {
    const std::string timestamp{request.query_value("timestamp").value_or("")};
    const std::string signature{request.query_value("signature").value_or("")};
    if (timestamp.size() > 20 || !is_signed(secret, timestamp, signature, request.body))
        return refuse(not_trusted);
    return check_moment(store, timestamp);
}

Result<Reply> take_sms(const Request& request, Store& store, const Context& context) {
    TRY_DONE(check_signature(request, store, context.sms_secret));
    Decoder in{request};
    Call call{.source = "sms", .channel = "sms"};
    call.sender = in.text("from", sender_text);
    call.text = in.text("text", call_text);
    call.id = in.text("id", id_text);
    call.sent_at = in.maybe_time("at");
    TRY_DONE(in.finish());
    TRY(const auto taken, take_in_call(store, context, Kind::sms, call));
    return json_reply(encode(taken));
}

// Kannel's sms-service: get-url =
// "http://kannel:SECRET@host/.../intake/kannel?from=%p&hex=%e&charset=%C&id=%I". It signs nothing, and sends
// the secret in a header, where no log keeps it. Chinese comes as UTF-16, which no address can hold but as
// hex. An empty answer sends no SMS back.
Result<Reply> take_kannel(const Request& request, Store& store, const Context& context) {
    if (context.kannel_secret.empty() || !request.basic ||
        !is_equal_constant_time(*request.basic, "kannel:" + context.kannel_secret))
        return refuse(not_trusted);
    QueryDecoder in{request};
    Call call{.source = "kannel", .channel = "sms"};
    const auto needed = [&](std::string_view name, const TextLimit& limit) {
        const auto value = in.text(name, limit);
        if (!value || value->empty()) in.wrong(name, field_missing);
        return value.value_or("");
    };
    call.sender = needed("from", sender_text);
    const auto bytes = bytes_of_hex(needed("hex", hex_text));
    if (!bytes) in.wrong("hex", hex_wrong);
    const auto charset = in.text("charset", id_text).value_or("");
    if (bytes) call.text = clean_text(utf8_of(*bytes, charset), true);
    call.id = needed("id", id_text);
    TRY_DONE(in.finish());
    TRY_DONE(take_in_call(store, context, Kind::sms, call));
    return Reply{.body = "", .content_type = "text/plain; charset=utf-8"};
}

Result<Reply> take_webhook(const Request& request, Store& store, const Context& context) {
    const auto found = context.webhooks.find(request.parameter("source"));
    // Signed or not: who asks for a source that is none learns no more than who signs wrongly.
    TRY_DONE(
        check_signature(request, store, found == context.webhooks.end() ? std::string{} : found->second));
    Decoder in{request};
    Call call{.source = found->first};
    call.channel = in.text("kind", {1, 40});
    call.sender = in.text("sender", sender_text);
    call.text = in.text("text", call_text);
    call.id = in.text("id", id_text);
    call.ticket_code = in.maybe_text("ticket_code", {0, 40}).value_or("");
    call.sent_at = in.maybe_time("at");
    TRY_DONE(in.finish());
    TRY(const auto taken, take_in_call(store, context, Kind::webhook, call));
    return json_reply(encode(taken));
}

}  // namespace

std::vector<Route> routes(const Context& context) {
    using P = Permission;
    const auto route = [&context](std::string_view method, std::string_view path, std::string_view operation,
                                  P needs, Mode mode, auto prepare) {
        return Route{method,
                     path,
                     operation,
                     Access::needs(needs),
                     mode,
                     method == "GET" ? BodyMode::none : BodyMode::json,
                     [context, prepare](const Request& request) { return prepare(request, context); },
                     {}};
    };
    const auto door = [&context](std::string_view method, std::string_view path, std::string_view operation,
                                 auto run) {
        return Route{method,
                     path,
                     operation,
                     Access::open(),
                     Mode::free,
                     method == "GET" ? BodyMode::none : BodyMode::json,
                     {},
                     [context, run](const Request& request, Store& store) { return run(request, store, context); }};
    };
    return {
        route("GET", "/api/v1/arrivals", "list_arrivals", P::ticket_create, Mode::read, prepare_list),
        route("GET", "/api/v1/arrivals/{arrival_id}", "get_arrival", P::ticket_create, Mode::read,
              prepare_get),
        route("POST", "/api/v1/arrivals/{arrival_id}/reveal", "reveal_arrival", P::customer_reveal,
              Mode::write, prepare_reveal),
        route("GET", "/api/v1/arrivals/{arrival_id}/files/{file_id}", "read_arrival_file", P::ticket_create,
              Mode::write, prepare_file),
        route("POST", "/api/v1/arrivals/{arrival_id}/ticket", "open_ticket_of_arrival", P::ticket_create,
              Mode::write, prepare_ticket),
        route("POST", "/api/v1/arrivals/{arrival_id}/attach", "add_arrival_to_ticket", P::ticket_create,
              Mode::write, prepare_add),
        route("POST", "/api/v1/arrivals/{arrival_id}/actions", "act_on_arrival", P::ticket_create,
              Mode::write, prepare_act),
        route("GET", "/api/v1/intake_sources", "list_intake_sources", P::automation_manage, Mode::read,
              prepare_sources),
        door("POST", "/api/v1/intake/sms", "take_in_sms", take_sms),
        door("GET", "/api/v1/intake/kannel", "take_in_kannel_sms", take_kannel),
        door("POST", "/api/v1/intake/webhook/{source}", "take_in_webhook", take_webhook),
    };
}

}  // namespace bihuan::intake
