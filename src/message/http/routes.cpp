// Templates and outgoing messages for staff, the inbox for customers, reports of delivery for SMS centres.
#include "message/http/routes.hpp"

#include "base/enum_text.hpp"
#include "message/domain/message_errors.hpp"
#include "message/domain/sending_rules.hpp"
#include "message/http/json.hpp"

namespace bihuan::message {
namespace {

constexpr std::int64_t page_default = 50, page_max = 200, read_max = 100;
constexpr TextLimit code_limit{0, 60}, subject_limit{0, subject_max},
    body_limit{.min = 1, .max = body_max, .is_multiline = true}, why_limit{2, 200};

Draft read_draft(Decoder& in) {
    Draft out;
    out.place = {in.text("purpose", {1, 60}), in.maybe_text("channel", code_limit).value_or(""),
                 in.text("language", {1, 20}), in.maybe_text("segment", code_limit).value_or("")};
    out.subject = in.maybe_text("subject", subject_limit).value_or("");
    out.body = in.text("body", body_limit);
    return out;
}

template <class Page>
Result<Reply> page_reply(const Page& page) {
    return json_reply(json::object{{"items", encode_all(page.items)}, {"next", to_json(page.next)}});
}

Result<Work> prepare_templates(const Request& request, const Context&) {
    QueryDecoder in{request};
    const auto purpose = in.text("purpose", {0, 60}).value_or("");
    const auto after = in.id<TemplateId>("after");
    const auto limit = in.integer("limit", page_max, 1, page_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        auto found = list_templates(unit, purpose, after, limit + 1);
        TemplateId next;
        if (std::ssize(found) > limit) {
            found.pop_back();
            next = found.back().template_id;
        }
        return json_reply(json::object{{"items", encode_all(found)}, {"next", to_json(next)}});
    };
}

Result<Work> prepare_history(const Request& request, const Context&) {
    TRY(const auto id, path_id<TemplateId>(request, "template_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, template_history(unit, id));
        return json_reply(json::object{{"items", encode_all(found)}});
    };
}

Result<Work> prepare_draft(const Request& request, const Context&) {
    Decoder in{request};
    const auto draft = read_draft(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto made, draft_template(unit, draft));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_change(const Request& request, const Context&) {
    TRY(const auto id, path_id<TemplateId>(request, "template_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto subject = in.maybe_text("subject", subject_limit).value_or("");
    const auto body = in.text("body", body_limit);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto changed, change_template(unit, id, version, subject, body));
        return json_reply(encode(changed));
    };
}

Result<Work> act(TemplateId id, std::int64_t version, const std::string& action,
                 const std::string& why = {}) {
    const auto which = *enum_from_text<TemplateAction>(template_action_names, action);
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto done, act_on_template(unit, id, version, which, why));
        return json_reply(encode(done));
    };
}

Result<Work> prepare_act(const Request& request, const Context&) {
    TRY(const auto id, path_id<TemplateId>(request, "template_id"));
    Decoder in{request};
    const auto action = in.choice("action", {"propose", "retire"});
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto why = in.maybe_text("wording_reason", why_limit).value_or("");
    TRY_DONE(in.finish());
    return act(id, version, action, why);
}

Result<Work> prepare_approval(const Request& request, const Context&) {
    TRY(const auto id, path_id<TemplateId>(request, "template_id"));
    Decoder in{request};
    const auto action = in.choice("action", {"approve", "send_back"});
    const auto version = in.integer("version", 1, INT64_MAX);
    TRY_DONE(in.finish());
    return act(id, version, action);
}

Result<Work> prepare_preview(const Request& request, const Context& context) {
    Decoder in{request};
    const auto draft = read_draft(in);
    const auto ticket = in.maybe_text("ticket_code", {0, 40}).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto preview, preview_template(unit, context, draft, ticket));
        return json_reply(encode(preview));
    };
}

