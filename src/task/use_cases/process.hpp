// Which checklists of its standard hold for a ticket.
#pragma once

#include "task/use_cases/use_cases.hpp"

namespace bihuan::task {

struct Checks {
    standard::InForce version;
    std::string type, category;
    std::vector<const standard::Checklist*> before(ticket::Action step) const;
};
Checks checks_of(Unit& unit, const ticket::Ticket& ticket);
Process process_of(Unit& unit, const ticket::Ticket& ticket);

}  // namespace bihuan::task
