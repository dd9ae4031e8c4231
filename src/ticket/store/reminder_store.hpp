#pragma once

#include <optional>
#include <vector>

#include "store/store.hpp"
#include "ticket/domain/ticket.hpp"

namespace bihuan::ticket {

class ReminderStore {
  public:
    explicit ReminderStore(Unit& unit) : unit_{unit} {}
    void add(const Reminder& reminder);
    std::optional<Reminder> find(ReminderId id);
    std::vector<Reminder> open_of_ticket(TicketId ticket, UserId user);  // soonest first
    std::int64_t count_open(UserId user);
    void mark_done(ReminderId id, Instant at);
    bool remove(ReminderId id, UserId user);

  private:
    Unit& unit_;
};

}  // namespace bihuan::ticket
