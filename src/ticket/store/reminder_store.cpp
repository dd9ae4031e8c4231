#include "ticket/store/reminder_store.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql insert_reminder{"ticket_reminder.add", R"sql(
    insert into ticket_reminder (reminder_id, ticket_id, user_id, at, text)
    values (:reminder_id, :ticket_id, :user_id, :at, :text))sql"};
constexpr Sql select_one{"ticket_reminder.find", R"sql(
    select reminder_id, ticket_id, user_id, at, text, done_at from ticket_reminder where reminder_id = :reminder_id)sql"};
constexpr Sql select_open{"ticket_reminder.open", R"sql(
    select reminder_id, ticket_id, user_id, at, text, done_at from ticket_reminder
     where ticket_id = :ticket_id and user_id = :user_id and done_at is null order by at, reminder_id)sql"};
constexpr Sql count_of_user{"ticket_reminder.count", R"sql(
    select count(*) as n from ticket_reminder where user_id = :user_id and done_at is null)sql"};
constexpr Sql update_done{"ticket_reminder.done", R"sql(
    update ticket_reminder set done_at = :at where reminder_id = :reminder_id)sql"};
constexpr Sql delete_one{"ticket_reminder.remove", R"sql(
    delete from ticket_reminder where reminder_id = :reminder_id and user_id = :user_id and done_at is null)sql"};

Reminder read_reminder(const Row& row) {
    return {.reminder_id = row.id<ReminderId>("reminder_id"),
            .ticket_id = row.id<TicketId>("ticket_id"),
            .user_id = row.id<UserId>("user_id"),
            .at = row.instant("at"),
            .text = row.text("text"),
            .done_at = row.maybe_instant("done_at")};
}

}  // namespace

void ReminderStore::add(const Reminder& r) {
    unit_.run(insert_reminder, {{"reminder_id", r.reminder_id},
                                {"ticket_id", r.ticket_id},
                                {"user_id", r.user_id},
                                {"at", r.at},
                                {"text", r.text}});
}
std::optional<Reminder> ReminderStore::find(ReminderId id) {
    return unit_.one(select_one, {{"reminder_id", id}}, read_reminder);
}
std::vector<Reminder> ReminderStore::open_of_ticket(TicketId ticket, UserId user) {
    return unit_.all(select_open, {{"ticket_id", ticket}, {"user_id", user}}, read_reminder);
}
std::int64_t ReminderStore::count_open(UserId user) {
    return unit_.number(count_of_user, {{"user_id", user}});
}
void ReminderStore::mark_done(ReminderId id, Instant at) {
    unit_.run(update_done, {{"reminder_id", id}, {"at", at}});
}
bool ReminderStore::remove(ReminderId id, UserId user) {
    return unit_.run(delete_one, {{"reminder_id", id}, {"user_id", user}}) == 1;
}

}  // namespace bihuan::ticket
