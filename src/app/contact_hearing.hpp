// Which contacts record themselves (4.1.3, 4.3.1): a ticket's result told to its customer, every reply, every
// visit and turn at a counter, every message that went out. Calls are recorded by `telephone`, which knows
// what was said.
#pragma once

#include "app/program.hpp"
#include "contact/calls.hpp"

namespace bihuan {

contact::Context contact_context(const Program& program);
void hear_contacts(Unit& unit, Program& program, const Event& event);

}  // namespace bihuan
