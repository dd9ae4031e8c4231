// Who can be booked in the demo, and what has been booked for the days ahead.
#pragma once

#include <span>
#include <string>
#include <unordered_map>

#include "app/demo_life.hpp"
#include "app/program.hpp"

namespace bihuan::demo {

using People = std::unordered_map<std::string, Person>;

void make_bookable(Unit& unit, const People& people);
// How visits of the last two weeks went.
void remember_visits(Program& program, const People& people, std::span<const customer::CustomerId> customers);
// As many as there is time for; the roster was made before.
void book_visits(Program& program, const People& people, std::span<const customer::CustomerId> customers);

}  // namespace bihuan::demo
