// Small days against the best plan there is, found by trying all; and that the same seed gives the same plan.
#include <gtest/gtest.h>

#include "appointment/test/plan_check.hpp"
#include "appointment/test/plan_city.hpp"
#include "appointment/test/plan_exhaustive.hpp"

namespace bihuan::appointment::plan {
namespace {

using std::chrono::minutes;

// Anything may happen in such a day: other homes to return to, breaks, visits nobody can make, promises that
// cannot be kept, roads without shortcuts, something begun. All times are whole minutes.
Day small_day(std::uint64_t seed) {
    CityChance chance{seed};
    Day day{.weights = city_weights()};
    day.weights.lateness = chance.happens(30) ? 2 : 20;
    day.weights.unassigned = {chance.between(4'000, 30'000), chance.between(2'000, 10'000)};
    const auto visits = chance.between(2, 6 + (seed % 10 == 0));
    const auto engineers = chance.between(1, 2);
    const auto place = [&] { return Position{chance.spread(6'000), chance.spread(6'000)}; };
    const auto at = [&](std::int64_t from, std::int64_t until) {
        return city_at(0, chance.between(from, until));
    };
    const auto skill = [&] { return Skill{city_skill(chance.between(0, 1)), chance.between(1, 2)}; };
    for (std::int64_t i = 0; i < visits; ++i) {
        Visit one{.id = VisitId{100 + i}, .place = place()};
        const auto from = at(8 * 60, 14 * 60);
        one.window = {from, from + minutes{chance.between(10, 300)}};
        one.duration = minutes{chance.between(0, 60)};
        one.priority = static_cast<std::size_t>(chance.between(0, 1));
        if (chance.happens(20)) one.skills = {skill()};
        if (chance.happens(30)) one.territory = chance.happens(85) ? "east" : "west";
        if (chance.happens(10)) one.engineer = EngineerId{chance.between(1, 3)};
        if (chance.happens(25)) one.told = Told{EngineerId{chance.between(1, 3)}, at(8 * 60, 17 * 60)};
        day.visits.push_back(one);
    }
    for (std::int64_t i = 0; i < engineers; ++i) {
        Engineer one{.id = EngineerId{i + 1}, .start = place(), .end = place()};
        one.shifts = {{at(7 * 60, 9 * 60), at(11 * 60, 12 * 60)},
                      {at(12 * 60, 14 * 60), at(15 * 60, 18 * 60)}};
        if (chance.happens(30)) one.shifts.pop_back();
        one.overtime_max = minutes{chance.between(0, 60)};
        one.skills = {skill(), skill()};
        if (chance.happens(80)) one.territories.push_back("east");
        if (chance.happens(20)) one.free_from = at(7 * 60, 13 * 60);
        one.takes_more = !chance.happens(5);
        if (i == 0 && chance.happens(25)) {
            const auto arrival = at(8 * 60, 10 * 60);
            one.begun = {{VisitId{100}, arrival, arrival + minutes{chance.between(0, 30)}}};
        }
        day.engineers.push_back(one);
    }
    return day;
}

TravelTimes small_times(const Day& day, std::uint64_t seed) {
    CityChance chance{seed};
    auto out = city_times(day);
    for (auto& time : out.seconds) {
        time = (time + 59) / 60 * 60;
        if (chance.happens(10)) time += 60 * static_cast<std::int32_t>(chance.between(0, 30));
    }
    return out;
}

TEST(SmallPlan, IsNeverBelowTheBestMostlyItAndTheBoundNeverAbove) {
    int days = 0, best = 0;
    double gaps = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const auto day = small_day(seed);
        const auto times = small_times(day, seed);
        const auto plan = make_plan(day, times, {.seed = seed, .steps = 200, .bound_steps = 40});
        ASSERT_TRUE(plan) << seed << " " << plan.error().fields.front().field;
        ASSERT_EQ(faults(day, times, *plan), "") << seed;
        const auto least = Exhaustive{day, times, seconds{60}}.least();
        ASSERT_GE(plan->cost.total(), least) << seed;
        ASSERT_LE(plan->lower_bound, least) << seed;
        ++days;
        best += plan->cost.total() == least;
        gaps += least > 0 ? 1 - static_cast<double>(plan->lower_bound) / static_cast<double>(least) : 0;
    }
    RecordProperty("best", best);
    EXPECT_GE(best, days * 98 / 100) << "of " << days;
    EXPECT_LE(gaps / days, 0.05) << "the bound has become weak";
}

// With rewards as they come, the bound is one all the same: it may be asked for no step, or for many.
TEST(SmallPlan, BoundHoldsAfterAnyNumberOfSteps) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto day = small_day(seed);
        const auto times = small_times(day, seed);
        const auto least = Exhaustive{day, times, seconds{60}}.least();
        std::int64_t before = 0;
        for (const std::int64_t steps : {0, 1, 3, 100}) {
            const auto plan = make_plan(day, times, {.seed = seed, .steps = 50, .bound_steps = steps});
            ASSERT_LE(plan->lower_bound, least) << seed << " after " << steps;
            ASSERT_GE(plan->lower_bound, before) << seed << " after " << steps;
            before = plan->lower_bound;
        }
    }
}

TEST(SmallPlan, SameSeedSamePlan) {
    const auto day = make_city(7, 60, 6);
    const auto times = city_times(day);
    const Search search{.seed = 11, .steps = 300, .bound_steps = 5};
    const auto one = make_plan(day, times, search);
    EXPECT_EQ(*one, *make_plan(day, times, search));
    auto other = search;
    other.seed = 12;
    EXPECT_NE(one->tours, make_plan(day, times, other)->tours) << "the seed does nothing";
}

}  // namespace
}  // namespace bihuan::appointment::plan
