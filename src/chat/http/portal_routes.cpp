// The customer talks (4.2.2).
#include "chat/http/portal_routes.hpp"

#include "chat/domain/chat_errors.hpp"
#include "chat/http/json.hpp"
#include "http/disposition.hpp"

namespace bihuan::chat {
namespace {

constexpr std::int64_t rating_min = 1, rating_max = 5, turns_page = 100;

Result<Work> prepare_list(const Request& request, const Context& context) {
    QueryDecoder in{request};
    const auto before = in.id<ChatId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(encode(portal_chats(unit, context, before, limit)));
    };
}

Result<Work> prepare_open(const Request& request, const Context& context) {
    Decoder in{request};
    Opening opening;
    opening.question = in.maybe_text("question", words_text).value_or("");
    opening.language = in.maybe_choice("language", {"zh-CN", "en"}).value_or("");
    opening.client_key = in.maybe_text("client_key", key_text).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, open_portal_chat(unit, context, opening));
        return json_reply(encode(view), 201);
    };
}

Result<Work> prepare_current(const Request&, const Context& context) {
    return
        [=](Unit& unit) -> Result<Reply> { return json_reply(encode(current_portal_chat(unit, context))); };
}

Result<Work> prepare_get(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, portal_chat(unit, context, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_turns(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    QueryDecoder in{request};
    const auto after = in.id<TurnId>("after");
    const auto limit = in.integer("limit", turns_page, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, portal_turns(unit, context, id, after, limit));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_say(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const Said said{in.text("text", words_text), in.text("client_key", key_text), {}, {}};
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, say_in_portal(unit, context, id, said));
        return json_reply(encode(view), 201);
    };
}

Result<Work> prepare_helped(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    TRY(const auto turn, path_id<TurnId>(request, "turn_id"));
    Decoder in{request};
    const auto helped = in.boolean("helped");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, rate_answer(unit, context, id, turn, helped));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_person(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, ask_for_person(unit, context, id));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_typing(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY_DONE(type_in_portal(unit, context, id));
        return empty_reply();
    };
}

Result<Work> prepare_read(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const auto turn = in.id<TurnId>("turn_id");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, read_portal(unit, context, id, turn));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_message(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const Message message{in.text("text", {.min = 2, .max = words_max, .is_multiline = true}),
                          in.maybe_text("contact", {0, 100}).value_or("")};
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, leave_message(unit, context, id, message));
        return json_reply(encode(view), 201);
    };
}

Result<Work> prepare_end(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const auto rating = in.maybe_integer("rating", rating_min, rating_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, end_portal(unit, context, id, rating));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_rate(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const auto rating = in.integer("rating", rating_min, rating_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, rate_chat(unit, context, id, rating));
        return json_reply(encode(found));
    };
}

}  // namespace

// The body is the file.
Result<Reply> receive_file(const Request& request, Store& store, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    QueryDecoder in{request};
    const auto name = in.text("file_name", {1, 200}), key = in.text("client_key", key_text);
    if (!name) in.wrong("file_name", field_missing);
    if (!key) in.wrong("client_key", field_missing);
    TRY_DONE(in.finish());
    TRY(const auto sent, send_file(store, request.actor, context, id, {*name, *key, request.upload_path}));
    return json_reply(encode(sent), 201);
}

Result<Reply> hand_out_file(const Request& request, Store& store, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    TRY(const auto file_id, path_id<file::FileId>(request, "file_id"));
    TRY(auto found, read_chat_file(store, request.actor, context, id, file_id));
    Reply reply;
    reply.headers = file_headers(found.facts.name, found.facts.media_type);
    reply.content_type = std::move(found.facts.media_type);
    reply.body = std::move(found.bytes);
    return reply;
}

std::vector<Route> portal_routes(const Context& context) {
    const auto route = [&](std::string_view method, std::string_view path, std::string_view operation,
                           BodyMode body, auto prepare, std::optional<Mode> mode = {}) {
        return chat_route(context, method, path, operation, Permission::portal,
                          mode.value_or(method == "GET" ? Mode::read : Mode::write), body, prepare);
    };
    const auto none = BodyMode::none, json = BodyMode::json;
    return {
        route("GET", "/api/v1/portal/chats", "list_portal_chats", none, prepare_list),
        route("POST", "/api/v1/portal/chats", "open_portal_chat", json, prepare_open),
        route("GET", "/api/v1/portal/chats/current", "get_current_portal_chat", none, prepare_current),
        route("GET", "/api/v1/portal/chats/{chat_id}", "get_portal_chat", none, prepare_get),
        route("GET", "/api/v1/portal/chats/{chat_id}/turns", "list_portal_chat_turns", none, prepare_turns),
        route("POST", "/api/v1/portal/chats/{chat_id}/turns", "say_in_portal_chat", json, prepare_say),
        route("POST", "/api/v1/portal/chats/{chat_id}/turns/{turn_id}/helped", "rate_portal_chat_answer",
              json, prepare_helped),
        route("POST", "/api/v1/portal/chats/{chat_id}/person", "ask_for_person_in_portal_chat", none,
              prepare_person),
        // Nothing is written: it reads whose chat it is, and tells.
        route("POST", "/api/v1/portal/chats/{chat_id}/typing", "type_in_portal_chat", none, prepare_typing,
              Mode::read),
        route("POST", "/api/v1/portal/chats/{chat_id}/read", "read_portal_chat", json, prepare_read),
        file_route(context, "POST", "/api/v1/portal/chats/{chat_id}/files", "send_portal_chat_file",
                   Permission::portal, receive_file),
        file_route(context, "GET", "/api/v1/portal/chats/{chat_id}/files/{file_id}", "read_portal_chat_file",
                   Permission::portal, hand_out_file),
        route("POST", "/api/v1/portal/chats/{chat_id}/offline_message", "leave_portal_chat_message", json,
              prepare_message),
        route("POST", "/api/v1/portal/chats/{chat_id}/end", "end_portal_chat", json, prepare_end),
        route("POST", "/api/v1/portal/chats/{chat_id}/rating", "rate_portal_chat", json, prepare_rate),
    };
}

}  // namespace bihuan::chat
