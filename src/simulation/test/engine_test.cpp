#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "fixture.hpp"
#include "simulation/domain/staffing.hpp"

namespace bihuan::simulation {
namespace {

using std::chrono::hours, std::chrono::minutes;

TEST(Staffing, ErlangCAgreesWithItsTable) {
    struct Sample {
        double load;
        std::int64_t people;
        double waits;
    };
    // Known values of P(wait): one server is the load itself; two by 2a^2/(2+a)/... in closed form; a table's
    // row.
    for (const Sample& row : {Sample{0.5, 1, 0.5}, Sample{0.9, 1, 0.9}, Sample{1.0, 2, 1.0 / 3},
                              Sample{10, 14, 0.174132}, Sample{5, 5, 1}, Sample{0, 3, 0}})
        EXPECT_NEAR(erlang_c(row.load, row.people), row.waits, 1e-5) << row.load << " / " << row.people;
    EXPECT_LT(erlang_c(990, 1000), 1);  // no overflow
    EXPECT_GT(erlang_c(990, 1000), 0.5);
}

// The engine as a plain counter is M/M/c, whose waits are known. Means of correlated waits vary more than
// independent ones would, so the bound comes from twenty independent months.
TEST(Engine, APlainCounterWaitsAsErlangSays) {
    constexpr std::int64_t people = 4;
    constexpr double mean_minutes = 30, load = 3.2;
    const auto scenario = counter(people, mean_minutes);
    const auto profile = steady(load / (mean_minutes / 60) * hours_of_week);
    std::vector<double> means, waiting;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto month =
            live(profile, scenario, {.start = monday, .days = 60, .warm_up_days = 5, .seed = seed});
        means.push_back(month.lived.respond.mean);
        EXPECT_NEAR(month.lived.teams.at(0).utilisation(), load / people, 0.05);
        EXPECT_NEAR(static_cast<double>(month.lived.opened), load * 2 * 24 * 55,
                    5 * std::sqrt(load * 2 * 24 * 55));
    }
    double mean = 0, variance = 0;
    for (const double one : means) mean += one / 20;
    for (const double one : means) variance += (one - mean) * (one - mean) / 19;
    const double expected = mean_wait_seconds(load, people, mean_minutes * 60);
    EXPECT_NEAR(mean, expected, 4 * std::sqrt(variance / 20)) << "Erlang C says " << expected;
    EXPECT_LT(std::sqrt(variance / 20), expected / 10) << "the bound says nothing";
}

TEST(Engine, TheSameSeedLivesTheSameMonth) {
    const auto file = read_scenario(default_scenario_text());
    ASSERT_TRUE(file.problems.empty());
    auto scenario = file.scenario;
    const auto profile = profile_of(scenario);
    fill_head_counts(scenario, profile, profile.per_week);
    const Plan plan{.start = monday, .days = 7, .seed = 5};
    const auto one = text_of(live(profile, scenario, plan).commands);
    EXPECT_EQ(one, text_of(live(profile, scenario, plan).commands));
    auto other = plan;
    other.seed = 6;
    EXPECT_NE(one, text_of(live(profile, scenario, other).commands));
}

TEST(Engine, MorePeopleNeverWaitLongerWhereThereAreTooFew) {
    const auto profile = steady(2 * 5 * hours_of_week);  // load 5
    double last = 1e18;
    for (std::int64_t people = 2; people <= 8; ++people) {
        const auto month = live(profile, counter(people, 30), {.start = monday, .days = 14, .seed = 3});
        EXPECT_LT(month.lived.respond.mean, last) << people;
        last = month.lived.respond.mean;
        if (people < 5) {
            EXPECT_GT(month.lived.teams.at(0).utilisation(), 0.97) << people;
        }
    }
}

TEST(Engine, WhoGetsATicketCanBeChosenOtherwise) {
    const auto profile = steady(0.5 * 2 * hours_of_week);  // load 0.5 among four
    const auto scenario = counter(4, 30);
    const std::vector<int> priorities{1};
    std::map<std::int64_t, int> evenly, by_last;
    const auto count = [&](std::map<std::int64_t, int>& into, Engine engine) {
        engine.run_until(engine.end(), [&](const Command& c) {
            if (c.deed == Deed::start) ++into[c.person];
        });
    };
    const Plan plan{.start = monday, .days = 30, .seed = 1};
    count(evenly, Engine{profile, scenario, plan, priorities});
    count(by_last, Engine{profile, scenario, plan, priorities, [](std::int64_t, const Idle& idle) {
                              std::int64_t last = 0;
                              for (const auto& [_, person] : idle) last = std::max(last, person);
                              return last;
                          }});
    EXPECT_LT(evenly[3], 2 * evenly[0]);
    EXPECT_GT(by_last[3], 10 * by_last[0]);
}

// Steps follow the closed loop, people work one ticket at a time and within their shifts.
TEST(Engine, NobodyDoesTwoThingsAtOnceOrOffShift) {
    auto scenario = read_scenario(default_scenario_text()).scenario;
    const auto profile = profile_of(scenario);
    fill_head_counts(scenario, profile, profile.per_week);
    const auto month = live(profile, scenario, {.start = monday - hours{8}, .days = 14, .seed = 2});
    std::map<std::int64_t, std::set<int>> done;
    std::map<std::int64_t, std::int64_t> in_hand;  // person -> ticket being handled
    std::vector<int> priorities(profile.categories.size(), 1);
    Engine engine{profile, scenario, {.start = monday, .days = 1}, priorities};
    std::map<std::int64_t, std::int64_t> scores;
    std::int64_t hand_overs = 0, waits = 0, reopens = 0, called_back = 0;
    for (const auto& c : month.commands) {
        auto& before = done[c.ticket];
        const auto has = [&](Deed deed) { return before.contains(static_cast<int>(deed)); };
        switch (c.deed) {
            case Deed::open:
                EXPECT_TRUE(before.empty());
                break;
            case Deed::accept:
                EXPECT_TRUE(has(Deed::open) && !has(Deed::accept));
                break;
            case Deed::assign:
                EXPECT_TRUE(has(Deed::accept) && !has(Deed::start));
                break;
            case Deed::start: {
                EXPECT_TRUE(has(Deed::accept));
                EXPECT_FALSE(in_hand.contains(c.person)) << "two tickets in hand";
                in_hand[c.person] = c.ticket;
                // Begun within the shift.
                const auto& team = scenario.teams[static_cast<std::size_t>(engine.team_of(c.person))];
                bool is_on = false;
                for (const auto& shift : scenario.shifts)
                    if (std::ranges::find(team.shifts, shift.code) != team.shifts.end())
                        is_on |= is_working(shift.calendar, c.at);
                EXPECT_TRUE(is_on) << to_iso(c.at);
                break;
            }
            case Deed::wait:
                ++waits;
                in_hand.erase(c.person);
                break;
            case Deed::hand_over:
                ++hand_overs;
                in_hand.erase(c.person);
                EXPECT_NE(c.other, c.person);
                EXPECT_EQ(engine.team_of(c.other), engine.team_of(c.person));
                break;
            case Deed::resolve:
                EXPECT_TRUE(has(Deed::start));
                in_hand.erase(c.person);
                break;
            case Deed::tell:
                EXPECT_TRUE(has(Deed::resolve));
                break;
            case Deed::evaluate:
                EXPECT_TRUE(has(Deed::tell));
                scores[c.ticket] = c.score;
                break;
            case Deed::follow_up:
                ++called_back;
                EXPECT_TRUE(has(Deed::evaluate));
                EXPECT_TRUE(scores.at(c.ticket) <= 2);
                break;
            case Deed::reopen:
                ++reopens;
                EXPECT_TRUE(has(Deed::tell));
                break;
            case Deed::resume:
                EXPECT_TRUE(has(Deed::wait));
                break;
        }
        before.insert(static_cast<int>(c.deed));
    }
    EXPECT_GT(hand_overs, 10);
    EXPECT_GT(waits, 50);
    EXPECT_GT(reopens, 10);
    EXPECT_GT(called_back, 2);
    ASSERT_EQ(month.lived.backlog_by_week.size(), 2u);
    EXPECT_EQ(month.lived.backlog_by_day.size(), 14u);
}

}  // namespace
}  // namespace bihuan::simulation
