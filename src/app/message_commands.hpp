// `bihuan message test`: does a channel work as it is set up?
#pragma once

#include <string>

#include "app/program.hpp"

namespace bihuan {

int test_message(Program& program, const std::string& channel, const std::string& to);

}  // namespace bihuan
