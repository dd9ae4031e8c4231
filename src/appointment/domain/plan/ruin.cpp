#include <algorithm>
#include <array>

#include "appointment/domain/plan/search.hpp"

namespace bihuan::appointment::plan {
namespace {

using Visits = std::vector<std::int32_t>;

std::int32_t owner(const Solution& solution, std::int32_t v) {
    return solution.route_of[static_cast<std::size_t>(v)];
}

// Where to begin: anywhere, or, half of the time, where somebody waits whom an engineer could visit.
std::int32_t seed_of(const Instance& day, const Solution& solution, Chance& chance) {
    if (chance.happens(50)) {
        Visits waiting;
        for (const auto v : day.open) {
            const auto can = [&](const Route& route) { return day.can(route.engineer, v); };
            if (owner(solution, v) < 0 && std::ranges::any_of(solution.routes, can)) waiting.push_back(v);
        }
        if (!waiting.empty()) return waiting[chance.below(waiting.size())];
    }
    return day.open[chance.below(day.open.size())];
}

// Anywhere.
void scattered(const Instance& day, const Solution& solution, std::size_t count, Chance& chance,
               Visits& out) {
    auto all = day.open;
    while (!all.empty() && out.size() < count) {
        std::swap(all[chance.below(all.size())], all.back());
        if (owner(solution, all.back()) >= 0) out.push_back(all.back());
        all.pop_back();
    }
}

// Near each other in place and time, so that they can change places.
void near(const Instance& day, const Solution& solution, std::size_t count, Chance& chance, Visits& out) {
    const auto seed = seed_of(day, solution, chance);
    if (owner(solution, seed) >= 0) out.push_back(seed);
    for (const auto v : day.neighbours[static_cast<std::size_t>(seed)]) {
        if (out.size() >= count) break;
        if (owner(solution, v) >= 0 && !chance.happens(25)) out.push_back(v);
    }
}

// Those that cost most where they are: the way round, and being late.
void costly(const Instance& day, const Solution& solution, std::size_t count, Chance& chance, Visits& out) {
    std::vector<std::pair<std::int64_t, std::int32_t>> saved;
    for (const auto& route : solution.routes) {
        const auto& engineer = day.engineers[static_cast<std::size_t>(route.engineer)];
        for (std::size_t i = 0; i < route.stops.size(); ++i) {
            const auto v = route.stops[i];
            const auto before = node_before(engineer, route.stops, i);
            const auto after = node_at(engineer, route.stops, i + 1);
            const auto round =
                day.travel(before, v) + day.travel(v, after) - way(day, engineer, before, after);
            saved.emplace_back(-(round * day.weights.travel + route.tail[i] - route.tail[i + 1]), v);
        }
    }
    std::ranges::sort(saved);
    while (!saved.empty() && out.size() < count) {
        const auto draw = chance.unit();  // mostly from the front
        const auto at = static_cast<std::size_t>(draw * draw * draw * static_cast<double>(saved.size()));
        out.push_back(saved[at].second);
        saved.erase(saved.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

// Runs of neighbouring tours around one visit: room for a long run to move as a whole.
void strings(const Instance& day, const Solution& solution, std::size_t count, Chance& chance, Visits& out) {
    const auto seed = seed_of(day, solution, chance);
    std::vector<char> used(solution.routes.size());
    const auto take = [&](std::int32_t v) {
        const auto owned = owner(solution, v);
        if (owned < 0 || used[static_cast<std::size_t>(owned)] || out.size() >= count) return;
        used[static_cast<std::size_t>(owned)] = 1;
        const auto& stops = solution.routes[static_cast<std::size_t>(owned)].stops;
        const auto at = static_cast<std::size_t>(std::ranges::find(stops, v) - stops.begin());
        const auto length = 1 + chance.below(std::min(stops.size(), std::size_t{8}));
        const auto lowest = at + 1 > length ? at + 1 - length : 0;
        const auto highest = std::min(at, stops.size() - length);
        const auto first = lowest + chance.below(highest - lowest + 1);
        for (auto i = first; i < first + length; ++i) out.push_back(stops[i]);
    };
    take(seed);
    for (const auto v : day.neighbours[static_cast<std::size_t>(seed)]) take(v);
}

}  // namespace

void ruin(const Instance& day, Solution& solution, std::size_t way_of_ruin, Chance& chance,
          std::vector<char>& touched) {
    touched.assign(solution.routes.size(), 0);
    if (day.open.empty()) return;
    constexpr std::array<decltype(&near), ruins> ways{scattered, near, costly, strings};
    const auto most = std::clamp<std::size_t>(day.open.size() / 5, 2, 25);
    Visits out;
    ways[way_of_ruin](day, solution, 1 + chance.below(most), chance, out);
    for (const auto v : out) {
        auto& owned = solution.route_of[static_cast<std::size_t>(v)];
        touched[static_cast<std::size_t>(owned)] = 1;
        owned = -1;
        solution.cost += day.visits[static_cast<std::size_t>(v)].unassigned;
    }
    for (auto& route : solution.routes) {
        if (!touched[static_cast<std::size_t>(route.engineer)]) continue;
        solution.cost -= route.cost;
        std::erase_if(route.stops, [&](std::int32_t v) { return owner(solution, v) < 0; });
        // Where a map knows no shortcuts, one visit less may take longer, and the end of the day is missed.
        while (price(day, route.engineer, route.stops) == impossible) {
            solution.route_of[static_cast<std::size_t>(route.stops.back())] = -1;
            solution.cost += day.visits[static_cast<std::size_t>(route.stops.back())].unassigned;
            route.stops.pop_back();
        }
        settle(day, route);
        solution.cost += route.cost;
    }
}

}  // namespace bihuan::appointment::plan
