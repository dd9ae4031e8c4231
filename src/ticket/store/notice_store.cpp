#include "ticket/store/notice_store.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql insert{"ticket_notice.add", R"sql(
    insert into ticket_notice (notice_id, user_id, ticket_id, kind, details, at)
    values (:notice_id, :user_id, :ticket_id, :kind, :details, :at))sql"};
constexpr Sql select_page{"ticket_notice.page", R"sql(
    select n.notice_id, n.user_id, n.ticket_id, n.kind, n.details, n.at, n.read_at, t.code, t.title
      from ticket_notice n left join ticket t on t.ticket_id = n.ticket_id
     where n.user_id = :user_id and n.notice_id < :before order by n.notice_id desc limit :limit)sql"};
constexpr Sql count_unread{"ticket_notice.unread", R"sql(
    select count(*) as n from (select 1 from ticket_notice where user_id = :user_id and read_at is null limit :limit) as unread)sql"};
constexpr Sql update_read{"ticket_notice.read", R"sql(
    update ticket_notice set read_at = :at where user_id = :user_id and read_at is null and notice_id <= :up_to)sql"};

}  // namespace

void NoticeStore::add(const Notice& n) {
    unit_.run(insert, {{"notice_id", n.notice_id},
                       {"user_id", n.user_id},
                       {"ticket_id", n.ticket_id.number},
                       {"kind", n.kind},
                       {"details", n.details},
                       {"at", n.at}});
}
std::vector<Notice> NoticeStore::page(std::int64_t user_id, NoticeId before, std::int64_t limit) {
    const auto from = before ? before.number : INT64_MAX;
    return unit_.all(select_page, {{"user_id", user_id}, {"before", from}, {"limit", limit}},
                     [](const Row& row) {
                         Notice n;
                         n.notice_id = row.id<NoticeId>("notice_id");
                         n.user_id = row.integer("user_id");
                         n.ticket_id = row.id<TicketId>("ticket_id");
                         n.code = row.text("code");
                         n.title = row.text("title");
                         n.kind = row.text("kind");
                         n.details = row.text("details");
                         n.at = row.instant("at");
                         n.read_at = row.maybe_instant("read_at");
                         return n;
                     });
}
std::int64_t NoticeStore::unread(std::int64_t user_id, std::int64_t at_most) {
    return unit_.number(count_unread, {{"user_id", user_id}, {"limit", at_most}});
}
void NoticeStore::mark_read(std::int64_t user_id, NoticeId up_to, Instant at) {
    unit_.run(update_read, {{"user_id", user_id}, {"up_to", up_to}, {"at", at}});
}

}  // namespace bihuan::ticket
