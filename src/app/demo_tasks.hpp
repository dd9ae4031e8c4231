// A few tasks between the demo's units, so that whoever looks finds some to take on.
#pragma once

#include <span>
#include <string>
#include <unordered_map>

#include "app/demo_life.hpp"
#include "store/store.hpp"
#include "ticket/types.hpp"

namespace bihuan::demo {

void ask_units(Unit& unit, std::span<const ticket::Ticket> handled,
               const std::unordered_map<std::string, Person>& people);

}  // namespace bihuan::demo
