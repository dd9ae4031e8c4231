#include <algorithm>
#include <array>

#include "appointment/domain/plan/search.hpp"

namespace bihuan::appointment::plan {
namespace {

struct Option {
    std::int64_t price = impossible;
    std::size_t place = 0;
};

Option best_place(const Instance& day, const Route& route, std::int32_t visit, std::size_t blink,
                  Chance& chance) {
    Option best;
    if (!day.can(route.engineer, visit)) return best;
    for (std::size_t place = 0; place <= route.stops.size(); ++place) {
        if (blink > 0 && chance.happens(blink)) continue;
        const auto price = insertion_price(day, route, place, visit, best.price);
        if (price < best.price) best = {price, place};
    }
    return best;
}

struct Wish {
    std::int32_t visit = 0;
    std::vector<Option> options;  // by engineer
    std::size_t best = 0;         // engineer
    std::int64_t urgency = 0;
};

// What its best engineers' prices lack to the best one; who does not exist costs as much as leaving it.
void weigh(const Instance& day, Wish& wish, const Recreate& how) {
    constexpr std::size_t most = 4;
    std::array<std::int64_t, most> least;
    least.fill(day.visits[static_cast<std::size_t>(wish.visit)].unassigned * how.patience);
    const auto count = std::clamp<std::size_t>(how.regret, 1, most);
    wish.best = wish.options.size();
    for (std::size_t e = 0; e < wish.options.size(); ++e) {
        auto price = wish.options[e].price;
        if (price >= least[count - 1]) continue;
        if (price < least[0]) wish.best = e;
        for (std::size_t i = 0; i < count; ++i)
            if (price < least[i]) std::swap(price, least[i]);
    }
    wish.urgency = count == 1 ? -least[0] : 0;
    for (std::size_t i = 1; i < count; ++i) wish.urgency += least[i] - least[0];
}

}  // namespace

void insert_all(const Instance& day, Solution& solution, const Recreate& how, Chance& chance) {
    std::vector<Wish> wishes;
    for (const auto v : day.open) {
        if (solution.route_of[static_cast<std::size_t>(v)] >= 0) continue;
        Wish wish{.visit = v};
        for (const auto& route : solution.routes)
            wish.options.push_back(best_place(day, route, v, how.blink, chance));
        weigh(day, wish, how);
        wishes.push_back(std::move(wish));
    }
    while (true) {
        // Nothing becomes cheaper by what is inserted elsewhere, nearly: who has no place now is passed over.
        std::erase_if(wishes, [](const Wish& wish) { return wish.best == wish.options.size(); });
        if (wishes.empty()) return;
        const auto next = std::ranges::max_element(wishes, {}, &Wish::urgency);
        const auto chosen = std::move(*next);
        wishes.erase(next);
        auto& route = solution.routes[chosen.best];
        const auto& option = chosen.options[chosen.best];
        solution.cost -= route.cost + day.visits[static_cast<std::size_t>(chosen.visit)].unassigned;
        route.stops.insert(route.stops.begin() + static_cast<std::ptrdiff_t>(option.place), chosen.visit);
        settle(day, route);
        solution.cost += route.cost;
        solution.route_of[static_cast<std::size_t>(chosen.visit)] = route.engineer;
        for (auto& wish : wishes) {
            wish.options[chosen.best] = best_place(day, route, wish.visit, how.blink, chance);
            weigh(day, wish, how);
        }
    }
}

Solution as_told(const Instance& day) {
    Solution out;
    out.route_of.assign(day.visits.size(), -1);
    auto told = day.open;
    std::ranges::stable_sort(
        told, {}, [&](std::int32_t v) { return day.visits[static_cast<std::size_t>(v)].told_start; });
    for (std::size_t e = 0; e < day.engineers.size(); ++e) {
        Route route{.engineer = static_cast<std::int32_t>(e)};
        for (const auto v : told) {
            if (day.visits[static_cast<std::size_t>(v)].told_engineer != route.engineer) continue;
            if (!day.can(route.engineer, v)) continue;
            route.stops.push_back(v);
            if (price(day, route.engineer, route.stops) == impossible) route.stops.pop_back();
        }
        out.routes.push_back(std::move(route));
    }
    settle(day, out);
    return out;
}

void settle(const Instance& day, Solution& solution) {
    solution.cost = 0;
    std::ranges::fill(solution.route_of, -1);
    for (auto& route : solution.routes) {
        settle(day, route);
        solution.cost += route.cost;
        for (const auto v : route.stops) solution.route_of[static_cast<std::size_t>(v)] = route.engineer;
    }
    for (const auto v : day.open)
        if (solution.route_of[static_cast<std::size_t>(v)] < 0)
            solution.cost += day.visits[static_cast<std::size_t>(v)].unassigned;
}

}  // namespace bihuan::appointment::plan
