#include <fmt/format.h>

#include "ticket/store/ticket_store.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql select_watchers{
    "ticket.watchers",
    "select user_id from ticket_watcher where ticket_id = :ticket_id order by user_id limit 200"};
constexpr Sql insert_watcher{
    "ticket.add_watcher",
    "insert into ticket_watcher (ticket_id, user_id) values (:ticket_id, :user_id) on conflict do nothing"};
constexpr Sql delete_watcher{
    "ticket.remove_watcher",
    "delete from ticket_watcher where ticket_id = :ticket_id and user_id = :user_id"};
constexpr Sql copy_watchers{"ticket.move_watchers", R"sql(
    insert into ticket_watcher (ticket_id, user_id) select cast(:to_id as bigint), user_id from ticket_watcher where ticket_id = :from_id
    on conflict do nothing)sql"};
constexpr Sql select_links{"ticket.links", R"sql(
    select l.link_id, l.kind, l.other_id, t.code, t.title, t.state from ticket_link l join ticket t on t.ticket_id = l.other_id
     where l.ticket_id = :ticket_id order by l.link_id limit 200)sql"};
constexpr Sql select_link{"ticket.link", R"sql(
    select l.link_id, l.kind, l.other_id, t.code, t.title, t.state from ticket_link l join ticket t on t.ticket_id = l.other_id
     where l.ticket_id = :ticket_id and l.link_id = :link_id)sql"};
constexpr Sql count_link{"ticket.has_link", R"sql(
    select count(*) as n from ticket_link where ticket_id = :ticket_id and kind = :kind and other_id = :other_id)sql"};
constexpr Sql insert_link{"ticket.add_link", R"sql(
    insert into ticket_link (link_id, ticket_id, kind, other_id) values (:link_id, :ticket_id, :kind, :other_id))sql"};
constexpr Sql delete_link{"ticket.remove_link", R"sql(
    delete from ticket_link where ticket_id = :ticket_id and kind = :kind and other_id = :other_id)sql"};
constexpr Sql select_parents{
    "ticket.parents", "select other_id from ticket_link where ticket_id = :ticket_id and kind = 'parent'"};
constexpr Sql select_attachments{"ticket.attachments", R"sql(
    select attachment_id, ticket_id, file_id, file_name, media_type, size, sha256, added_by, added_at, is_public
      from attachment where ticket_id = :ticket_id order by attachment_id)sql"};
constexpr Sql select_attachment{"ticket.attachment", R"sql(
    select attachment_id, ticket_id, file_id, file_name, media_type, size, sha256, added_by, added_at, is_public
      from attachment where attachment_id = :attachment_id)sql"};
constexpr Sql select_unsealed{"ticket.unsealed_attachments", R"sql(
    select attachment_id, ticket_id, file_id, file_name, media_type, size, sha256, added_by, added_at, is_public
      from attachment where file_id = 0 and attachment_id > :after order by attachment_id limit :limit)sql"};
constexpr Sql update_file{"ticket.set_attachment_file", R"sql(
    update attachment set file_id = :file_id where attachment_id = :attachment_id and file_id = 0)sql"};
constexpr Sql insert_attachment{"ticket.add_attachment", R"sql(
    insert into attachment (attachment_id, ticket_id, file_id, file_name, media_type, size, sha256, added_by, added_at, is_public)
    values (:attachment_id, :ticket_id, :file_id, :file_name, :media_type, :size, :sha256, :added_by, :added_at, :is_public))sql"};
constexpr Sql count_own_views{"ticket.count_views",
                              "select count(*) as n from saved_view where user_id = :user_id"};
constexpr Sql insert_view{"ticket.add_view", R"sql(
    insert into saved_view (view_id, user_id, organization_id, name, filter, is_shared)
    values (:view_id, :user_id, :organization_id, :name, :filter, :is_shared))sql"};
constexpr Sql delete_view_sql{"ticket.remove_view",
                              "delete from saved_view where user_id = :user_id and view_id = :view_id"};

Link read_link(const Row& row) {
    Link l;
    l.link_id = row.id<LinkId>("link_id");
    l.kind = row.text("kind");
    l.other_id = row.id<TicketId>("other_id");
    l.code = row.text("code");
    l.title = row.text("title");
    l.state = state_from_text(row.text("state")).value_or(State::submitted);
    return l;
}

Attachment read_attachment(const Row& row) {
    Attachment a;
    a.attachment_id = row.id<AttachmentId>("attachment_id");
    a.ticket_id = row.id<TicketId>("ticket_id");
    a.file_id = row.id<file::FileId>("file_id");
    a.file_name = row.text("file_name");
    a.media_type = row.text("media_type");
    a.size = row.integer("size");
    a.sha256 = row.text("sha256");
    a.added_by = row.text("added_by");
    a.added_at = row.instant("added_at");
    a.is_public = row.boolean("is_public");
    return a;
}

