// Face of `ticket` for values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace bihuan::ticket {

struct TicketId : Id<TicketId> { using Id::Id; };

}  // namespace bihuan::ticket
