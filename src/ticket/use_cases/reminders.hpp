// What people want to be reminded of, and the time that was promised to a customer after a delay (3.5.4).
#pragma once

#include "ticket/use_cases/use_cases.hpp"

namespace bihuan::ticket {

inline constexpr std::int64_t reminders_max = 100;  // waiting ones, of one person

// One's own of this ticket, soonest first.
Result<std::vector<Reminder>> list_reminders(Unit& unit, TicketId id);
Result<std::vector<Reminder>> add_reminder(Unit& unit, TicketId id, Instant at, const std::string& text);
Result<std::vector<Reminder>> remove_reminder(Unit& unit, TicketId id, ReminderId reminder);

// A customer was told a new time: handler and owner hear of it before and when it has passed.
void watch_promise(Unit& unit, const Ticket& ticket, Instant promised_at);

}  // namespace bihuan::ticket
