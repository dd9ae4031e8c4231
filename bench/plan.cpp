// The engineers' day: 200 visits, 20 engineers, one core. Compared are the nearest visit in reach, again and
// again; insertion alone; and the whole search; with the lower bound beside. Arguments: cities, steps, bound
// steps.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "appointment/test/plan_check.hpp"
#include "appointment/test/plan_city.hpp"

using namespace bihuan::appointment::plan;

namespace {

// Whoever is free first drives to the nearest visit that is theirs and can still start within its window.
struct Greedy {
    std::int64_t cost = 0;
    std::int64_t travel = 0;
    std::size_t left = 0;
};
Greedy greedy(const Day& day, const TravelTimes& times) {
    std::vector<Walk> walks;
    for (std::size_t e = 0; e < day.engineers.size(); ++e) walks.emplace_back(day, times, e, seconds{1});
    std::vector<char> made(day.visits.size()), done(walks.size());
    std::vector<std::size_t> own(walks.size());
    Greedy out;
    while (std::ranges::find(done, 0) != done.end()) {
        std::size_t e = walks.size();
        for (std::size_t i = 0; i < walks.size(); ++i)
            if (!done[i] && (e == walks.size() || walks[i].free < walks[e].free)) e = i;
        std::size_t nearest = day.visits.size();
        for (std::size_t v = 0; v < day.visits.size(); ++v) {
            if (made[v] || !walks[e].is_allowed(day.visits[v])) continue;
            const auto travel = times.between(walks[e].node, v);
            if (nearest < day.visits.size() && travel >= times.between(walks[e].node, nearest)) continue;
            // Who would wait more than half an hour for it takes another first.
            if (walks[e].free + seconds{travel} + std::chrono::minutes{30} < day.visits[v].window.from)
                continue;
            if (walks[e].free + seconds{travel} > day.visits[v].window.until) continue;
            Walk next{day, times, e};
            next.free = walks[e].free, next.node = walks[e].node, next.has_moved = walks[e].has_moved;
            next.go(v);
            if (next.is_broken || next.lateness > seconds{0}) continue;
            next.home(true);
            if (!next.is_broken && next.overtime == seconds{0}) nearest = v;
        }
        if (nearest < day.visits.size()) {
            walks[e].go(nearest);
            made[nearest] = 1;
            ++own[e];
        } else if (walks[e].free + std::chrono::minutes{30} < day.engineers[e].shifts.back().until) {
            walks[e].free += std::chrono::minutes{15};  // another window may open
        } else {
            done[e] = 1;
            walks[e].home(own[e] > 0);
        }
    }
    for (const auto& walk : walks) out.cost += walk.cost.total(), out.travel += walk.cost.travel;
    for (std::size_t v = 0; v < day.visits.size(); ++v) {
        if (made[v]) continue;
        out.cost += day.weights.unassigned[day.visits[v].priority];
        ++out.left;
    }
    return out;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    const auto cities = argc > 1 ? std::atoll(argv[1]) : 5;
    const auto steps = argc > 2 ? std::atoll(argv[2]) : 6'000;
    const auto bound_steps = argc > 3 ? std::atoll(argv[3]) : 60;
    fmt::print("200 visits, 20 engineers, {} steps; cost (visits left, minutes driven)\n", steps);
    std::vector<double> gains, drives, gaps, took;
    for (std::int64_t seed = 1; seed <= cities; ++seed) {
        const auto day = make_city(static_cast<std::uint64_t>(seed), 200, 20);
        const auto times = city_times(day);
        const auto near = greedy(day, times);
        const auto inserted = make_plan(day, times, {.seed = 1});
        const auto begin = std::clock();  // of this process: others may be busy on the machine
        const auto full = make_plan(day, times, {.seed = 1, .steps = steps, .bound_steps = bound_steps});
        took.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        if (!full || !inserted) return 1;
        if (const auto wrong = faults(day, times, *full); !wrong.empty()) {
            fmt::print("seed {}: {}\n", seed, wrong);
            return 1;
        }
        const auto cost = static_cast<double>(full->cost.total());
        gains.push_back(100 * (1 - cost / static_cast<double>(near.cost)));
        drives.push_back(100 *
                         (1 - static_cast<double>(full->cost.travel) / static_cast<double>(near.travel)));
        gaps.push_back(100 * full->gap());
        fmt::print(
            "city {}: greedy {} ({}, {}), insertion {} ({}, {}), full {} ({}, {}), bound {}, gap {:.1f} %, "
            "{:.2f} s\n",
            seed, near.cost, near.left, near.travel / 60, inserted->cost.total(), inserted->unassigned.size(),
            inserted->cost.travel / 60, full->cost.total(), full->unassigned.size(), full->cost.travel / 60,
            full->lower_bound, gaps.back(), took.back());
    }
    fmt::print("less than greedy, %: median {:.1f}, worst {:.1f}\n", median(gains), std::ranges::min(gains));
    fmt::print("driving less than greedy, which leaves visits, %: median {:.1f}, worst {:.1f}\n",
               median(drives), std::ranges::min(drives));
    fmt::print("gap to the lower bound, %: median {:.1f}, worst {:.1f}\n", median(gaps),
               std::ranges::max(gaps));
    fmt::print("seconds on one core: median {:.2f}, worst {:.2f} (< 10: {})\n", median(took),
               std::ranges::max(took), std::ranges::max(took) < 10 ? "ok" : "TOO SLOW");
    return std::ranges::max(took) < 10 ? 0 : 1;
}
