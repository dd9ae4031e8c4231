#pragma once

#include "store/store.hpp"

namespace bihuan::message {

void ship_templates(Unit& unit);  // those whose place has none yet

}  // namespace bihuan::message
