// What of this module ends after the standard's time (4.3.4); joined by `app`.
#pragma once

#include "store/keeper.hpp"

namespace bihuan::customer {

Keeper look_keeper();  // the log of looks at values in clear

}  // namespace bihuan::customer
