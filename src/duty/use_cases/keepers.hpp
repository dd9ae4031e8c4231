// What of this module ends after the standard's time (4.3.4); joined by `app`.
#pragma once

#include "store/keeper.hpp"

namespace bihuan::duty {

Keeper shift_keeper();  // past ones

}  // namespace bihuan::duty
