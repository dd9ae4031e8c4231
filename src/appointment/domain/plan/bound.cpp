#include "appointment/domain/plan/bound.hpp"

#include <algorithm>
#include <cmath>

#include "appointment/domain/plan/cheap_tour.hpp"

namespace bihuan::appointment::plan {
namespace {

using Rewards = std::vector<std::int64_t>;

// What each visit costs where it is: half of the ways there and on.
Rewards first_rewards(const Instance& day, const Solution& solution) {
    Rewards out(day.visits.size());
    for (const auto v : day.open)
        out[static_cast<std::size_t>(v)] = day.visits[static_cast<std::size_t>(v)].unassigned;
    for (const auto& route : solution.routes) {
        const auto& engineer = day.engineers[static_cast<std::size_t>(route.engineer)];
        for (std::size_t i = 0; i < route.stops.size(); ++i) {
            const auto v = route.stops[i];
            const auto ways = day.travel(node_before(engineer, route.stops, i), v) +
                              day.travel(v, node_at(engineer, route.stops, i + 1));
            auto& reward = out[static_cast<std::size_t>(v)];
            reward = std::min(reward, ways * day.weights.travel / 2 + route.tail[i] - route.tail[i + 1]);
        }
    }
    return out;
}

}  // namespace

std::int64_t lower_bound(const Instance& day, const Solution& solution, std::int64_t steps) {
    const Shortcuts shortcuts{day};
    std::vector<CheapTour> tours;
    for (const auto& route : solution.routes) tours.emplace_back(day, shortcuts, route.engineer);
    auto rewards = first_rewards(day, solution), best_rewards = rewards;
    std::vector<double> direction(rewards.size());
    CheapTour::Cells cells;
    auto best = -impossible;
    double stride = 1;
    int vain = 0;
    for (std::int64_t step = 0; step <= steps && best < solution.cost; ++step) {
        std::vector<std::int32_t> made(rewards.size());
        std::int64_t sum = 0;
        for (const auto v : day.open) sum += rewards[static_cast<std::size_t>(v)];
        for (auto& tour : tours) sum += tour.find(rewards, cells, made);
        if (sum > best) {
            best = sum;
            best_rewards = rewards;
            vain = 0;
        } else if (++vain == 6) {  // went too far: back, and on in smaller steps
            rewards = best_rewards;
            std::ranges::fill(direction, 0);
            stride *= 0.6;
            vain = 0;
            continue;
        }
        double square = 0;
        bool is_balanced = true;  // every visit made once, or left at its price: no rewards do better
        for (const auto v : day.open) {
            const auto at = static_cast<std::size_t>(v);
            const auto missing = 1 - made[at];
            const bool is_at_most = rewards[at] == day.visits[at].unassigned;
            is_balanced = is_balanced && (missing == 0 || (missing > 0 && is_at_most));
            direction[at] = 0.5 * direction[at] + missing;
            if (direction[at] > 0 && is_at_most) direction[at] = 0;
            square += direction[at] * direction[at];
        }
        if (is_balanced) break;
        const auto length = stride * static_cast<double>(solution.cost - sum) / std::max(1.0, square);
        for (const auto v : day.open) {
            const auto at = static_cast<std::size_t>(v);
            const std::int64_t moved = std::llround(length * direction[at]);
            rewards[at] = std::min(day.visits[at].unassigned, rewards[at] + moved);
        }
    }
    return std::max(best, std::int64_t{0});  // nothing costs less than nothing
}

}  // namespace bihuan::appointment::plan