SavedView read_view(const Row& row) {
    SavedView v;
    v.view_id = row.id<ViewId>("view_id");
    v.user_id = row.integer("user_id");
    v.organization_id = row.integer("organization_id");
    v.name = row.text("name");
    v.filter = row.text("filter");
    v.is_shared = row.boolean("is_shared");
    return v;
}

}  // namespace

std::vector<UserId> PartsStore::watchers(TicketId id) {
    return unit_.all(select_watchers, {{"ticket_id", id}},
                     [](const Row& row) { return row.id<UserId>("user_id"); });
}
void PartsStore::add_watcher(TicketId id, UserId user) {
    unit_.run(insert_watcher, {{"ticket_id", id}, {"user_id", user}});
}
void PartsStore::remove_watcher(TicketId id, UserId user) {
    unit_.run(delete_watcher, {{"ticket_id", id}, {"user_id", user}});
}
void PartsStore::move_watchers(TicketId from, TicketId to) {
    unit_.run(copy_watchers, {{"to_id", to}, {"from_id", from}});
}

std::vector<Link> PartsStore::links(TicketId id) {
    return unit_.all(select_links, {{"ticket_id", id}}, read_link);
}
std::optional<Link> PartsStore::find_link(TicketId id, LinkId link) {
    return unit_.one(select_link, {{"ticket_id", id}, {"link_id", link}}, read_link);
}
bool PartsStore::has_link(TicketId id, std::string_view kind, TicketId other) {
    return unit_.number(count_link, {{"ticket_id", id}, {"kind", kind}, {"other_id", other}}) > 0;
}
void PartsStore::add_link(LinkId link, TicketId id, std::string_view kind, TicketId other) {
    unit_.run(insert_link, {{"link_id", link}, {"ticket_id", id}, {"kind", kind}, {"other_id", other}});
}
void PartsStore::remove_link(TicketId id, std::string_view kind, TicketId other) {
    unit_.run(delete_link, {{"ticket_id", id}, {"kind", kind}, {"other_id", other}});
}
std::vector<TicketId> PartsStore::parents(TicketId id) {
    return unit_.all(select_parents, {{"ticket_id", id}},
                     [](const Row& row) { return row.id<TicketId>("other_id"); });
}

std::vector<Attachment> PartsStore::attachments(TicketId id) {
    return unit_.all(select_attachments, {{"ticket_id", id}}, read_attachment);
}
std::optional<Attachment> PartsStore::find_attachment(AttachmentId id) {
    return unit_.one(select_attachment, {{"attachment_id", id}}, read_attachment);
}
std::vector<Attachment> PartsStore::unsealed_attachments(AttachmentId after, std::int64_t limit) {
    return unit_.all(select_unsealed, {{"after", after.number}, {"limit", limit}}, read_attachment);
}
bool PartsStore::set_file(AttachmentId id, file::FileId file) {
    return unit_.run(update_file, {{"file_id", file.number}, {"attachment_id", id}}) == 1;
}
void PartsStore::add_attachment(const Attachment& a) {
    unit_.run(insert_attachment, {{"attachment_id", a.attachment_id},
                                  {"ticket_id", a.ticket_id},
                                  {"file_id", a.file_id.number},
                                  {"file_name", a.file_name},
                                  {"media_type", a.media_type},
                                  {"size", a.size},
                                  {"sha256", a.sha256},
                                  {"added_by", a.added_by},
                                  {"added_at", a.added_at},
                                  {"is_public", a.is_public}});
}

std::vector<SavedView> PartsStore::views(std::int64_t user, std::span<const std::int64_t> organizations,
                                         bool is_everywhere) {
    std::string list;
    for (const auto id : organizations) list += (list.empty() ? "" : ",") + std::to_string(id);
    const auto text = fmt::format(
        "select view_id, user_id, organization_id, name, filter, is_shared from saved_view "
        "where user_id = :user_id or (is_shared = 1{}) order by view_id limit 200",
        is_everywhere ? "" : " and organization_id in (" + (list.empty() ? "0" : list) + ")");
    return unit_.all(Sql{"ticket.views", text}, {{"user_id", user}}, read_view);
}
std::int64_t PartsStore::count_views(std::int64_t user) {
    return unit_.number(count_own_views, {{"user_id", user}});
}
void PartsStore::add_view(const SavedView& v) {
    unit_.run(insert_view, {{"view_id", v.view_id},
                            {"user_id", v.user_id},
                            {"organization_id", v.organization_id},
                            {"name", v.name},
                            {"filter", v.filter},
                            {"is_shared", v.is_shared}});
}
bool PartsStore::remove_view(std::int64_t user, ViewId id) {
    return unit_.run(delete_view_sql, {{"user_id", user}, {"view_id", id}}) == 1;
}

}  // namespace bihuan::ticket
