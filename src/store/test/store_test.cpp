// What units promise: together or not at all, told afterwards, in order, none lost.
#include "store/store.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <latch>
#include <mutex>
#include <thread>

#include "store/test/thing.hpp"

namespace bihuan {
namespace {

TEST_P(StoreTest, AClockSetBackMakesNoIdTwice) {
    std::int64_t last = 0;
    store_->write(actor_, [&](Unit& unit) -> Done {
        for (int i = 0; i < 3; ++i) last = store_->ids().next(clock_.now());
        unit.run(add_thing, {{"id", last}, {"word", "x"}, {"amount", 1.0}, {"big", last}});
        return {};
    });
    store_.reset();
    clock_.advance(-std::chrono::hours{2});
    store_ = open_store(settings_, things, clock_);
    EXPECT_GT(store_->ids().next(clock_.now()), last);
}

TEST_P(StoreTest, WhoHearsWritesInTheSameTransaction) {
    std::vector<std::string> heard;
    store_->hear([&](Unit& unit, const Event& event) {
        heard.push_back(event.topic);
        if (event.topic != "thing.made") return;
        unit.run(add_thing, {{"id", event.subject_id + 100}, {"word", "heard"}, {"amount", 0.0}, {"big", 0}});
        unit.tell({.topic = "thing.followed", .subject_id = event.subject_id + 100});
        EXPECT_FALSE(unit.settle()) << "who hears does not hear within";
    });
    const auto make = [&](std::int64_t id, bool keeps) {
        return store_->write(actor_, [&](Unit& unit) -> Result<bool> {
            unit.run(add_thing, {{"id", id}, {"word", "w"}, {"amount", 0.0}, {"big", id}});
            unit.tell({.topic = "thing.made", .subject_id = id});
            if (!keeps) return refuse(store_failed);
            const bool is_stale = unit.settle();
            unit.tell({.topic = "thing.late", .subject_id = id});
            return is_stale;
        });
    };
    EXPECT_TRUE(*make(1, true)) << "something was told by who heard";
    EXPECT_EQ(heard, (std::vector<std::string>{"thing.made", "thing.followed", "thing.late"}));
    EXPECT_EQ(count(), 2);
    EXPECT_FALSE(make(2, false).has_value());
    EXPECT_EQ(heard.size(), 3u) << "a refused unit is not heard";
    EXPECT_EQ(count(), 2);
}

TEST_P(StoreTest, WhatAListenerThrowsTakesTheWholeUnitBack) {
    store_->hear([](Unit&, const Event& event) {
        if (event.topic == "thing.bad") throw std::runtime_error{"no"};
    });
    const auto make = [&](const char* topic, std::int64_t id) {
        return store_->write(actor_, [&](Unit& unit) -> Done {
            unit.run(add_thing, {{"id", id}, {"word", "w"}, {"amount", 0.0}, {"big", id}});
            unit.tell({.topic = topic, .subject_id = id});
            return {};
        });
    };
    EXPECT_ANY_THROW(make("thing.bad", 1));
    EXPECT_EQ(count(), 0);
    EXPECT_TRUE(make("thing.good", 2));
    EXPECT_EQ(count(), 1);
}

TEST_P(StoreTest, AGuardRefusesBeforeAnythingIsWritten) {
    constexpr ErrorKind no{"test.no", Category::conflict, "否", "no"};
    store_->guard([&](Unit&, const Event& event) -> Done {
        if (event.subject_id == 1) return refuse(no);
        return {};
    });
    const auto make = [&](std::int64_t id) {
        return store_->write(actor_, [&](Unit& unit) -> Done {
            TRY_DONE(unit.ask({.topic = "thing.step", .subject_id = id}));
            unit.run(add_thing, {{"id", id}, {"word", "w"}, {"amount", 0.0}, {"big", id}});
            return {};
        });
    };
    EXPECT_EQ(make(1).error().kind.code, "test.no");
    EXPECT_TRUE(make(2));
    EXPECT_EQ(count(), 1);
}

TEST_P(StoreTest, ARefusedUnitRollsBackAloneAndHandsItsErrorOn) {
    constexpr ErrorKind no{"test.no", Category::conflict, "否", "no"};
    // Both units wait behind a first one, so they share a group.
    std::latch begun{1}, queued{1}, finished{2};
    std::array<Outcome, 2> outcomes{};
    std::jthread first{[&] {
        store_->write(actor_, [&](Unit&) -> Done {
            begun.count_down();
            queued.wait();
            return {};
        });
    }};
    begun.wait();
    const auto insert = [](std::int64_t id, bool keeps) {
        return [=](Unit& unit) {
            unit.run(add_thing, {{"id", id}, {"word", "w"}, {"amount", 0.0}, {"big", id}});
            return keeps;
        };
    };
    ASSERT_TRUE(store_->write_later(actor_, insert(1, false),
                                    [&](Outcome o) { outcomes[0] = o, finished.count_down(); }));
    ASSERT_TRUE(store_->write_later(actor_, insert(2, true),
                                    [&](Outcome o) { outcomes[1] = o, finished.count_down(); }));
    queued.count_down();
    finished.wait();
    EXPECT_EQ(outcomes[0], Outcome::rolled_back);
    EXPECT_EQ(outcomes[1], Outcome::committed);
    EXPECT_EQ(count(), 1);
    const auto refused = store_->write(actor_, [&](Unit& unit) -> Result<int> {
        unit.run(add_thing, {{"id", 3}, {"word", "w"}, {"amount", 0.0}, {"big", 3}});
        return refuse(no, "why");
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind.code, "test.no");
    EXPECT_EQ(count(), 1);
}

TEST_P(StoreTest, AThrowInAUnitHarmsNoOther) {
    add(1);
    EXPECT_ANY_THROW(add(1)) << "the primary key is taken";
    add(2);
    EXPECT_ANY_THROW(store_->read(
        actor_, [](Unit& unit) { return unit.number(Sql{"test.bad", "select nothing from nowhere"}); }));
    EXPECT_EQ(count(), 2);
}

TEST_P(StoreTest, EventsAreToldAfterTheCommitInOrderAndNeverOnRollBack) {
    std::mutex mutex;
    std::vector<std::string> heard;
    int seen_rows = -1, after_commits = 0;
    store_->on_event([&](const Event& event) {
        const std::lock_guard lock{mutex};
        if (heard.empty()) seen_rows = static_cast<int>(count());
        heard.push_back(event.topic);
    });
    constexpr ErrorKind no{"test.no", Category::conflict, "否", "no"};
    (void)store_->write(actor_, [&](Unit& unit) -> Done {
        unit.tell({.topic = "never"});
        unit.after_commit([&] { ++after_commits; });
        return refuse(no);
    });
    store_->write(actor_, [&](Unit& unit) -> Done {
        unit.run(add_thing, {{"id", 1}, {"word", "w"}, {"amount", 0.0}, {"big", 1}});
        unit.tell({.topic = "first"});
        unit.tell({.topic = "second"});
        unit.after_commit([&] { ++after_commits; });
        return {};
    });
    const std::lock_guard lock{mutex};
    EXPECT_EQ(heard, (std::vector<std::string>{"first", "second"}));
    EXPECT_EQ(seen_rows, 1) << "the row was durable when the event was told";
    EXPECT_EQ(after_commits, 1);
}

TEST_P(StoreTest, ManyWritersLoseNothing) {
    constexpr int threads = 8, each = 50;
    std::vector<std::jthread> writers;
    for (int t = 0; t < threads; ++t)
        writers.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) add(t * each + i + 1);
        });
    writers.clear();
    EXPECT_EQ(count(), threads * each);
    store_.reset();
    store_ = open_store(settings_, things, clock_);
    EXPECT_EQ(count(), threads * each) << "all of it is there after reopening";
}

