#include <gtest/gtest.h>

#include <cmath>

#include "fixture.hpp"
#include "simulation/domain/chance.hpp"

namespace bihuan::simulation {
namespace {

using std::chrono::hours, std::chrono::minutes, std::chrono::seconds;

// Twelve weeks of a known rate: so many tickets an hour on working days by day, few else.
double known_rate(std::size_t hour_of_week) {
    const auto day = hour_of_week / 24, hour = hour_of_week % 24;
    return day < 5 && hour >= 8 && hour < 18 ? 12.0 : 1.5;
}

std::vector<PastCase> known_past() {
    Profile known;
    known.zone = "Asia/Shanghai";
    for (std::size_t i = 0; i < hours_of_week; ++i) known.per_week += known.weekly[i] = known_rate(i);
    for (auto& one : known.weekly) one /= known.per_week;
    Arrivals arrivals{known, known.per_week, 7};
    Chance chance{7, 1};
    std::vector<PastCase> out;
    const auto begin = monday - hours{8}, end = begin + hours{24 * 7 * 12};
    for (auto at = arrivals.next(begin); at < end; at = arrivals.next(at)) {
        PastCase one{chance.happens(0.7) ? "fault" : "consultation", "phone", at, {}};
        one.steps.push_back({at + minutes{5}, Moment::started});
        auto done = at + minutes{5} + draw(chance, {Family::lognormal, {1800, 0.7}}) + minutes{1};
        if (chance.happens(0.2)) {
            one.steps.push_back({done, Moment::waiting});
            done += hours{10};
            one.steps.push_back({done, Moment::resumed});
            done += minutes{10};
        }
        one.steps.push_back({done, Moment::resolved});
        out.push_back(std::move(one));
    }
    return out;
}

TEST(Fit, RecoversAKnownProfile) {
    const auto past = known_past();
    const auto fitted = fit(past, "Asia/Shanghai", {});
    ASSERT_TRUE(fitted.has_value());
    const auto weeks = 12.0;
    for (std::size_t i = 0; i < hours_of_week; ++i) {
        // A Poisson count of `weeks` hours has deviation sqrt(rate * weeks); 168 cells, so five deviations.
        const double expected = known_rate(i) * weeks;
        EXPECT_NEAR(fitted->weekly[i] * fitted->per_week * weeks, expected, 5 * std::sqrt(expected)) << i;
    }
    const auto n = static_cast<double>(past.size());
    ASSERT_EQ(fitted->categories.size(), 2u);
    EXPECT_EQ(fitted->categories[0].category, "fault");
    EXPECT_NEAR(fitted->categories[0].share, 0.7, 4 * std::sqrt(0.7 * 0.3 / n));
    EXPECT_NEAR(fitted->wait_share, 0.2, 4 * std::sqrt(0.2 * 0.8 / n));
    EXPECT_NEAR(mean_seconds(fitted->wait), 36'000, 1);
    // 30 min and the minute; waiting cases have ten more.
    EXPECT_NEAR(mean_seconds(fitted->categories[0].touch), 1860 + 0.2 * 600, 60);
    EXPECT_EQ(fitted->channels.at("phone"), 1);
}

TEST(Fit, ReadsWhatACaseSays) {
    struct Sample {
        const char* why;
        std::vector<std::pair<int, Moment>> steps;  // minutes after opening
        double touch_minutes;                       // -1: left out
        double waits, hand_overs, reopens;
    };
    using enum Moment;
    for (const Sample& row : {
             Sample{"one stretch", {{5, started}, {35, resolved}}, 30, 0, 0, 0},
             Sample{"waiting is not work",
                    {{0, started}, {10, waiting}, {500, resumed}, {520, resolved}},
                    30,
                    1,
                    0,
                    0},
             Sample{"resolved while waiting", {{0, started}, {10, waiting}, {500, resolved}}, 10, 1, 0, 0},
             Sample{"handed over, taken up again",
                    {{0, started}, {10, handed_over}, {90, started}, {95, resolved}},
                    15,
                    0,
                    1,
                    0},
             Sample{"reopened work is other work",
                    {{0, started}, {10, resolved}, {60, reopened}, {90, resolved}},
                    10,
                    0,
                    0,
                    1},
             Sample{"beyond a working day: it lay there", {{0, started}, {600, resolved}}, -1, 0, 0, 0},
             Sample{"written down afterwards", {{0, started}, {0, resolved}}, -1, 0, 0, 0},
             Sample{"taken up twice", {{0, started}, {5, started}, {20, resolved}}, 20, 0, 0, 0},
         }) {
        PastCase one{"fault", "", monday, {}};
        for (const auto& [after, moment] : row.steps) one.steps.push_back({monday + minutes{after}, moment});
        const std::vector<PastCase> past(20, one);
        const auto fitted = fit(past, "UTC", {});
        ASSERT_TRUE(fitted) << row.why;
        EXPECT_EQ(fitted->categories[0].touches, row.touch_minutes < 0 ? 0 : 20) << row.why;
        if (row.touch_minutes >= 0) {
            EXPECT_NEAR(mean_seconds(fitted->categories[0].touch), row.touch_minutes * 60, 1e-6) << row.why;
        }
        EXPECT_EQ(fitted->wait_share, row.waits) << row.why;
        EXPECT_EQ(fitted->hand_over_share, row.hand_overs) << row.why;
        EXPECT_EQ(fitted->reopen_share, row.reopens) << row.why;
    }
}

TEST(Fit, TooLittleIsRefused) {
    const std::vector<PastCase> past(19, PastCase{"fault", "", monday, {}});
    const auto fitted = fit(past, "UTC", {});
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().kind.code, "simulation.profile_empty");
}

TEST(Chance, LengthsHaveTheirMeans) {
    for (const Lengths& lengths :
         {Lengths{Family::fixed, {600}}, Lengths{Family::exponential, {600}},
          Lengths{Family::lognormal, {600, 0.8}}, Lengths{Family::empirical, {0, 300, 600, 900, 1200}}}) {
        Chance chance{3, 1};
        constexpr int n = 40'000;
        double sum = 0, squares = 0;
        for (int i = 0; i < n; ++i) {
            const auto x = std::chrono::duration<double>(draw(chance, lengths)).count();
            sum += x;
            squares += x * x;
        }
        const double mean = sum / n, deviation = std::sqrt(std::max(0.0, squares / n - mean * mean));
        EXPECT_NEAR(mean, 600, 4 * deviation / std::sqrt(n) + 0.5);
        EXPECT_NEAR(mean_seconds(lengths), 600, 1e-9);
    }
}

TEST(Week, HoursAreThoseOfTheZone) {
    WeekClock clock{"Asia/Shanghai"};
    EXPECT_EQ(clock.hour_of_week(monday), 8u);               // Monday 08:00
    EXPECT_EQ(clock.hour_of_week(monday - hours{9}), 167u);  // Sunday 23:00
    EXPECT_EQ(clock.beginning_of_day(clock.day(monday)), monday - hours{8});
    EXPECT_EQ(clock.next_hour(monday + minutes{20}), monday + hours{1});
    WeekClock rome{"Europe/Rome"};  // 2026-03-29 has 23 hours
    const Instant spring{std::chrono::sys_days{std::chrono::year{2026} / 3 / 29}};
    EXPECT_EQ(rome.hour_of_week(spring - hours{1}), 144u);
    EXPECT_EQ(rome.hour_of_week(spring + hours{1}), 147u);
}

}  // namespace
}  // namespace bihuan::simulation
