// What of this module ends after the standard's time (4.3.4); joined by `app`.
#pragma once

#include "store/keeper.hpp"
#include "ticket/calls.hpp"

namespace bihuan::ticket {

Keeper closed_keeper(const AttachmentFiles& files);  // words go, what statistics count stays
Keeper notice_keeper();

}  // namespace bihuan::ticket