TEST_P(StoreTest, AReadUnitSeesOneMoment) {
    add(1);
    store_->read(actor_, [&](Unit& unit) {
        EXPECT_EQ(unit.number(count_things), 1);
        add(2);
        EXPECT_EQ(unit.number(count_things), 1);
        return 0;
    });
    EXPECT_EQ(count(), 2);
}

TEST_P(StoreTest, AFullQueueRefusesAndStopRunsWhatWaits) {
    store_.reset();
    settings_.waiting_units_max = 4;
    settings_.writers = 1;
    store_ = open_store(settings_, things, clock_);
    std::latch begun{1}, go{1};
    std::atomic<int> finished{0};
    ASSERT_TRUE(store_->write_later(
        actor_,
        [&](Unit&) {
            begun.count_down(), go.wait();
            return true;
        },
        [&](Outcome) { ++finished; }));
    begun.wait();
    int accepted = 0, refused = 0;
    for (int i = 1; i <= 10; ++i) {
        const auto done = store_->write_later(
            actor_,
            [i](Unit& unit) {
                unit.run(add_thing, {{"id", i}, {"word", "w"}, {"amount", 0.0}, {"big", i}});
                return true;
            },
            [&](Outcome) { ++finished; });
        if (done) {
            ++accepted;
        } else {
            ++refused;
            EXPECT_EQ(done.error().kind.code, "store.busy");
        }
    }
    EXPECT_EQ(accepted, 4);
    EXPECT_EQ(refused, 6);
    go.count_down();
    store_->stop();
    EXPECT_EQ(finished, 5);
    EXPECT_FALSE(store_->write_later(actor_, [](Unit&) { return true; }, {})) << "stopped";
    store_ = open_store(settings_, things, clock_);
    EXPECT_EQ(count(), 4);
}

INSTANTIATE_TEST_SUITE_P(Engines, StoreTest, engines, name_of_engine);

}  // namespace
}  // namespace bihuan