Result<Work> prepare_messages(const Request& request, const Context& context) {
    QueryDecoder in{request};
    MessageFilter filter;
    if (const auto state = in.choice(
            "state", {"waiting", "deferred", "sending", "sent", "delivered", "failed", "dead", "refused"}))
        filter.state = state_from_text(*state);
    filter.channel = in.choice("channel", {"sms", "mail", "push", "messaging", "portal"}).value_or("");
    filter.purpose = in.text("purpose", {0, 60}).value_or("");
    filter.customer_id = in.id<CustomerId>("customer_id");
    if (const auto ticket = in.id<TicketId>("ticket_id")) {
        filter.subject_kind = "ticket";
        filter.subject_id = ticket.number;
    }
    const auto before = in.id<MessageId>("after");
    const auto limit = in.integer("limit", page_default, 1, page_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        return page_reply(list_messages(unit, context, filter, before, limit));
    };
}

Result<Work> prepare_message(const Request& request, const Context& context) {
    TRY(const auto id, path_id<MessageId>(request, "message_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, get_message(unit, context, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_reveal(const Request& request, const Context& context) {
    TRY(const auto id, path_id<MessageId>(request, "message_id"));
    Decoder in{request};
    const auto why = in.text("reason", why_limit);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, reveal_message(unit, context, id, why));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_dead(const Request& request, const Context& context) {
    TRY(const auto id, path_id<MessageId>(request, "message_id"));
    Decoder in{request};
    const auto action = in.choice("action", {"again", "set_aside"});
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto why = in.text("reason", why_limit);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found,
            act_on_dead_message(unit, context, id, version,
                                action == "again" ? Action::again : Action::set_aside, why));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_write(const Request& request, const Context& context) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Written written{in.text("purpose", {1, 60}),
                          in.text("text", {.min = 1, .max = value_max, .is_multiline = true}),
                          in.text("key", {8, 64}), in.maybe_text("wording_reason", why_limit).value_or("")};
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, write_to_customer(unit, context, id, written));
        return json_reply(encode(found), 201);
    };
}

Result<Work> prepare_channels(const Request&, const Context& context) {
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(message_channels(unit, context))); };
}

Result<Work> prepare_inbox(const Request& request, const Context& context) {
    QueryDecoder in{request};
    const auto before = in.id<MessageId>("after");
    const auto limit = in.integer("limit", page_default, 1, page_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto inbox, portal_inbox(unit, context, before, limit));
        return json_reply(encode(inbox));
    };
}

Result<Work> prepare_read(const Request& request, const Context& context) {
    Decoder in{request};
    const auto ids = in.ids<MessageId>("message_ids", read_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto unread, mark_read(unit, context, ids));
        return json_reply(json::object{{"unread", unread}});
    };
}

// Of the path's customer, or of the one who asks.
Result<std::optional<CustomerId>> whose(const Request& request) {
    if (request.parameter("customer_id").empty()) return std::optional<CustomerId>{};
    TRY(const auto id, path_id<CustomerId>(request, "customer_id"));
    return std::optional{id};
}
CustomerId or_me(const std::optional<CustomerId>& given, const Unit& unit) {
    return given.value_or(CustomerId{unit.actor().customer_id});
}

Result<Work> prepare_preferences(const Request& request, const Context& context) {
    TRY(const auto given, whose(request));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, preferences_of(unit, context, or_me(given, unit)));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_save_preferences(const Request& request, const Context& context) {
    TRY(const auto given, whose(request));
    Decoder in{request};
    OwnPreferences wanted;
    // Customers choose among what is sent to them; staff write down any channel of the standard.
    wanted.channel = (given ? in.maybe_text("channel", code_limit)
                            : in.maybe_choice("channel", {"sms", "email", "app", "wechat", "portal"}))
                         .value_or("");
    wanted.language = in.choice("language", {"zh-CN", "en"});
    const auto from = in.maybe_text("quiet_from", {0, 5}), to = in.maybe_text("quiet_to", {0, 5});
    if (from || to) {
        const auto begin = minute_from_text(from.value_or("")), end = minute_from_text(to.value_or(""));
        if (!begin) in.wrong("quiet_from", hour_wrong);
        if (!end) in.wrong("quiet_to", hour_wrong);
        if (begin && end) wanted.quiet = QuietHours{*begin, *end};
    }
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, save_preferences_of(unit, context, or_me(given, unit), wanted));
        return json_reply(encode(saved));
    };
}

