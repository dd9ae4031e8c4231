// What customers are told of while the system fails and after it.
#pragma once

#include "app/program.hpp"

namespace bihuan {

void hear_outage(Unit& unit, Program& p, const Event& event);

}  // namespace bihuan
