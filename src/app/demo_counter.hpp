// The demo hall, whose queue is being served, and the accounts of machines.
#pragma once

#include <span>
#include <string>

#include "app/demo_bookings.hpp"

namespace bihuan::demo {

void make_machine(Unit& unit, const std::string& password_hash, identity::OrganizationId organization,
                  identity::Role role, const std::string& username, const std::string& name);
// Two windows at work and people who wait, and the hours before as they were.
void fill_hall(Program& program, const People& people, std::span<const customer::CustomerId> customers);

}  // namespace bihuan::demo
