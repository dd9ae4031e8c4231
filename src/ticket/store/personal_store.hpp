// The personal side of tickets: found by customer, and emptied.
#pragma once

#include <span>
#include <vector>

#include "store/keeper.hpp"
#include "store/store.hpp"
#include "ticket/domain/ticket.hpp"

namespace bihuan::ticket {

inline constexpr std::string_view title_forgotten = "***";  // marks a ticket whose words are gone
inline constexpr KeptTable closed_tickets{.what = "ticket.closed",
                                          .table = "ticket",
                                          .id = "ticket_id",
                                          .at = "coalesce(closed_at, updated_at)",
                                          .customer = "customer_id",
                                          .condition = "is_open = 0 and title <> '***'"};
inline constexpr KeptTable notices{
    .what = "ticket.notice", .table = "ticket_notice", .id = "notice_id", .at = "at"};

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
