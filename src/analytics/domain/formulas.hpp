// From sums to what people read: values, targets, intervals, and each definition in words (6.5.1).
#pragma once

#include <optional>
#include <string>

#include "analytics/types.hpp"

namespace bihuan::analytics {

struct Definition {
    Formula formula = Formula::loop_rate;
    bool is_measured = true;  // false: nothing in this product yields it yet
    bool is_mean = false;     // a number a ticket; else per cent
    std::string_view zh, en;  // "{}" is the standard's `within`, in days, or its limit of hand-overs
    std::string_view source;  // tables and rows it is counted from
};
const Definition& definition_of(Formula formula);

// nullopt: nothing was counted. Per cent with is_at_most is the share of misses, else of the others.
std::optional<double> value_of(Formula formula, const Sums& sums, bool is_at_most);
bool is_on_target(double value, double target, bool is_at_most);

struct Interval {
    double low = 0, high = 0;
};
// Wilson's interval of a share at 95 %, in per cent: right for few answers and for shares near 100 %.
Interval wilson(std::int64_t hits, std::int64_t of);

}  // namespace bihuan::analytics
