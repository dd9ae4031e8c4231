// Part of standard's face for deeds (see calls.hpp).
#pragma once

#include <memory>

#include "standard/contact_file_types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

std::shared_ptr<const ContactFileRules> contact_file_rules(Unit& unit, Instant at);  // never null

}  // namespace bihuan::standard
