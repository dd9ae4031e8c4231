// What of this module ends after the standard's time (4.3.4); joined by `app`.
#pragma once

#include "base/crypto.hpp"
#include "store/keeper.hpp"

namespace bihuan::appointment {

Keeper ended_keeper(const FieldCipher& master);  // words go, what statistics count stays

}  // namespace bihuan::appointment
