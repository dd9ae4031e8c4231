#include "ticket/store/personal_store.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql clear_ticket{"ticket.forget", R"sql(
    update ticket set title = :title, description = '', tags = '[]', tone_order = 0, held_service_id = null, waiting_reason = null,
           result = null, cause = null, evaluation_comment = null, external_reference = null, attachment_count = 0,
           version = version + 1 where ticket_id = :ticket_id)sql"};
// What a change was from and to is words; what a step was measured by is codes and ids.
constexpr Sql clear_entries{"ticket_entry.forget", R"sql(
    update ticket_entry set text = '', details = case when kind in ('changed', 'attachment', 'imported', 'told') then '{}' else details end
     where ticket_id = :ticket_id)sql"};
constexpr Sql clear_customer_names{"ticket_entry.forget_names", R"sql(
    update ticket_entry set actor_name = '***' where ticket_id = :ticket_id and actor_role = 'customer')sql"};
constexpr Sql delete_tags{"ticket_tag.forget", "delete from ticket_tag where ticket_id = :ticket_id"};
constexpr Sql delete_files{"attachment.forget", "delete from attachment where ticket_id = :ticket_id"};
constexpr Sql delete_notices{"ticket_notice.forget",
                             "delete from ticket_notice where ticket_id = :ticket_id"};
constexpr Sql delete_reminders{"ticket_reminder.forget",
                               "delete from ticket_reminder where ticket_id = :ticket_id"};

}  // namespace

std::vector<TicketId> PersonalStore::of_customers(std::span<const CustomerId> customers, bool is_only_open,
                                                  TicketId after, std::int64_t limit) {
    const IdList list{unit_, customers};
    const auto text = fmt::format(
        "select ticket_id from ticket where {} and ticket_id > :after{} order by ticket_id limit :limit",
        list.holds("customer_id"), is_only_open ? " and is_open = 1" : "");
    return unit_.all(Sql{"ticket.of_customers", text},
                     {list.bind(), {"after", after.number}, {"limit", limit}},
                     [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}

std::optional<Instant> PersonalStore::last_closed_at(std::span<const CustomerId> customers) {
    const IdList list{unit_, customers};
    const auto text =
        fmt::format("select max(closed_at) as at from ticket where {}", list.holds("customer_id"));
    const auto found = unit_.one(Sql{"ticket.last_closed_at", text}, {list.bind()},
                                 [](const Row& row) { return row.maybe_instant("at"); });
    return found.value_or(std::nullopt);
}

void PersonalStore::forget(TicketId id, std::string_view title) {
    unit_.run(clear_ticket, {{"ticket_id", id}, {"title", title}});
    for (const auto* sql : {&clear_entries, &clear_customer_names, &delete_tags, &delete_files,
                            &delete_notices, &delete_reminders})
        unit_.run(*sql, {{"ticket_id", id}});
}

}  // namespace bihuan::ticket
