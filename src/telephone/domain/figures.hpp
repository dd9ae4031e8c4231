// What calls count for (policy, "Indicators"). Pure: a row of an interval is the sum of its calls.
#pragma once

#include <map>
#include <span>
#include <string>
#include <tuple>

#include "telephone/domain/call.hpp"

namespace bihuan::telephone {

inline constexpr std::chrono::minutes interval{15};
Instant interval_of(Instant at);  // its beginning

struct Figures {
    std::int64_t offered = 0, answered = 0, answered_in_time = 0;
    std::int64_t abandoned = 0;       // all who hung up unanswered
    std::int64_t abandoned_lost = 0;  // of them later than a short call
    std::int64_t abandoned_late = 0;  // of them after the time to answer
    std::int64_t handled = 0;         // answered and ended: the calls that the next three are sums of
    std::int64_t wait_seconds = 0, talk_seconds = 0, hold_seconds = 0, wrap_seconds = 0;
    Figures& operator+=(const Figures& other);
    Figures& operator-=(const Figures& other);
    bool operator==(const Figures&) const = default;
};

// Of one incoming call that entered a queue; all others count for nothing.
struct Counted {
    std::string queue;
    Instant starts_at{};
    Figures figures;
    bool operator==(const Counted&) const = default;
};
std::optional<Counted> counted(const Call& call, Duration short_call);

// None: there is nothing to divide by.
struct Rates {
    std::optional<double> service_level, abandonment;
    std::optional<double> asa_seconds, aht_seconds;
};
Rates rates_of(const Figures& figures);

}  // namespace bihuan::telephone
