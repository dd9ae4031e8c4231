// What of this module ends after the standard's time (4.3.4); joined by `app`.
#pragma once

#include "store/keeper.hpp"

namespace bihuan::privacy {

Keeper request_keeper();
Keeper consent_keeper();
Keeper run_keeper();

}  // namespace bihuan::privacy
