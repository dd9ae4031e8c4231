// Agents talk, leads watch (4.2.2).
#include "chat/http/routes.hpp"

#include "base/enum_text.hpp"
#include "chat/domain/chat_errors.hpp"
#include "chat/http/json.hpp"
#include "chat/http/portal_routes.hpp"

namespace bihuan::chat {
namespace {

constexpr std::int64_t agent_turns_page = 100;
constexpr TextLimit queue_text{0, 40}, canned_text{.min = 1, .max = 1000, .is_multiline = true};

Result<Work> prepare_desk(const Request&, const Context& context) {
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(chat_desk(unit, context))); };
}

Result<Work> prepare_colleagues(const Request&, const Context& context) {
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(json::object{{"items", encode_all(chat_colleagues(unit, context))}});
    };
}

Result<Work> prepare_chats(const Request& request, const Context& context) {
    QueryDecoder in{request};
    ChatFilter filter;
    if (const auto state =
            in.choice("state", {"answering", "waiting", "talking", "ended", "left_message", "abandoned"}))
        filter.state = enum_from_text<State>(state_names, *state);
    filter.queue = in.text("queue", queue_text).value_or("");
    filter.agent_id = in.id<UserId>("agent_id");
    filter.customer_id = in.id<CustomerId>("customer_id");
    filter.ticket_id = in.id<TicketId>("ticket_id");
    filter.from = in.time("from");
    filter.to = in.time("to");
    filter.before = in.id<ChatId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(encode(list_chats(unit, context, filter, limit)));
    };
}

// One deed on the chat of the path, without a body.
template <class Deed>
auto on_chat(Deed deed) {
    return [deed](const Request& request, const Context& context) -> Result<Work> {
        TRY(const auto id, path_id<ChatId>(request, "chat_id"));
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto found, deed(unit, context, id));
            return json_reply(encode(found));
        };
    };
}

Result<Work> prepare_agent_turns(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    QueryDecoder in{request};
    const auto after = in.id<TurnId>("after");
    const auto limit = in.integer("limit", agent_turns_page, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, chat_turns(unit, context, id, after, limit));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_agent_say(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const Said said{in.text("text", words_text), in.text("client_key", key_text),
                    in.maybe_text("wording_reason", why_text).value_or(""),
                    in.maybe_id<CannedId>("canned_reply_id")};
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, say_in_chat(unit, context, id, said));
        return json_reply(encode(view), 201);
    };
}

Result<Work> prepare_note(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const Said said{in.text("text", words_text), in.text("client_key", key_text), {}, {}};
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, note_in_chat(unit, context, id, said));
        return json_reply(encode(view), 201);
    };
}

Result<Work> prepare_agent_typing(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY_DONE(type_in_chat(unit, context, id));
        return empty_reply();
    };
}

Result<Work> prepare_agent_read(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const auto turn = in.id<TurnId>("turn_id");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, read_chat(unit, context, id, turn));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_transfer(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    Transfer to;
    to.queue = in.maybe_text("queue", {1, 40}).value_or("");
    to.user_id = in.maybe_id<UserId>("user_id");
    to.note = in.text("note", {.min = 2, .max = 500, .is_multiline = true});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, transfer_chat(unit, context, id, to));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_link(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const auto code = in.is_null("ticket_code") ? std::string{} : in.text("ticket_code", {1, 40});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, link_ticket(unit, context, id, code));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_open_ticket(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const TicketWish wish{in.text("title", {2, 200}),
                          in.text("description", {.min = 0, .max = 2000, .is_multiline = true}),
                          in.id<standard::CategoryId>("category_id")};
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, open_ticket(unit, context, id, wish));
        return json_reply(encode(view), 201);
    };
}

Result<Work> prepare_agent_end(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const Ending ending{in.text("result", {1, 40}),
                        in.maybe_text("answer", {.min = 0, .max = 1000, .is_multiline = true}).value_or("")};
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, end_chat(unit, context, id, ending));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_look(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const auto reason = in.text("reason", why_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, look_into_chat(unit, context, id, reason));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_assign(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ChatId>(request, "chat_id"));
    Decoder in{request};
    const auto person = in.id<UserId>("user_id");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, assign_chat(unit, context, id, person));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_board(const Request&, const Context& context) {
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(chat_board(unit, context))); };
}

Result<Work> prepare_intervals(const Request& request, const Context& context) {
    QueryDecoder in{request};
    const auto day = in.text("day", {10, 10});
    const auto queue = in.text("queue", queue_text).value_or("");
    if (!day) in.wrong("day", field_missing);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, chat_intervals(unit, context, queue, *day));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_canned(const Request& request, const Context&) {
    QueryDecoder in{request};
    const auto language = in.choice("language", {"zh-CN", "en"}).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(json::object{{"items", encode_all(list_canned(unit, language))}});
    };
}

