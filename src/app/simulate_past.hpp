// A past to fit a month from: another system's event log, or the store's own tickets.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "gateway/event_log.hpp"
#include "simulation/types.hpp"
#include "standard/types.hpp"
#include "store/store.hpp"

namespace bihuan {

std::vector<simulation::PastCase> past_of(const gateway::EventLog& log, const gateway::EventMap& map);
inline constexpr std::int64_t past_tickets_max = 100'000;
// Tickets of any state opened since `from`, in order of time. Categories the standard does not know count
// as the nearest above them that it knows.
std::vector<simulation::PastCase> past_of(Store& store, const standard::Standard& standard, Instant from);

}  // namespace bihuan
