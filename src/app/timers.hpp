// What durable timers do when they are due: the kinds joined to their use cases.
#pragma once

#include "app/program.hpp"
#include "timer/calls.hpp"

namespace bihuan {

timer::Handlers ticket_timer_handlers();           // clocks, silence, reminders, promises
timer::Handlers timer_handlers(Program& program);  // these, and those of rules

}  // namespace bihuan
