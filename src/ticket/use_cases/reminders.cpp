#include "ticket/use_cases/reminders.hpp"

#include <algorithm>
#include <array>

#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/store/reminder_store.hpp"
#include "ticket/use_cases/clocks.hpp"
#include "timer/calls.hpp"

namespace bihuan::ticket {
namespace {

// The latest time promised for a limit that is still over.
std::optional<Instant> promised_time(Unit& unit, TicketId id) {
    const auto view = sla::view(unit, subject_of(id));
    std::optional<Instant> latest;
    if (view)
        for (const auto& one : view->outcomes)
            if (one.state == sla::ClockState::breached && one.promised_at && one.promised_at > latest)
                latest = one.promised_at;
    return latest;
}

std::vector<UserId> answerable(const Ticket& t) {
    std::vector<UserId> out;
    if (t.handler_id) out.push_back(t.handler_id);
    if (t.owner_id && t.owner_id != t.handler_id) out.push_back(t.owner_id);
    return out;
}

}  // namespace

Result<std::vector<Reminder>> list_reminders(Unit& unit, TicketId id) {
    TRY_DONE(find_visible(unit, id));
    return ReminderStore{unit}.open_of_ticket(id, UserId{unit.actor().user_id});
}

Result<std::vector<Reminder>> add_reminder(Unit& unit, TicketId id, Instant at, const std::string& text) {
    TRY_DONE(find_visible(unit, id));
    if (at <= unit.now || at > unit.now + std::chrono::days{366}) return refuse_field("at", reminder_range);
    ReminderStore store{unit};
    const UserId me{unit.actor().user_id};
    if (store.count_open(me) >= reminders_max) return refuse(reminders_full);
    const Reminder reminder{.reminder_id = unit.new_id<ReminderId>(),
                            .ticket_id = id,
                            .user_id = me,
                            .at = at,
                            .text = text,
                            .done_at = {}};
    store.add(reminder);
    timer::set(unit, reminder_timer, reminder.reminder_id.number, at);
    return store.open_of_ticket(id, me);
}

Result<std::vector<Reminder>> remove_reminder(Unit& unit, TicketId id, ReminderId reminder) {
    TRY_DONE(find_visible(unit, id));
    ReminderStore store{unit};
    const UserId me{unit.actor().user_id};
    const auto found = store.find(reminder);
    if (!found || found->ticket_id != id || !store.remove(reminder, me)) return refuse(reminder_unknown);
    timer::clear(unit, reminder_timer, reminder.number);
    return store.open_of_ticket(id, me);
}

void remind(Unit& unit, std::int64_t reminder_id) {
    ReminderStore store{unit};
    const auto found = store.find(ReminderId{reminder_id});
    if (!found || found->done_at) return;
    store.mark_done(found->reminder_id, unit.now);
    const auto ticket = TicketStore{unit}.find(found->ticket_id);
    const auto person = identity::staff(unit, found->user_id);
    if (!ticket || !person || !person->is_active) return;
    const std::array people{found->user_id};
    const auto words = found->text.empty() ? std::string{} : "：" + found->text;
    const auto english = found->text.empty() ? std::string{} : ": " + found->text;
    notify(unit, people, *ticket, {.zh = "提醒" + words, .en = "Reminder" + english});
}

void watch_promise(Unit& unit, const Ticket& ticket, Instant promised_at) {
    const auto version = standard::version_of(unit, ticket.standard_version_id);
    const auto before = promised_at - version.standard->promise_reminder;
    timer::set(unit, promise_timer, ticket.ticket_id.number, before > unit.now ? before : promised_at);
}

void hear_promise(Unit& unit, TicketId id) {
    const auto ticket = TicketStore{unit}.find(id);
    if (!ticket || ticket->resolved_at || !is_open(ticket->state)) return;
    const auto promised = promised_time(unit, id);
    if (!promised) return;
    if (*promised > unit.now) {
        notify(unit, answerable(*ticket), *ticket,
               {.zh = "向客户承诺的新时间将到：" + ticket->code,
                .en = "The new time promised to the customer is near: " + ticket->code});
        timer::set(unit, promise_timer, id.number, *promised);
        return;
    }
    // 3.5.4: what was promised anew and missed again is told again.
    const Said said{.zh = "向客户承诺的新时间已过，须再次说明",
                    .en = "The new time promised has passed: explain again"};
    write_entry(unit, *ticket, said);
    auto people = answerable(*ticket);
    for (const auto lead :
         identity::people_in_charge(unit, ticket->organization_id, identity::Role::team_lead, 0))
        if (std::ranges::find(people, lead) == people.end()) people.push_back(lead);
    notify(unit, people, *ticket, said);
}

}  // namespace bihuan::ticket
