#pragma once

#include "app/program.hpp"

namespace bihuan {

void wire(Program& program);

}  // namespace bihuan
