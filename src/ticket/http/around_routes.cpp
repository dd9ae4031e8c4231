// What stands around a ticket: files, watchers, links, who is looking.
#include <fmt/format.h>

#include <algorithm>

#include "http/disposition.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/http/json.hpp"
#include "ticket/http/routes.hpp"

namespace bihuan::ticket {
namespace {

Result<Reply> download(const Request& request, Store& store, const AttachmentFiles& files) {
    TRY(const auto id, path_id<AttachmentId>(request, "attachment_id"));
    TRY(auto opened, store.read(request.actor, [&](Unit& unit) { return open_attachment(unit, files, id); }));
    Reply reply;
    reply.headers = file_headers(opened.attachment.file_name, opened.attachment.media_type);
    reply.content_type = std::move(opened.attachment.media_type);
    reply.body = std::move(opened.bytes);
    return reply;
}

Result<Work> prepare_attachments(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto all, list_attachments(unit, id));
        json::array items;
        for (const auto& one : all) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

// The three calls about watchers differ in the use case alone.
template <class UseCase>
auto watcher_call(UseCase use_case) {
    return [use_case](const Request& request) -> Result<Work> {
        TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
        TRY(const auto user, path_id<UserId>(request, "user_id"));
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto all, use_case(unit, id, user));
            return json_reply(encode(all));
        };
    };
}

Result<Work> prepare_watchers(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto all, list_watchers(unit, id));
        return json_reply(encode(all));
    };
}

Result<Work> prepare_links(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto all, list_links(unit, id));
        return json_reply(encode(all));
    };
}

Result<Work> prepare_add_link(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const auto kind = in.choice(
        "kind", {"parent", "child", "duplicate_of", "has_duplicate", "caused_by", "causes", "related"});
    const auto other = in.maybe_id<TicketId>("ticket_id");
    const auto code = in.maybe_text("code", {1, 40}).value_or("");
    if (!other && code.empty()) in.wrong("code", field_missing);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto all, add_link(unit, id, kind, other, code));
        return json_reply(encode(all), 201);
    };
}

Result<Work> prepare_remove_link(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    TRY(const auto link, path_id<LinkId>(request, "link_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto all, remove_link(unit, id, link));
        return json_reply(encode(all));
    };
}

Result<Work> prepare_presence(const Request& request, const Context& context) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const bool is_typing = in.boolean("is_typing");
    TRY_DONE(in.finish());
    return [=, board = context.presence, publish = context.publish,
            send = context.send](Unit& unit) -> Result<Reply> {
        TRY(const auto view, get_ticket(unit, id));
        const auto& me = unit.actor();
        const auto answer = board->announce(id, {UserId{me.user_id}, me.name, is_typing}, unit.now);
        const Event event{.topic = std::string{viewer_topic},
                          .subject_id = id.number,
                          .organization_id = view.ticket.organization_id.number,
                          .people = {me.user_id, 0},
                          .payload = json::serialize(json::object{{"user_id", std::to_string(me.user_id)},
                                                                  {"display_name", me.name},
                                                                  {"is_typing", is_typing}})};
        if (answer.has_changed) publish(event);
        send(event);
        json::array items;
        for (const auto& one : answer.others)
            items.push_back(json::object{{"user_id", to_json(one.user_id)},
                                         {"display_name", one.display_name},
                                         {"is_typing", one.is_typing}});
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

}  // namespace

bool hear_viewer(PresenceBoard& board, const Event& event, Instant now) {
    const auto told = json::parse(event.payload).as_object();
    const Viewer viewer{.user_id = UserId{event.people[0]},
                        .display_name = std::string{told.at("display_name").as_string()},
                        .is_typing = told.at("is_typing").as_bool()};
    return board.announce(TicketId{event.subject_id}, viewer, now).has_changed;
}

Result<Reply> upload_reply(const Request& request, Store& store, const AttachmentFiles& files,
                           bool may_choose_public) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    QueryDecoder in{request};
    UploadedFile file{.path = request.upload_path, .size = request.upload_size, .file_name = {}};
    const auto name = in.text("file_name", {1, 200});
    if (!name) in.wrong("file_name", field_missing);
    const bool is_public = may_choose_public && in.boolean("is_public").value_or(false);
    TRY_DONE(in.finish());
    file.file_name = *name;
    TRY(const auto made, add_attachment(store, request.actor, files, id, file, is_public));
    return json_reply(encode(made), 201);
}

std::vector<Route> around_routes(const Context& context) {
    const auto reads = Access::needs(Permission::ticket_read);
    const auto handles = Access::needs(Permission::ticket_handle);
    const auto files = context.files;
    const auto upload = [files](const Request& request, Store& store) {
        return upload_reply(request, store, files, true);
    };
    const auto get_file = [files](const Request& request, Store& store) {
        return download(request, store, files);
    };
    const auto presence = [context](const Request& request) { return prepare_presence(request, context); };
    return {
        {"GET",
         "/api/v1/tickets/{ticket_id}/attachments",
         "list_attachments",
         reads,
         Mode::read,
         BodyMode::none,
         prepare_attachments,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/attachments",
         "add_attachment",
         Access::needs(Permission::ticket_create),
         Mode::free,
         BodyMode::upload,
         {},
         upload},
        {"GET",
         "/api/v1/attachments/{attachment_id}",
         "download_attachment",
         Access::signed_in(),
         Mode::free,
         BodyMode::none,
         {},
         get_file},
        {"GET",
         "/api/v1/tickets/{ticket_id}/watchers",
         "list_watchers",
         reads,
         Mode::read,
         BodyMode::none,
         prepare_watchers,
         {}},
        {"PUT",
         "/api/v1/tickets/{ticket_id}/watchers/{user_id}",
         "add_watcher",
         reads,
         Mode::write,
         BodyMode::none,
         watcher_call(add_watcher),
         {}},
        {"DELETE",
         "/api/v1/tickets/{ticket_id}/watchers/{user_id}",
         "remove_watcher",
         reads,
         Mode::write,
         BodyMode::none,
         watcher_call(remove_watcher),
         {}},
        {"GET",
         "/api/v1/tickets/{ticket_id}/links",
         "list_links",
         reads,
         Mode::read,
         BodyMode::none,
         prepare_links,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/links",
         "add_link",
         handles,
         Mode::write,
         BodyMode::json,
         prepare_add_link,
         {}},
        {"DELETE",
         "/api/v1/tickets/{ticket_id}/links/{link_id}",
         "remove_link",
         handles,
         Mode::write,
         BodyMode::none,
         prepare_remove_link,
         {}},
        {"PUT",
         "/api/v1/tickets/{ticket_id}/presence",
         "announce_presence",
         reads,
         Mode::read,
         BodyMode::json,
         presence,
         {}},
    };
}

}  // namespace bihuan::ticket
