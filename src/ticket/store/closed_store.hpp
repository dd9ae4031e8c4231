#pragma once

#include <vector>

#include "store/store.hpp"
#include "ticket/calls.hpp"

namespace bihuan::ticket {

struct ClosedText {
    TicketId ticket_id;
    std::string title, description;
    CategoryId category_id;
};
// What closed tickets said and where they ended, newest first, below `before`.
std::vector<ClosedText> closed_texts(Unit& unit, std::int64_t before, std::int64_t limit);
// Tickets of any state with their changes of state, newest first, below `before`.
std::vector<PastTicket> past_tickets(Unit& unit, std::int64_t before, std::int64_t limit);

}  // namespace bihuan::ticket
