// What is read of many tickets at once, for measuring and for the process board.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "store/store.hpp"
#include "ticket/domain/ticket.hpp"

namespace bihuan::ticket {

struct OpenRow {  // one open ticket, as far as the process board counts it
    std::int64_t ticket_id = 0, category_id = 0;
    State state = State::submitted;
    Instant opened_at{}, state_since{};
};

class TrailStore {
  public:
    explicit TrailStore(Unit& unit) : unit_{unit} {}
    std::vector<Entry> steps(TicketId id);  // of the kinds a trail knows, oldest first
    // Tickets of a customer and category opened in [from, to].
    std::vector<std::pair<TicketId, Instant>> of_customer(CustomerId customer, CategoryId category,
                                                          Instant from, Instant to);
    // Of this matter, opened before that ticket and solved from then on; the newest 100.
    std::vector<TicketId> solved_of_customer(CustomerId customer, CategoryId category, TicketId before,
                                             Instant from);
    std::vector<TicketId> ids_after(TicketId id, std::int64_t limit);
    std::vector<Ticket> heads(std::span<const TicketId> ids);  // id, code, title, state, unit, owner, handler
    // Every open ticket within these units, from an index alone.
    void each_open(bool is_everywhere, std::span<const std::int64_t> organizations,
                   const std::function<void(const OpenRow&)>& use);

  private:
    Unit& unit_;
};

}  // namespace bihuan::ticket
