// What the report of channels reads from.
#pragma once

#include "app/program.hpp"
#include "channel/calls.hpp"

namespace bihuan {

channel::Context channel_context(Program& program);

}  // namespace bihuan
