// What came in by itself in the demo: some wait for a person, some are filed, some are machines'.
#pragma once

#include "app/program.hpp"
#include "intake/calls.hpp"

namespace bihuan::demo {

void make_arrivals(Unit& unit, const intake::Context& context);

}  // namespace bihuan::demo
