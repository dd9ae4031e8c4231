// An imagined switch: a queue with Poisson arrivals, exponential talk, wrap-up and patience, its events, and
// its own books, kept apart from ours. Pure: the same seed gives the same calls.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "telephone/domain/told.hpp"

namespace bihuan::telephone {

struct TrialSetup {
    std::string queue, dialled, name;  // name: calls are called name-1, name-2 ...
    double calls_per_minute = 2;
    std::int64_t agents = 6, minutes = 60;
    std::chrono::seconds patience{120}, talk{180}, wrap_up{30};
    std::chrono::seconds answer{30}, short_call{5};  // what its books count by
    std::uint64_t seed = 1;
    Instant starts_at{};
};
struct TrialBooks {
    std::int64_t offered = 0, answered = 0, in_time = 0, abandoned = 0, lost = 0, late = 0;
    std::int64_t wait = 0, handle = 0;  // seconds, summed
    double service_level() const;
    double abandonment() const;
    double asa() const;
    double aht() const;
};
struct Trial {
    std::vector<Told> events;  // by their moments
    TrialBooks books;
};
Trial live_calls(const TrialSetup& setup);

}  // namespace bihuan::telephone
