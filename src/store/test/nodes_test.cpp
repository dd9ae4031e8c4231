// Several nodes on one PostgreSQL store, and a database that goes away under load.
#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <latch>
#include <mutex>

#include "store/postgres/connection.hpp"
#include "store/store.hpp"
#include "store/test/postgres.hpp"

namespace bihuan {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view make_shared = R"sql(
create table thing (
    thing_id bigint primary key,
    word text not null
))sql";
constexpr std::array shared_things{Migration{"thing", 1, "0001_thing", make_shared, make_shared}};
constexpr Sql add_shared{"thing.add", "insert into thing (thing_id, word) values (:id, 'x')"};
constexpr Sql add_to_word{
    "thing.add_to_word",
    "update thing set word = word || repeat('x', cast(:more as integer)) where thing_id = :id"};
constexpr Sql touch_thing{"thing.touch", "update thing set word = word || 'x' where thing_id = :id"};
constexpr Sql get_word{"thing.word", "select length(word) as n from thing where thing_id = :id"};
constexpr Sql count_shared{"thing.count", "select count(*) as n from thing"};

// What an event listener has heard; waits for it, and says so where it does not come.
class Heard {
  public:
    void add(const Event& event) {
        const std::lock_guard lock{mutex_};
        all_.push_back(event);
        came_.notify_all();
    }
    std::vector<Event> wait_for(std::size_t count) {
        std::unique_lock lock{mutex_};
        came_.wait_for(lock, 20s, [&] { return all_.size() >= count; });
        return all_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<Event> all_;
};

class Nodes : public testing::Test {
  protected:
    void SetUp() override {
        settings_.url = emptied_postgres();
        if (settings_.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        store_ = open();
    }
    std::unique_ptr<Store> open() { return open_store(settings_, shared_things, clock_); }
    // On a connection of its own.
    void sql(const std::string& text) const {
        const std::unique_ptr<PGconn, decltype(&PQfinish)> connection{PQconnectdb(settings_.url.c_str()),
                                                                      &PQfinish};
        const std::unique_ptr<PGresult, decltype(&PQclear)> done{PQexec(connection.get(), text.c_str()),
                                                                 &PQclear};
        const auto status = PQresultStatus(done.get());
        ASSERT_TRUE(status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
            << PQerrorMessage(connection.get());
    }
    void cut_connections() const {
        sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and "
            "application_name = "
            "'bihuan_nodes_test'");
    }
    // A unit at each of two nodes, the second with the things changed about; both are begun before either
    // goes on from `meet`. Answers how often they ran until both were kept.
    using Touch = std::function<void(Unit&, std::int64_t first, std::int64_t second,
                                     const std::function<void()>& meet)>;
    int run_both(const Touch& touch) {
        const auto other = open();
        for (const std::int64_t id : {1, 2})
            EXPECT_TRUE(store_->write(actor_, [&](Unit& unit) { return add(unit, id); }));
        std::latch both{2}, done{2};
        std::atomic<int> runs = 0;
        const auto begin = [&](Store& store, std::int64_t first, std::int64_t second) {
            auto has_met = std::make_shared<bool>(false);
            ASSERT_TRUE(store.write_later(
                actor_,
                [&, first, second, has_met](Unit& unit) {
                    ++runs;
                    touch(unit, first, second, [&] {
                        if (!std::exchange(*has_met, true)) both.arrive_and_wait();
                    });
                    return true;
                },
                [&](Outcome outcome) {
                    EXPECT_EQ(outcome, Outcome::committed);
                    done.count_down();
                }));
        };
        begin(*store_, 1, 2);
        begin(*other, 2, 1);
        done.wait();
        return runs;
    }
    std::pair<int, int> lengths() {
        const auto length = [&](std::int64_t id) {
            return static_cast<int>(
                store_->read(actor_, [&](Unit& unit) { return unit.number(get_word, {{"id", id}}); }));
        };
        return {length(1), length(2)};
    }
    static Done add(Unit& unit, std::int64_t id) {
        unit.run(add_shared, {{"id", id}});
        unit.tell(
            {.topic = "thing.added", .subject_id = id, .people = {7, 0}, .payload = R"({"word":"你好"})"});
        return {};
    }

    const Actor actor_ = system_actor();
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    StoreSettings settings_;
    std::unique_ptr<Store> store_;
};

TEST_F(Nodes, HearOfEachOtherOnceAndInOrder) {
    const auto other = open();
    Heard here, there;
    store_->on_event([&](const Event& event) { here.add(event); });
    other->on_event([&](const Event& event) { there.add(event); });
    for (int i = 1; i <= 20; ++i)
        ASSERT_TRUE(store_->write(actor_, [&](Unit& unit) { return add(unit, i); }));
    ASSERT_TRUE(other->write(actor_, [&](Unit& unit) { return add(unit, 21); }));
    const auto of_both = there.wait_for(21);
    ASSERT_EQ(of_both.size(), 21U);
    std::vector<std::int64_t> of_first;
    for (const auto& event : of_both)
        if (event.subject_id <= 20) of_first.push_back(event.subject_id);
    EXPECT_TRUE(std::ranges::is_sorted(of_first));
    EXPECT_EQ(of_both.back().topic, "thing.added");
    EXPECT_EQ(of_both.front().payload, R"({"word":"你好"})");
    EXPECT_EQ(of_both.front().people[0], 7);
    EXPECT_EQ(here.wait_for(21).size(), 21U) << "its own are not heard twice";
}

TEST_F(Nodes, EachHasANumberOfItsOwn) {
    EXPECT_EQ(store_->node(), 0);
    auto second = open();
    EXPECT_EQ(second->node(), 1);
    second.reset();
    EXPECT_EQ(open()->node(), 1) << "a number is free again when its process ends";
}

TEST_F(Nodes, ALostConnectionCostsNoUnit) {
    store_.reset();
    settings_.url += "&application_name=bihuan_nodes_test";
    store_ = open();
    const auto other = open();
    Heard there;
    other->on_event([&](const Event& event) { there.add(event); });
    ASSERT_TRUE(store_->write(actor_, [&](Unit& unit) { return add(unit, 1); }));
    cut_connections();
    ASSERT_TRUE(store_->write(actor_, [&](Unit& unit) { return add(unit, 2); }));
    EXPECT_EQ(store_->read(actor_, [](Unit& unit) { return unit.number(count_shared); }), 2);
    // In the middle of a unit, before its commit is asked for.
    int runs = 0;
    ASSERT_TRUE(store_->write(actor_, [&](Unit& unit) {
        if (++runs == 1) cut_connections();
        return add(unit, 3);
    }));
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(store_->read(actor_, [](Unit& unit) { return unit.number(count_shared); }), 3);
    const auto heard = there.wait_for(3);
    ASSERT_EQ(heard.size(), 3U) << "nor a word of it, whoever's connection broke";
    EXPECT_TRUE(store_->status().is_healthy);
    EXPECT_NE(store_->node(), other->node());
}

// The connection breaks while the commit is under way: the outbox says that it was not kept, and it runs
// again.
TEST_F(Nodes, ACommitThatBrokeIsLookedUp) {
    sql("create sequence cuts;"
        "create function cut() returns trigger language plpgsql as $$ begin "
        "if nextval('cuts') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if; return null; "
        "end $$;"
        "create constraint trigger cut after insert on thing deferrable initially deferred for each row "
        "execute function cut()");
    int runs = 0;
    ASSERT_TRUE(store_->write(actor_, [&](Unit& unit) {
        ++runs;
        return add(unit, 1);
    }));
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(store_->read(actor_, [](Unit& unit) { return unit.number(count_shared); }), 1);
}

TEST_F(Nodes, OfTwoInEachOthersWayBothAreKept) {
    run_both([](Unit& unit, std::int64_t first, std::int64_t second, const auto& meet) {
        unit.run(touch_thing, {{"id", first}});
        meet();
        unit.run(touch_thing, {{"id", second}});
    });
    EXPECT_EQ(lengths(), (std::pair{3, 3}));
}

// As above, but neither waits for the other: what many add to is written at the end, in one order.
TEST_F(Nodes, AddingToTheSameRowsMakesNoRing) {
    const int runs = run_both([](Unit& unit, std::int64_t first, std::int64_t second, const auto& meet) {
        unit.add(add_to_word, {{"id", first}}, {{"more", 1}});
        meet();
        unit.add(add_to_word, {{"id", second}}, {{"more", 1}});
        unit.add(add_to_word, {{"id", first}}, {{"more", 10}});
    });
    EXPECT_EQ(runs, 2) << "one stood in the other's way";
    EXPECT_EQ(lengths(), (std::pair{13, 13}));
}

// Nodes are renewed one by one: the new one adds at once, and takes away only when no old one is at work.
TEST_F(Nodes, OldAndNewWorkSideBySide) {
    constexpr std::string_view more = "alter table thing add column more text default 'new'";
    constexpr std::string_view loose = "alter table thing alter column word drop not null";
    constexpr std::string_view less = "alter table thing drop column word";
    const std::array newer{shared_things[0], Migration{"thing", 2, "0002_loose", loose, loose},
                           Migration{"thing", 3, "0003_contract_word", less, less},
                           Migration{"thing", 4, "0004_more", more, more}};
    constexpr Sql add_new{"thing.add_new", "insert into thing (thing_id, more) values (:id, 'by the new')"};
    const auto add_as_new = [&](Store& store, std::int64_t id) {
        return store.write(actor_, [&](Unit& unit) -> Done {
            unit.run(add_new, {{"id", id}});
            return {};
        });
    };
    const auto has_word = [&](Store& store) {
        return store.read(actor_, [](Unit& unit) {
            return unit.number({"columns",
                                "select count(*) as n from information_schema.columns where table_schema = "
                                "current_schema() and table_name = 'thing' and column_name = 'word'"}) > 0;
        });
    };
    auto old = open();
    store_.reset();
    auto first = open_store(settings_, newer, clock_);
    EXPECT_TRUE(store_ == nullptr && has_word(*first)) << "an old node needs it";
    EXPECT_TRUE(add_as_new(*first, 1));
    EXPECT_TRUE(old->write(actor_, [&](Unit& unit) { return add(unit, 2); }));
    old.reset();
    old = open();  // fell over and came back
    EXPECT_TRUE(old->write(actor_, [&](Unit& unit) { return add(unit, 3); }));
    EXPECT_EQ(old->read(actor_, [](Unit& unit) { return unit.number(count_shared); }), 3);
    old.reset();
    EXPECT_TRUE(has_word(*first)) << "the next start decides";
    auto second = open_store(settings_, newer, clock_);
    EXPECT_FALSE(has_word(*second));
    EXPECT_TRUE(add_as_new(*first, 4));
    EXPECT_TRUE(add_as_new(*second, 5));
    EXPECT_THROW(open(), std::runtime_error) << "too old now";
}

// Whoever names nothing else gets a connection that notices a server that vanished.
TEST(Connections, AskForWhatTheUrlLeavesOpen) {
    const auto pairs = connection_pairs("postgresql://me:it%27s@a,b/site?connect_timeout=9");
    for (const char* expected :
         {"host='a,b'", "dbname='site'", "user='me'", "password='it\\'s'", "connect_timeout='9'",
          "tcp_user_timeout='6000'", "target_session_attrs='read-write'"})
        EXPECT_NE(pairs.find(expected), pairs.npos) << expected << " in " << pairs;
    EXPECT_EQ(connection_pairs(pairs), pairs);
    const auto reading = connection_pairs("postgresql://me@a/site", true);
    EXPECT_NE(reading.find("target_session_attrs='any'"), reading.npos) << "a standby will do";
    EXPECT_EQ(connection_pairs(reading), reading);
    EXPECT_THROW(connection_pairs("postgresql://me:secret@a:notaport%zz/site"), std::runtime_error);
}

}  // namespace
}  // namespace bihuan
