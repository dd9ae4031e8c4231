// Part of standard's face for deeds (see calls.hpp).
#pragma once

#include <memory>

#include "standard/intake_types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

std::shared_ptr<const IntakeRules> intake_rules(Unit& unit, Instant at);  // never null

}  // namespace bihuan::standard
