// The demo hall: its kiosk's account, and a queue that is being served.
#pragma once

#include <span>
#include <string>

#include "app/demo_bookings.hpp"

namespace bihuan::demo {

void make_kiosk(bihuan::Unit& unit, const std::string& password_hash, identity::OrganizationId organization);
// Two windows at work and people who wait, and the hours before as they were.
void fill_hall(Program& program, const People& people, std::span<const customer::CustomerId> customers);

}  // namespace bihuan::demo
