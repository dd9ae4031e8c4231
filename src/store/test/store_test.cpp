// One suite for every engine: SQLite always, PostgreSQL where BIHUAN_TEST_POSTGRES is the URL of a server
// whose database may be filled with test tables.
#include "store/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <latch>
#include <mutex>
#include <thread>

#include "base/crypto.hpp"
#include "store/test/postgres.hpp"

namespace bihuan {
namespace {

constexpr std::string_view make_thing = R"sql(
create table thing (
    thing_id bigint primary key,
    word text,
    amount double precision,
    big bigint
);
create index thing_word on thing (word);
)sql";
constexpr std::array things{Migration{"thing", 1, "0001_thing", make_thing, make_thing}};

constexpr Sql add_thing{"thing.add",
                        "insert into thing (thing_id, word, amount, big) values (:id, :word, :amount, :big)"};
constexpr Sql get_thing{"thing.get", "select thing_id, word, amount, big from thing where thing_id = :id"};
constexpr Sql count_things{"thing.count", "select count(*) as n from thing"};
constexpr Sql greatest{"thing.greatest", "select max(big) as n from thing"};
constexpr Sql rename_thing{"thing.rename", "update thing set word = :word where thing_id >= :id"};
constexpr Sql add_amount{"thing.add_amount", R"sql(
    insert into thing (thing_id, amount) values (:id, :more)
    on conflict (thing_id) do update set amount = thing.amount + excluded.amount)sql"};
constexpr Sql all_things{"thing.all", "select thing_id from thing order by thing_id"};

struct Engine {
    const char* name;
    bool is_postgres;
};

class StoreTest : public testing::TestWithParam<Engine> {
  protected:
    void SetUp() override {
        settings_.url = "sqlite:" + file_;
        if (GetParam().is_postgres) {
            settings_.url = emptied_postgres();
            if (settings_.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        store_ = open_store(settings_, things, clock_);
    }
    void TearDown() override {
        store_.reset();
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file_ + end);
    }
    void add(std::int64_t id, std::string word = "x") {
        store_->write(actor_, [&](Unit& unit) -> Done {
            unit.run(add_thing, {{"id", id}, {"word", word}, {"amount", 1.5}, {"big", id}});
            return {};
        });
    }
    std::int64_t count() {
        return store_->read(actor_, [](Unit& unit) { return unit.number(count_things); });
    }

    const Actor actor_ = system_actor();
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    const std::string file_ =
        std::filesystem::temp_directory_path() / ("bihuan-store-test-" + random_token(8) + ".db");
    StoreSettings settings_;
    std::unique_ptr<Store> store_;
};

TEST_P(StoreTest, ValuesComeBackAsTheyWentIn) {
    const std::string word = "𠮷 \"quoted\" 'x' :name ; -- 👩‍👩‍👧\nline two";
    constexpr std::int64_t big = 9'000'000'000'000'000'000;
    store_->write(actor_, [&](Unit& unit) -> Done {
        unit.run(add_thing, {{"id", big}, {"word", word}, {"amount", -0.25}, {"big", big}});
        unit.run(add_thing, {{"id", 2}, {"word", nullptr}, {"amount", nullptr}, {"big", nullptr}});
        return {};
    });
    store_->read(actor_, [&](Unit& unit) {
        const auto read = [](const Row& row) {
            return std::tuple{row.integer("thing_id"), row.text("word"), row.real("amount"),
                              row.integer("big"), row.is_null("word")};
        };
        EXPECT_EQ(unit.one(get_thing, {{"id", big}}, read), (std::tuple{big, word, -0.25, big, false}));
        EXPECT_EQ(unit.one(get_thing, {{"id", 2}}, read),
                  (std::tuple{std::int64_t{2}, std::string{}, 0.0, std::int64_t{0}, true}));
        EXPECT_EQ(unit.one(get_thing, {{"id", 3}}, read), std::nullopt);
        EXPECT_EQ(unit.number(greatest), big) << "an aggregate is not cut to 32 bits";
        EXPECT_EQ(unit.number(count_things), 2);
        return 0;
    });
}

TEST_P(StoreTest, FirstColumnsAreReadAsTextsAndTheOthersByName) {
    add(-7, "宽带");
    const auto made = store_->write(actor_, [&](Unit& unit) -> Done {
        unit.run(add_thing, {{"id", INT64_MAX}, {"word", nullptr}, {"amount", 2.5}, {"big", nullptr}});
        return {};
    });
    ASSERT_TRUE(made);
    std::array<std::string, 2> texts{"what was there before", "and is longer than what comes"};
    std::vector<std::string> read;
    store_->read(actor_, [&](Unit& unit) {
        unit.each({"thing.texts", "select thing_id, word, amount, big from thing order by thing_id"}, {},
                  [&](const Row& row) {
                      row.read_texts(texts);
                      EXPECT_EQ(row.text("word"), texts[1]) << "again, out of order";
                      EXPECT_GT(row.real("amount"), 1);
                      read.push_back(texts[0] + " " + texts[1] + " " + std::to_string(row.integer("big")));
                  });
        return 0;
    });
    EXPECT_EQ(read, (std::vector<std::string>{"-7 宽带 -7", "9223372036854775807  0"}));
}

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

TEST_P(StoreTest, RunSaysHowManyRowsChanged) {
    for (int i = 1; i <= 5; ++i) add(i);
    const auto changed = store_->write(actor_, [](Unit& unit) -> Result<std::int64_t> {
        return unit.run(rename_thing, {{"word", "y"}, {"id", 3}});
    });
    EXPECT_EQ(*changed, 3);
}

TEST_P(StoreTest, WhatUnitsAddToARowIsWrittenOnceAtTheEnd) {
    const auto amount_of = [&](std::int64_t id) {
        return store_->read(actor_, [&](Unit& unit) {
            return unit.one(get_thing, {{"id", id}}, [](const Row& row) { return row.real("amount"); });
        });
    };
    const auto add_up = [](Unit& unit, std::int64_t id, std::int64_t more) {
        unit.add(add_amount, {{"id", id}}, {{"more", more}});
    };
    EXPECT_TRUE(store_->write(actor_, [&](Unit& unit) -> Done {
        for (const auto id : {7, 3, 7, 9}) add_up(unit, id, 1);
        add_up(unit, 9, -1);
        EXPECT_EQ(unit.number(count_things), 0) << "not before the end";
        return {};
    }));
    EXPECT_FALSE(store_->write(actor_, [&](Unit& unit) -> Done {
        add_up(unit, 3, 100);
        return refuse(store_failed);
    }));
    add(1);
    EXPECT_TRUE(store_->write(actor_, [&](Unit& unit) -> Done {
        add_up(unit, 3, 5);
        return {};
    }));
    EXPECT_EQ(amount_of(7), 2.0);
    EXPECT_EQ(amount_of(3), 6.0) << "and nothing of the unit that was rolled back";
    EXPECT_EQ(amount_of(9), std::nullopt) << "nothing to add, nothing written";
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

TEST_P(StoreTest, AComplaintDoesNotSayWhatWasWritten) {
    add(1);
    try {
        add(1, "13900001111");
        FAIL() << "the key is taken";
    } catch (const std::exception& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("insert into thing"));
        EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("13900001111")));
    }
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

TEST_P(StoreTest, AStatementMayRunInsideItsOwnLoop) {
    for (int i = 1; i <= 3; ++i) add(i);
    int pairs = 0;
    store_->read(actor_, [&](Unit& unit) {
        unit.each(all_things, {},
                  [&](const Row&) { unit.each(all_things, {}, [&](const Row&) { ++pairs; }); });
        return 0;
    });
    EXPECT_EQ(pairs, 9);
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

INSTANTIATE_TEST_SUITE_P(Engines, StoreTest,
                         testing::Values(Engine{"sqlite", false}, Engine{"postgres", true}),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace bihuan
