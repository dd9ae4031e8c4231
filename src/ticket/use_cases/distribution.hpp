// Who handles what nobody handles yet (1.1.3, 2.3.2, 5.4.4). The work is a timer's: steps and intake only ask
// for it, and only where somebody is there to be given anything.
#pragma once

#include "duty/types.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {

// A ticket may wait for a handler now: look at its unit soon.
void ask_to_distribute(Unit& unit, const Ticket& ticket);
// After a step: it may wait for a handler, a person may have room again, and hand-overs are counted (3.5.3).
void note_distribution(Unit& unit, const Ticket& before, const Ticket& after);

// What the ticket's route asks for, by the version of the standard that holds for it.
struct RouteOf {
    standard::RouteRule rule;
    duty::Need need;
    std::int64_t handover_max = 0;
};
RouteOf route_of(Unit& unit, const Ticket& ticket);

}  // namespace bihuan::ticket