// As Kannel counts: 1 delivered, 2 not delivered, 16 refused by the centre.
Result<Work> prepare_report(const Request& request, const Context& context) {
    const auto number = parse_id(request.parameter("message_id"));
    const std::string token{request.parameter("token")};
    const auto status = std::string{request.query_value("status").value_or("")};
    if (!number || token.size() > 100) return refuse(report_unknown);
    const auto report = status == "1"                     ? Report::arrived
                        : status == "2" || status == "16" ? Report::lost
                                                          : Report::other;
    return [=, id = MessageId{*number}](Unit& unit) -> Result<Reply> {
        TRY_DONE(hear_report(unit, context, id, token, report));
        return json_reply(json::object{{"heard", true}});
    };
}

}  // namespace

std::vector<Route> routes(const Context& context) {
    using P = Permission;
    const auto route = [&context](std::string_view method, std::string_view path, std::string_view operation,
                                  Access access, Mode mode, auto prepare) {
        const auto body = method == "GET" ? BodyMode::none : BodyMode::json;
        return Route{method,
                     path,
                     operation,
                     access,
                     mode,
                     body,
                     [context, prepare](const Request& request) { return prepare(request, context); },
                     {}};
    };
    const auto read = [&](std::string_view path, std::string_view operation, P needs, auto prepare) {
        return route("GET", path, operation, Access::needs(needs), Mode::read, prepare);
    };
    const auto write = [&](std::string_view method, std::string_view path, std::string_view operation,
                           P needs, auto prepare) {
        return route(method, path, operation, Access::needs(needs), Mode::write, prepare);
    };
    const std::string_view templates = "/api/v1/message_templates",
                           one = "/api/v1/message_templates/{template_id}", messages = "/api/v1/messages",
                           message = "/api/v1/messages/{message_id}";
    return {
        read(templates, "list_message_templates", P::ticket_read, prepare_templates),
        write("POST", templates, "draft_message_template", P::standard_edit, prepare_draft),
        write("PUT", one, "change_message_template", P::standard_edit, prepare_change),
        read("/api/v1/message_templates/{template_id}/history", "list_message_template_versions",
             P::ticket_read, prepare_history),
        write("POST", "/api/v1/message_templates/{template_id}/actions", "act_on_message_template",
              P::standard_edit, prepare_act),
        write("POST", "/api/v1/message_templates/{template_id}/approval", "approve_message_template",
              P::standard_approve, prepare_approval),
        route("POST", "/api/v1/message_template_preview", "preview_message_template",
              Access::needs(P::standard_edit), Mode::read, prepare_preview),
        read(messages, "list_messages", P::ticket_read, prepare_messages),
        read(message, "get_message", P::ticket_read, prepare_message),
        write("POST", "/api/v1/messages/{message_id}/reveal", "reveal_message", P::customer_reveal,
              prepare_reveal),
        write("POST", "/api/v1/messages/{message_id}/actions", "act_on_message", P::ticket_assign,
              prepare_dead),
        write("POST", "/api/v1/tickets/{ticket_id}/messages", "write_to_customer", P::ticket_handle,
              prepare_write),
        read("/api/v1/message_channels", "get_message_channels", P::ticket_read, prepare_channels),
        read("/api/v1/portal/messages", "list_portal_messages", P::portal, prepare_inbox),
        write("POST", "/api/v1/portal/messages/read", "read_portal_messages", P::portal, prepare_read),
        read("/api/v1/portal/message_preferences", "get_portal_message_preferences", P::portal,
             prepare_preferences),
        write("PUT", "/api/v1/portal/message_preferences", "save_portal_message_preferences", P::portal,
              prepare_save_preferences),
        read("/api/v1/customers/{customer_id}/message_preferences", "get_customer_message_preferences",
             P::customer_read, prepare_preferences),
        write("PUT", "/api/v1/customers/{customer_id}/message_preferences",
              "save_customer_message_preferences", P::customer_write, prepare_save_preferences),
        route("GET", "/api/v1/message_reports/{message_id}/{token}", "report_message_delivery",
              Access::open(), Mode::write, prepare_report),
    };
}

}  // namespace bihuan::message
