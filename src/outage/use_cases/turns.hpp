// When those concerned hear of a notice.
#pragma once

#include "outage/domain/intake.hpp"
#include "store/store.hpp"

namespace bihuan::outage {

// After it was made or changed: when it begins or ends next for those with a visit in its time.
void arrange_turn(Unit& unit, const Notice& notice);

}  // namespace bihuan::outage
