// One engineer's visits in order, with what is needed to price a change of them quickly. Prices are in the
// unit of the weights.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "appointment/domain/plan/instance.hpp"

namespace bihuan::appointment::plan {

inline constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::max() / 4;

struct Route {
    std::int32_t engineer = 0;
    std::vector<std::int32_t> stops;
    std::int64_t cost = 0;
    std::int64_t soft = 0;  // of it, all but travel: what a change that lengthens the way may still save

    // By place in `stops`; one more than stops, the last is home.
    std::vector<Time> leave;         // when who goes there leaves the place before
    std::vector<std::int64_t> tail;  // lateness and overtime from there on
    // Forward time slack: who is there by then is late nowhere from there on, home included; so a change that
    // is kept within it is priced by its own place alone.
    std::vector<Time> latest;
};

// The price of these stops in this order; `impossible` if a visit fits no more, or home is reached after the
// limit. Gives up with `impossible` once the price is `enough`.
std::int64_t price(const Instance& day, std::int32_t engineer, const std::vector<std::int32_t>& stops,
                   std::int64_t enough = impossible);
// Fills all but engineer and stops, which are possible.
void settle(const Instance& day, Route& route);

// What the visit adds at this place of a settled route; `impossible` as above, or if it is `enough` or more.
std::int64_t insertion_price(const Instance& day, const Route& route, std::size_t place, std::int32_t visit,
                             std::int64_t enough = impossible);

// The way between two neighbours of a tour. Nobody drives from home to home.
inline Time way(const Instance& day, const EngineerData& engineer, std::int32_t from, std::int32_t to) {
    return engineer.at_home && from == engineer.head && to == engineer.home ? 0 : day.travel(from, to);
}
inline std::int32_t node_before(const EngineerData& engineer, const std::vector<std::int32_t>& stops,
                                std::size_t place) {
    return place == 0 ? engineer.head : stops[place - 1];
}
inline std::int32_t node_at(const EngineerData& engineer, const std::vector<std::int32_t>& stops,
                            std::size_t place) {
    return place == stops.size() ? engineer.home : stops[place];
}

}  // namespace bihuan::appointment::plan
