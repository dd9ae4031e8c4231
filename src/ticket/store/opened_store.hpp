// Which requests were written down since.
#pragma once

#include "ticket/channel_calls.hpp"

namespace bihuan::ticket {

void read_opened(Unit& unit, std::int64_t after, std::int64_t until, std::int64_t limit,
                 const std::function<void(const Opened&)>& use);

}  // namespace bihuan::ticket
