#include "appointment/domain/plan/search.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace bihuan::appointment::plan {
namespace {

// Draws a way by how well it did: what it earned a use, forgotten by and by.
template <std::size_t Count>
class Wheel {
  public:
    Wheel() { worth_.fill(1); }
    std::size_t draw(Chance& chance) const {
        auto left = chance.unit() * std::accumulate(worth_.begin(), worth_.end(), 0.0);
        for (std::size_t i = 0; i + 1 < Count; ++i) {
            left -= worth_[i];
            if (left < 0) return i;
        }
        return Count - 1;
    }
    void reward(std::size_t which, double earned) {
        worth_[which] = std::max(0.1, 0.98 * worth_[which] + 0.02 * earned);
    }

  private:
    std::array<double, Count> worth_;
};

constexpr std::array<Recreate, 5> recreates{{{1, 3, 1}, {2, 0, 1}, {2, 3, 1}, {3, 1, 1}, {2, 3, 4}}};

std::vector<char> all(const Solution& solution) { return std::vector<char>(solution.routes.size(), 1); }

}  // namespace

Solution find_solution(const Instance& day, const Search& search) {
    Chance chance{search.seed};
    auto best = as_told(day);
    insert_all(day, best, {.regret = 3}, chance);
    if (search.steps == 0 || day.open.empty()) return best;  // insertion alone
    polish(day, best, all(best));
    auto current = best, next = best;
    Wheel<ruins> how_to_ruin;
    Wheel<recreates.size()> how_to_recreate;
    std::vector<char> touched;
    const double leeway = 0.01 + 0.5 / static_cast<double>(day.open.size());
    for (std::int64_t step = 0; step < search.steps; ++step) {
        next = current;
        const auto by = how_to_ruin.draw(chance);
        const auto with = how_to_recreate.draw(chance);
        ruin(day, next, by, chance, touched);
        insert_all(day, next, recreates[with], chance);
        double earned = 0.2;
        if (next.cost < current.cost) {
            for (std::size_t e = 0; e < touched.size(); ++e)
                touched[e] = next.routes[e].stops != current.routes[e].stops;
            polish(day, next, touched);
            earned = 2;
        }
        // Record to record: what is little worse than the best is gone on with; ever less so. In a small day
        // every step is a large one.
        const auto left = static_cast<double>(search.steps - step) / static_cast<double>(search.steps);
        const auto worse = static_cast<std::int64_t>(leeway * left * static_cast<double>(best.cost));
        if (next.cost < best.cost) {
            best = next;
            earned = 6;
        }
        how_to_ruin.reward(by, earned);
        how_to_recreate.reward(with, earned);
        if (next.cost < current.cost || next.cost <= best.cost + worse) std::swap(current, next);
    }
    polish(day, best, all(best));
    return best;
}

}  // namespace bihuan::appointment::plan
