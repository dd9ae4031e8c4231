// Face of `analytics` for values. Nobody stands on this module: it only reads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "standard/types.hpp"

namespace bihuan::analytics {

// In the order of standard::formula_names.
enum class Formula {
    service_level,
    on_time_accept,
    on_time_respond,
    on_time_resolve,
    on_time_feedback,
    on_time_follow_up,
    breach_explained,
    first_contact_resolution,
    solution_rate,
    reopen_rate,
    repeat_complaint_rate,
    loop_rate,
    csat,
    hand_overs,
    conformance,
    quality_score,
    on_time_statutory,
    count_
};
constexpr std::string_view to_text(Formula formula) {
    return standard::formula_names[static_cast<std::size_t>(formula)];
}
static_assert(standard::formula_names.size() == static_cast<std::size_t>(Formula::count_));
constexpr Formula formula_from_text(std::string_view text) {  // count_: none
    for (std::size_t i = 0; i < standard::formula_names.size(); ++i)
        if (standard::formula_names[i] == text) return static_cast<Formula>(i);
    return Formula::count_;
}

// 202603: months of the operator's own time.
using Month = std::int32_t;
constexpr Month months_before(Month month, int back) {
    const int count = month / 100 * 12 + month % 100 - 1 - back;
    return count / 12 * 100 + count % 12 + 1;
}

// One thing counted of one ticket, e.g. the second time it was closed.
struct Measure {
    Formula formula = Formula::loop_rate;
    std::int64_t instance = 0;
    Instant at{};
    std::int64_t organization_id = 0;
    bool is_miss = false;     // what the drill shows: late, reopened, not conforming
    std::int64_t amount = 0;  // the score of csat, the number of hand_overs
    std::string details;      // what was missed, codes separated by commas
    bool operator==(const Measure&) const = default;
};

struct Sums {
    std::int64_t counted = 0, missed = 0, amount = 0;
    Sums& operator+=(const Sums& more) {
        counted += more.counted;
        missed += more.missed;
        amount += more.amount;
        return *this;
    }
    bool operator==(const Sums&) const = default;
};

}  // namespace bihuan::analytics