Result<Work> prepare_add_canned(const Request& request, const Context&) {
    Decoder in{request};
    Canned wanted;
    wanted.code = in.text("code", {1, 30});
    wanted.language = in.choice("language", {"zh-CN", "en"});
    wanted.text = in.text("text", canned_text);
    const auto why = in.maybe_text("wording_reason", why_text).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto made, add_canned_reply(unit, wanted, why));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_change_canned(const Request& request, const Context&) {
    TRY(const auto id, path_id<CannedId>(request, "canned_reply_id"));
    Decoder in{request};
    const auto text = in.text("text", canned_text);
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto why = in.maybe_text("wording_reason", why_text).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto changed, change_canned_reply(unit, id, version, text, why));
        return json_reply(encode(changed));
    };
}

Result<Work> prepare_drop_canned(const Request& request, const Context&) {
    TRY(const auto id, path_id<CannedId>(request, "canned_reply_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY_DONE(drop_canned_reply(unit, id));
        return empty_reply();
    };
}

}  // namespace

std::vector<Route> routes(const Context& context) {
    using P = Permission;
    const auto route = [&](std::string_view method, std::string_view path, std::string_view operation,
                           P needs, BodyMode body, auto prepare, std::optional<Mode> mode = {}) {
        return chat_route(context, method, path, operation, needs,
                          mode.value_or(method == "GET" ? Mode::read : Mode::write), body, prepare);
    };
    const auto none = BodyMode::none, json = BodyMode::json;
    const auto handle = P::ticket_handle, lead = P::call_supervise;
    auto all = portal_routes(context);
    for (auto&& one : std::vector<Route>{
             route("GET", "/api/v1/chat_desk", "get_chat_desk", handle, none, prepare_desk),
             route("GET", "/api/v1/chat_colleagues", "list_chat_colleagues", handle, none,
                   prepare_colleagues),
             route("GET", "/api/v1/chats", "list_chats", handle, none, prepare_chats),
             route("GET", "/api/v1/chats/{chat_id}", "get_chat", handle, none, on_chat(get_chat)),
             route("GET", "/api/v1/chats/{chat_id}/turns", "list_chat_turns", handle, none,
                   prepare_agent_turns),
             route("POST", "/api/v1/chats/{chat_id}/turns", "say_in_chat", handle, json, prepare_agent_say),
             route("POST", "/api/v1/chats/{chat_id}/notes", "note_in_chat", handle, json, prepare_note),
             route("POST", "/api/v1/chats/{chat_id}/pick", "pick_chat", handle, none, on_chat(pick_chat)),
             route("POST", "/api/v1/chats/{chat_id}/decline", "decline_chat", handle, none,
                   on_chat(decline_chat)),
             route("POST", "/api/v1/chats/{chat_id}/typing", "type_in_chat", handle, none,
                   prepare_agent_typing, Mode::read),
             route("POST", "/api/v1/chats/{chat_id}/read", "read_chat", handle, json, prepare_agent_read),
             route("POST", "/api/v1/chats/{chat_id}/transfer", "transfer_chat", handle, json,
                   prepare_transfer),
             route("PUT", "/api/v1/chats/{chat_id}/ticket", "link_chat_ticket", handle, json, prepare_link),
             route("POST", "/api/v1/chats/{chat_id}/ticket", "open_chat_ticket", handle, json,
                   prepare_open_ticket),
             route("POST", "/api/v1/chats/{chat_id}/end", "end_chat", handle, json, prepare_agent_end),
             file_route(context, "POST", "/api/v1/chats/{chat_id}/files", "send_chat_file", handle,
                        receive_file),
             file_route(context, "GET", "/api/v1/chats/{chat_id}/files/{file_id}", "read_chat_file", handle,
                        hand_out_file),
             route("POST", "/api/v1/chats/{chat_id}/looks", "look_into_chat", lead, json, prepare_look),
             route("POST", "/api/v1/chats/{chat_id}/assign", "assign_chat", lead, json, prepare_assign),
             route("GET", "/api/v1/chat_board", "get_chat_board", lead, none, prepare_board),
             route("GET", "/api/v1/chat_intervals", "list_chat_intervals", lead, none, prepare_intervals),
             route("GET", "/api/v1/canned_replies", "list_canned_replies", handle, none, prepare_canned),
             route("POST", "/api/v1/canned_replies", "add_canned_reply", lead, json, prepare_add_canned),
             route("PUT", "/api/v1/canned_replies/{canned_reply_id}", "change_canned_reply", lead, json,
                   prepare_change_canned),
             route("DELETE", "/api/v1/canned_replies/{canned_reply_id}", "drop_canned_reply", lead, none,
                   prepare_drop_canned),
         })
        all.push_back(std::move(one));
    return all;
}

}  // namespace bihuan::chat
