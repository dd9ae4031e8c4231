// Extensions of the demo's agents, and a day of calls (4.2.2).
#pragma once

#include "app/demo_bookings.hpp"
#include "app/program.hpp"

namespace bihuan::demo {

void make_lines(Unit& unit, Program& p, const People& people);
void fill_calls(Program& p);

}  // namespace bihuan::demo
