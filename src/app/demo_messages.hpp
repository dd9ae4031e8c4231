// What customers of the demo were told in the last days, and the inbox of the one who can sign in.
#pragma once

#include "app/program.hpp"

namespace bihuan::demo {

void make_messages(Unit& unit, const message::Context& context);

}  // namespace bihuan::demo
