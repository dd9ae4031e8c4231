// What several use cases do.
#pragma once

#include "tone/use_cases/use_cases.hpp"

namespace bihuan::tone {

void tell_of(Unit& unit, const ticket::Ticket& ticket, Level level);
// 4.5.3: those in charge, where it became worse.
void tell_lead(Unit& unit, const ticket::Ticket& ticket, Level before, Level after);

}  // namespace bihuan::tone
