// Some weeks of contacts in the demo: calls, mails, messages and visits about its tickets.
#pragma once

#include "app/demo_bookings.hpp"

namespace bihuan::demo {

void make_contacts(Program& program, const People& people);

}  // namespace bihuan::demo
