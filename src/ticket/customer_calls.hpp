// Part of ticket's face for deeds (see calls.hpp): what a customer does by another way than the portal, by
// its rules. The unit's actor is the customer.
#pragma once

#include <string>

#include "store/store.hpp"
#include "ticket/types.hpp"

namespace bihuan::ticket {

// Refused where the request has ended; one that waits goes on.
Done reply_of_customer(Unit& unit, TicketId id, const std::string& text, const std::string& channel);
// Refused before its result was told, and where that is too long ago.
Done reopen_of_customer(Unit& unit, TicketId id, const std::string& reason);

}  // namespace bihuan::ticket
