// Face of `analytics` for deeds: what app wires in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analytics/types.hpp"
#include "base/event.hpp"
#include "store/store.hpp"

namespace bihuan::analytics {

// A ticket changed: it is measured anew a moment later, by a timer of the same transaction.
inline constexpr std::string_view measure_timer = "analytics.measure";
inline constexpr std::string_view backfill_timer = "analytics.backfill";
void hear(Unit& unit, const Event& event);
// What the ticket counts for by now, in rows and in the sums of its months. `zone`: whose months they are.
void measure_ticket(Unit& unit, std::int64_t ticket_id, std::string_view zone);
// A store with tickets from before there were measures: they are told one after another.
void ensure_begun(Unit& unit);
void backfill(Unit& unit, std::int64_t after_ticket_id);

}  // namespace bihuan::analytics
