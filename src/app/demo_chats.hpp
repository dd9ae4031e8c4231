// Chats of the day so far, two customers who wait, and ready words, for demonstrations.
#pragma once

#include <span>

#include "app/demo_bookings.hpp"
#include "app/program.hpp"

namespace bihuan::demo {

// `vips` wait now; `others` were here today.
Done make_chats(Unit& unit, Program& p, const People& people, std::span<const customer::CustomerId> vips,
                std::span<const customer::CustomerId> others);

}  // namespace bihuan::demo
