// What several use cases do.
#pragma once

#include "customer/reach_calls.hpp"
#include "message/use_cases/use_cases.hpp"

namespace bihuan::message {

void tell_of(Unit& unit, const Message& message);
// A try, or a channel that was passed over, for people to read.
void note_try(Unit& unit, const Context& context, const Message& message, std::string_view outcome,
              const std::string& detail);
// The customer has heard of this ticket: the clocks of silence begin anew.
void heard_of(Unit& unit, const Message& message);
// Values of a ticket's messages, but the customer's name.
Values ticket_values(Unit& unit, const ticket::Ticket& ticket);
// The words of a template in this language; times in the zone.
std::string words_of(std::string_view text, Values values, const std::string& language,
                     const std::string& zone);
// "" where the record has none that can be used.
std::string address_for(std::string_view channel, const customer::Reach& reach);

}  // namespace bihuan::message
