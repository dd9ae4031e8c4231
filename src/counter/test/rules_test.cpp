#include <gtest/gtest.h>

#include "counter/domain/counter_rules.hpp"
#include "counter/domain/turn_flow.hpp"

namespace bihuan::counter {
namespace {

using namespace std::chrono_literals;
using Queues = std::vector<std::string>;

const Instant nine = *from_iso("2026-03-02T01:00:00Z");

standard::Standard rules() {
    standard::Standard out;
    for (const auto& [code, priority] : {std::pair{"A", 0}, std::pair{"B", 0}, std::pair{"P", 1}}) {
        standard::CounterQueue queue{{code, code, code, "2.3.2"}};
        queue.priority = priority;
        out.counter_queues.push_back(queue);
    }
    return out;
}

Turn turn(std::int64_t id, const std::string& queue, std::chrono::minutes taken,
          std::optional<std::chrono::minutes> booked = {}) {
    Turn t;
    t.turn_id = TurnId{id};
    t.queue = queue;
    t.taken_at = t.rank_at = nine + taken;
    if (booked) t.booked_at = nine + *booked;
    return t;
}

std::vector<std::int64_t> order(std::vector<Turn> turns, std::chrono::minutes at) {
    put_in_order(turns, rules(), nine + at);
    std::vector<std::int64_t> out;
    for (const auto& one : turns) out.push_back(one.turn_id.number);
    return out;
}

TEST(CounterOrder, FirstComeFirstServedWithinPriorityAndBookings) {
    using Ids = std::vector<std::int64_t>;
    struct Sample {
        const char* why;
        std::vector<Turn> turns;
        std::chrono::minutes at;
        Ids order;
    };
    for (const auto& row : {
             Sample{"by the time taken",
                    {turn(2, "A", 5min), turn(1, "A", 3min), turn(3, "B", 4min)},
                    9min,
                    Ids{1, 3, 2}},
             Sample{
                 "the same time: who was first", {turn(2, "A", 5min), turn(1, "A", 5min)}, 9min, Ids{1, 2}},
             Sample{"a priority queue goes first", {turn(1, "A", 1min), turn(2, "P", 8min)}, 9min, Ids{2, 1}},
             Sample{"a booking before its time waits by its number",
                    {turn(1, "A", 1min), turn(2, "A", 2min, 30min), turn(3, "A", 3min)},
                    19min,
                    Ids{1, 2, 3}},
             Sample{"and goes first from ten minutes before its time on",
                    {turn(1, "A", 1min), turn(2, "A", 2min, 30min), turn(3, "A", 3min)},
                    20min,
                    Ids{2, 1, 3}},
             Sample{"bookings among themselves by their times",
                    {turn(1, "A", 1min, 20min), turn(2, "A", 2min, 15min)},
                    30min,
                    Ids{2, 1}},
             Sample{"priority outweighs a booking",
                    {turn(1, "A", 1min, 5min), turn(2, "P", 8min)},
                    9min,
                    Ids{2, 1}},
         })
        EXPECT_EQ(order(row.turns, row.at), row.order) << row.why;
}

TEST(CounterOrder, AWindowTakesTheFirstItServes) {
    const std::vector turns{turn(1, "P", 0min), turn(2, "B", 1min), turn(3, "A", 2min)};
    EXPECT_EQ(next_for(turns, {})->turn_id.number, 1);
    EXPECT_EQ(next_for(turns, {"A", "B"})->turn_id.number, 2);
    EXPECT_EQ(next_for(turns, {"A"})->turn_id.number, 3);
    EXPECT_EQ(next_for(turns, {"C"}), nullptr);
    EXPECT_EQ(next_for({}, {}), nullptr);
}

TEST(CounterOrder, ABookingKeepsItsTimeUnlessCheckedInTooLate) {
    const standard::Counter counter;
    EXPECT_EQ(booked_turn(nine, nine - 3h, counter), nine);
    EXPECT_EQ(booked_turn(nine, nine + 10min, counter), nine);
    EXPECT_EQ(booked_turn(nine, nine + 10min + 1us, counter), std::nullopt);
}

TEST(CounterOrder, WhoReturnsWaitsBehindAFew) {
    const std::vector turns{turn(1, "A", 1min), turn(2, "B", 2min), turn(3, "A", 3min),
                            turn(4, "A", 4min, 9min), turn(5, "A", 5min)};
    const auto now = nine + 30min;
    EXPECT_EQ(rank_behind(turns, "A", 2, now), nine + 3min + 1us)
        << "others' queues and bookings do not count";
    EXPECT_EQ(rank_behind(turns, "A", 3, now), nine + 5min + 1us);
    EXPECT_EQ(rank_behind(turns, "A", 4, now), now) << "fewer wait: behind all of them";
    EXPECT_EQ(rank_behind(turns, "A", 0, now), nine + 1min - 1us);
    EXPECT_EQ(rank_behind({}, "A", 0, now), now);
}

TEST(CounterWait, TheMeanLengthIsFilledUpWithTheUsual) {
    using Lengths = std::vector<Duration>;
    EXPECT_EQ(mean_length(Lengths{}, 10min, 4), 10min);
    EXPECT_EQ(mean_length(Lengths{2min}, 10min, 4), 8min);
    EXPECT_EQ(mean_length(Lengths{2min, 4min, 6min, 8min}, 10min, 4), 5min);
    EXPECT_EQ(mean_length(Lengths{2min, 4min, 6min, 8min, 60min}, 10min, 4), 5min)
        << "the older do not count";
}

TEST(CounterWait, WhatIsLeftOfAServiceIsNeverLessThanNothing) {
    auto served = turn(1, "A", 0min);
    EXPECT_EQ(time_left(served, 10min, nine + 3min), 10min) << "called, not begun";
    served.begun_at = nine + 3min;
    EXPECT_EQ(time_left(served, 10min, nine + 7min), 6min);
    EXPECT_EQ(time_left(served, 10min, nine + 20min), 0min);
}

TEST(CounterWait, EverybodyGoesToTheWindowThatIsFreeFirst) {
    struct Sample {
        const char* why;
        std::vector<OpenWindow> windows;
        std::vector<Ahead> ahead;
        std::optional<Duration> wait;
    };
    const Ahead a{"A", 10min}, b{"B", 4min};
    for (const auto& row : {
             Sample{"nobody ahead, a free window", {{{}, 0min}}, {}, Duration{0min}},
             Sample{"no window open", {}, {}, std::nullopt},
             Sample{"none for this queue", {{{"B"}, 0min}}, {}, std::nullopt},
             Sample{"one service goes on", {{{}, 6min}}, {}, Duration{6min}},
             Sample{"two ahead at one window", {{{}, 6min}}, {a, b}, Duration{20min}},
             Sample{"two ahead at two windows", {{{}, 0min}, {{}, 0min}}, {a, b}, Duration{4min}},
             Sample{"the other queue has its own window",
                    {{{"A"}, 0min}, {{"B"}, 0min}},
                    {b, b, b, a},
                    Duration{10min}},
             Sample{"a shared window takes what it may", {{{"A"}, 5min}, {{}, 0min}}, {b, a}, Duration{5min}},
             Sample{"somebody nobody serves holds up none", {{{"A"}, 0min}}, {b, a}, Duration{10min}},
         })
        EXPECT_EQ(predicted_wait(row.windows, row.ahead, "A"), row.wait) << row.why;
}

TEST(CounterDay, WaitsByHourAndWhatPredictionsWereOff) {
    std::vector<Turn> turns;
    for (int i = 0; i < 10; ++i) {
        auto one = turn(i + 1, "A", std::chrono::minutes{i});
        one.called_at = one.taken_at + std::chrono::minutes{i + 1};
        one.predicted = 5min;
        one.state = State::done;
        turns.push_back(one);
    }
    turns.push_back(turn(11, "B", 61min));
    auto absent = turn(12, "B", 62min);
    absent.called_at = absent.taken_at + 2min;
    absent.state = State::absent;
    turns.push_back(absent);
    const auto sums = sums_of(turns, "Asia/Shanghai");
    EXPECT_EQ(sums.taken, 12);
    EXPECT_EQ(sums.served, 10);
    EXPECT_EQ(sums.waiting, 1);
    EXPECT_EQ(sums.absent, 1);
    ASSERT_EQ(sums.hours.size(), 2U);
    EXPECT_EQ(sums.hours[0].hour, 9) << "in the zone";
    EXPECT_EQ(sums.hours[0].waits.p50_seconds, 300);
    EXPECT_EQ(sums.hours[0].waits.p90_seconds, 540);
    EXPECT_EQ(sums.hours[1].waits.count, 1);
    EXPECT_EQ(sums.predictions, 10);
    EXPECT_EQ(sums.error_seconds, 150);
    EXPECT_EQ(sums.bias_seconds, 30);
    EXPECT_EQ(sums_of({}, "Asia/Shanghai").waits.p90_seconds, 0);
    EXPECT_EQ(waits_of({7}).p90_seconds, 7);
}

TEST(CounterFlow, WhatFollowsFromWhat) {
    EXPECT_EQ(next_state(turn_flow, State::waiting, Action::begin), std::nullopt)
        << "nobody is served uncalled";
    EXPECT_EQ(next_state(turn_flow, State::serving, Action::miss), std::nullopt);
    EXPECT_EQ(next_state(turn_flow, State::done, Action::come_back), std::nullopt);
    EXPECT_EQ(next_state(turn_flow, State::absent, Action::come_back), State::waiting);
    EXPECT_EQ(next_state(window_flow, WindowState::closed, WindowAction::pause), std::nullopt);
}

}  // namespace
}  // namespace bihuan::counter
