// From tickets to the facts that rules ask about: looked up together, and only what somebody asks.
#pragma once

#include "automation/domain/matching.hpp"
#include "store/store.hpp"

namespace bihuan::automation {

std::vector<Facts> facts_of(Unit& unit, std::span<const ticket::Ticket> tickets, const FieldSet& fields);

}  // namespace bihuan::automation
