// The search for a cheap plan: insertion with regret, then rounds of ruin and recreate that local search
// polishes. Which way to ruin and to recreate is drawn by how well each did so far.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "appointment/domain/plan/route.hpp"

namespace bihuan::appointment::plan {

// The distributions of the standard library differ between implementations; this is the same everywhere.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : engine_{seed} {}
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
    bool happens(std::size_t in_hundred) { return below(100) < in_hundred; }
    double unit() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }

  private:
    std::mt19937_64 engine_;
};

struct Solution {
    std::vector<Route> routes;           // settled, one an engineer
    std::vector<std::int32_t> route_of;  // by visit; -1: nobody's, or begun
    std::int64_t cost = 0;
};

// As the customers were told, as far as that is possible; nobody's is the rest.
Solution as_told(const Instance& day);
void settle(const Instance& day, Solution& solution);  // cost and route_of from the routes

// How what is nobody's is put where it costs least, unless leaving it is cheaper.
struct Recreate {
    // Whoever loses most by coming later comes first: with 1 the cheapest, with k the one whose k best
    // engineers differ most.
    std::size_t regret = 1;
    std::size_t blink = 0;  // in a hundred looks at a place, so many miss it: inserts do not all end the same
    // Leaving it counts so many times its price: two that are far away pay together, though neither does
    // alone.
    std::int64_t patience = 1;
};
void insert_all(const Instance& day, Solution& solution, const Recreate& how, Chance& chance);

// Moves that save, until none does: a run of up to three visits elsewhere or turned round, two visits changed
// for each other, the ends of two tours, a part of a tour turned round. Looks only at the tours marked.
void polish(const Instance& day, Solution& solution, std::vector<char> marked);

// Takes visits out of their tours by one of `ruins` ways, and tells which tours that touched.
inline constexpr std::size_t ruins = 4;
void ruin(const Instance& day, Solution& solution, std::size_t way_of_ruin, Chance& chance,
          std::vector<char>& touched);

Solution find_solution(const Instance& day, const Search& search);

}  // namespace bihuan::appointment::plan
