// The personal side of tickets: found by customer, and emptied.
#pragma once

#include <span>
#include <vector>

#include "store/store.hpp"
#include "ticket/domain/ticket.hpp"

namespace bihuan::ticket {

class PersonalStore {
  public:
    explicit PersonalStore(Unit& unit) : unit_{unit} {}
    std::vector<TicketId> of_customers(std::span<const CustomerId> customers, bool is_only_open,
                                       TicketId after, std::int64_t limit);
    std::optional<Instant> last_closed_at(std::span<const CustomerId> customers);
    // Words of the ticket, its timeline, notices and reminders; what the trail is measured by stays.
    void forget(TicketId id, std::string_view title);

  private:
    Unit& unit_;
};

}  // namespace bihuan::ticket
