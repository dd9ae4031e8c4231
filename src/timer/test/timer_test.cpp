#include <gtest/gtest.h>

#include <stdexcept>

#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> timer_migrations();
}

namespace bihuan::timer {
namespace {

using namespace std::chrono_literals;

class TimerTest : public testing::Test {
  protected:
    // What fired, as written by the transactions that fired it.
    std::vector<std::string> fired() {
        return store_->read(system_actor(), [](Unit& unit) {
            return unit.all({"test.fired", "select text from fired order by position"}, {},
                            [](const Row& row) { return row.text("text"); });
        });
    }
    void note(Unit& unit, const Due& due) {
        unit.run({"test.note", "insert into fired (text) values (:text)"},
                 {{"text", due.kind + std::to_string(due.subject_id) + "@" + to_iso(due.at).substr(11, 8)}});
    }
    void set_at(std::int64_t subject, Instant at, std::string kind = "a") {
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Result<bool> {
            set(unit, kind, subject, at);
            return true;
        }));
    }
    static std::vector<Migration> migrations() {
        const auto own = timer_migrations();
        std::vector<Migration> all{own.begin(), own.end()};
        constexpr std::string_view table =
            "create table fired (position integer primary key, text text not null)";
        all.push_back({"test", 1, "fired", table, table});
        return all;
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    std::unique_ptr<Store> store_ = open_store({.url = "sqlite::memory:"}, migrations(), clock_);
    Handlers noting_{{"a", [this](Unit& unit, const Due& due) { note(unit, due); }}};
};

TEST_F(TimerTest, FiresOnceInOrderAlsoAfterADowntime) {
    Worker worker{*store_, noting_};
    const auto t0 = clock_.now();
    set_at(1, t0 + 30min);
    set_at(2, t0 + 10min);
    set_at(3, t0 + 20min);
    set_at(3, t0 + 50min);  // moved
    set_at(4, t0 + 2h);
    EXPECT_EQ(worker.run_due(), 0);
    clock_.advance(1h);
    EXPECT_EQ(worker.run_due(), 3);
    EXPECT_EQ(worker.run_due(), 0);
    EXPECT_EQ(fired(), (std::vector<std::string>{"a2@01:10:00", "a1@01:30:00", "a3@01:50:00"}));
}

TEST_F(TimerTest, AHandlerMaySetTheNextOneInThePast) {
    noting_["b"] = [this](Unit& unit, const Due& due) {
        note(unit, due);
        if (due.at < *from_iso("2026-03-02T01:05:00Z")) set(unit, "b", due.subject_id, due.at + 1min);
    };
    Worker worker{*store_, noting_};
    set_at(7, clock_.now() + 1min, "b");
    clock_.advance(1h);
    EXPECT_EQ(worker.run_due(), 5);
    EXPECT_EQ(fired().back(), "b7@01:05:00");
}

TEST_F(TimerTest, AFailureUndoesItsEffectsAndIsTriedAgainLater) {
    bool is_broken = true;
    noting_["c"] = [&](Unit& unit, const Due& due) {
        note(unit, due);
        if (is_broken) throw std::runtime_error("mail server away");
    };
    Worker worker{*store_, noting_};
    set_at(1, clock_.now(), "c");
    set_at(2, clock_.now());
    EXPECT_EQ(worker.run_due(), 1);
    EXPECT_EQ(fired(), std::vector<std::string>{"a2@01:00:00"});
    is_broken = false;
    EXPECT_EQ(worker.run_due(), 0) << "not before its pause is over";
    clock_.advance(2s);
    EXPECT_EQ(worker.run_due(), 1);
    EXPECT_EQ(fired().back(), "c1@01:00:00");
}

TEST_F(TimerTest, TwoWorkersFireEachOnce) {
    for (int i = 1; i <= 600; ++i) set_at(i, clock_.now());
    Worker one{*store_, noting_}, other{*store_, noting_};
    std::int64_t by_other = 0;
    std::thread second{[&] { by_other = other.run_due(); }};
    const auto by_one = one.run_due();
    second.join();
    EXPECT_EQ(by_one + by_other, 600);
    EXPECT_EQ(fired().size(), 600U);
}

TEST_F(TimerTest, ALeaseOfADeadNodeRunsOut) {
    set_at(1, clock_.now());
    // A node that died after it had taken the lease, before it fired.
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Result<bool> {
        unit.run({"test.lease", "update timer set run_at = :until"},
                 {{"until", clock_.now() + Worker::lease}});
        return true;
    }));
    Worker worker{*store_, noting_};
    EXPECT_EQ(worker.run_due(), 0);
    clock_.advance(Worker::lease);
    EXPECT_EQ(worker.run_due(), 1);
    EXPECT_EQ(fired(), std::vector<std::string>{"a1@01:00:00"});
}

}  // namespace
}  // namespace bihuan::timer
