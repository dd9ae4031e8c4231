// What every use case of this module does the same way: find within the scope, write down, tell.
#pragma once

#include "ticket/use_cases/use_cases.hpp"

namespace bihuan::ticket {

Result<Ticket> find_own_of_customer(Unit& unit, TicketId id);
Done check_version(Unit& unit, const Ticket& ticket, std::int64_t expected);
TicketView view_of(Unit& unit, Ticket ticket);
// The same once all who hear of it have done their part.
TicketView settled_view(Unit& unit, Ticket ticket);

// An entry by the unit's actor, now; not yet stored.
Entry new_entry(Unit& unit, const Ticket& ticket, std::string_view kind, bool is_public);
// Stores the changed row, or refuses when somebody was faster.
Done save(Unit& unit, const Ticket& before, Ticket& after);
void audit_change(Unit& unit, std::string_view action, const Ticket* before, const Ticket& after);
void tell(Unit& unit, std::string_view topic, const Ticket& ticket, std::string_view more = {});
std::string json_text(std::string_view text);  // with its quotes

// A whole step: rule, guards, row, entry, audit, event. People and units in `facts` were checked.
Result<Ticket> step(Unit& unit, const Ticket& before, Action action, const StepFacts& facts);
// The same, with everything about `facts` checked.
Result<Ticket> act_checked(Unit& unit, const Ticket& before, Action action, const StepFacts& facts);
Result<Ticket> change(Unit& unit, const Ticket& before, const TicketChange& wanted);
// The facts of an assignment made definite: person active, able, and of the unit.
Result<StepFacts> settle_assignment(Unit& unit, const Ticket& ticket, StepFacts facts);

Result<standard::Category> active_category(Unit& unit, CategoryId id);
Done check_customer(Unit& unit, CustomerId customer, HeldServiceId service);

}  // namespace bihuan::ticket
