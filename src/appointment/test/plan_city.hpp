// A made-up city for tests and bench: districts with their clusters of homes, engineers who serve some of
// them, windows of two to four hours, three skills. The same seed gives the same day.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "appointment/domain/plan/plan.hpp"

namespace bihuan::appointment::plan {

class CityChance {
  public:
    explicit CityChance(std::uint64_t seed) : engine_{seed} {}
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most - least + 1));
    }
    std::int32_t spread(std::int64_t width) {  // around 0, more often near it
        return static_cast<std::int32_t>((between(-width, width) + between(-width, width)) / 2);
    }
    bool happens(std::int64_t in_hundred) { return between(1, 100) <= in_hundred; }

  private:
    std::mt19937_64 engine_;
};

inline const Moment city_morning{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};
inline Moment city_at(std::int64_t hour, std::int64_t minute = 0) {
    return city_morning + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

// A second late costs as much as 20 on the way: ten minutes late are worse than any detour in town.
inline Weights city_weights() {
    return {.travel = 1,
            .lateness = 20,
            .overtime = 4,
            .unassigned = {40'000, 20'000, 10'000},
            .other_engineer = 1'200,
            .other_order = 600};
}

inline const char* city_skill(std::int64_t number) {
    constexpr const char* names[] = {"broadband", "line", "enterprise"};
    return names[number];
}

inline Day make_city(std::uint64_t seed, std::int64_t visits, std::int64_t engineers) {
    using std::chrono::minutes;
    CityChance chance{seed};
    const std::int64_t districts = std::max<std::int64_t>(2, engineers / 3);
    std::vector<Position> centres;
    for (std::int64_t i = 0; i < districts; ++i)  // some 22 km across
        centres.push_back({3'120'000 + chance.spread(10'000), 12'140'000 + chance.spread(12'000)});
    const auto near = [&](std::int64_t district, std::int64_t width) {
        const auto& centre = centres[static_cast<std::size_t>(district)];
        return Position{centre.latitude + chance.spread(width), centre.longitude + chance.spread(width)};
    };
    const auto name = [](std::int64_t district) { return "district " + std::to_string(district); };
    Day day{.weights = city_weights()};
    for (std::int64_t i = 0; i < engineers; ++i) {
        Engineer one{.id = EngineerId{i + 1}};
        one.shifts = {{city_at(8), city_at(12)}, {city_at(13), city_at(18)}};
        one.overtime_max = minutes{60};
        const auto home = i % districts;
        one.start = one.end = near(home, 3'000);
        for (std::int64_t d = 0; d < districts; ++d)
            if (d == home || chance.happens(50)) one.territories.push_back(name(d));
        for (std::int64_t skill = 0; skill < 3; ++skill)
            if (skill == i % 3 || chance.happens(60))
                one.skills.push_back({city_skill(skill), chance.between(1, 3)});
        day.engineers.push_back(one);
    }
    for (std::int64_t i = 0; i < visits; ++i) {
        Visit one{.id = VisitId{1000 + i}};
        const auto district = chance.between(0, districts - 1);
        one.place = near(district, 2'000);
        one.territory = name(district);
        const auto length = 30 * chance.between(4, 8);  // minutes
        const auto from = 30 * chance.between(16, (18 * 60 - length) / 30);
        one.window = {city_at(0, from), city_at(0, from + length)};
        one.duration = minutes{5 * chance.between(4, 10)};
        if (chance.happens(75)) one.skills = {{city_skill(chance.between(0, 2)), chance.happens(25) ? 2 : 1}};
        one.priority = chance.happens(10) ? 0 : chance.happens(50) ? 1 : 2;
        day.visits.push_back(one);
    }
    return day;
}

inline TravelTimes city_times(const Day& day) { return RoadEstimate{1.35, 25}.times(places_of(day)).value(); }

}  // namespace bihuan::appointment::plan
