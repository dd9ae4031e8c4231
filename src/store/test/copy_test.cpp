// Moving a store: what is the same is left alone, what differs is brought over, either way.
#include "store/copy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/test/postgres.hpp"

namespace bihuan {
namespace {

constexpr std::string_view make_copied = R"sql(
create table thing (
    thing_id bigint primary key,
    word text,
    amount double precision,
    is_open smallint not null
);
create table label (
    name text not null,
    thing_id bigint not null,
    primary key (name, thing_id)
))sql";
constexpr std::array copied_things{Migration{"thing", 1, "0001_thing", make_copied, make_copied}};
constexpr Sql add_copied{
    "thing.add", "insert into thing (thing_id, word, amount, is_open) values (:id, :word, :amount, 1)"};
constexpr Sql add_label{"label.add", "insert into label (name, thing_id) values (:name, :id)"};

// "sqlite" to the engine named, or back.
class Copying : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings other{.url = "sqlite::memory:"};
        if (GetParam() != std::string_view{"sqlite"}) other.url = emptied_postgres();
        if (other.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        from_ = open_store({.url = "sqlite::memory:"}, copied_things, clock_);
        to_ = open_store(other, copied_things, clock_);
        if (GetParam() == std::string_view{"postgres back"}) std::swap(from_, to_);
    }
    static void run(Store& store, const std::string& sql) {
        ASSERT_TRUE(store.write(system_actor(), [&](Unit& unit) -> Done {
            unit.run({"test", sql});
            return {};
        }));
    }
    void fill(int count) {
        ASSERT_TRUE(from_->write(system_actor(), [&](Unit& unit) -> Done {
            for (int i = 1; i <= count; ++i) {
                // Across the borders of digits and signs, with and without words.
                const std::int64_t id = (i % 2 ? 1 : -1) * ((std::int64_t{i} << (i % 40)) * 4096 + i);
                const auto word = i % 3 ? Bind{"word", "词 " + std::to_string(i)} : Bind{"word", nullptr};
                unit.run(add_copied, {{"id", id}, word, {"amount", 0.1 * i}});
                unit.run(add_label,
                         {{"name", i % 2 ? "Ä" + std::to_string(i) : "z_" + std::to_string(i)}, {"id", id}});
            }
            return {};
        }));
    }
    CopyCount copy() { return copy_store(*from_, *to_, options_); }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    std::unique_ptr<Store> from_, to_;
    CopyOptions options_;
};

TEST_P(Copying, BringsEveryRowAndThenNothing) {
    fill(1700);
    const auto first = copy();
    EXPECT_EQ(first.rows, 3400);
    EXPECT_EQ(first.added, 3400);
    EXPECT_EQ(first.differences(), 3400);
    const auto second = copy();
    EXPECT_EQ(second.rows, 3400);
    EXPECT_EQ(second.differences(), 0) << "the proof that all is there";
}

TEST_P(Copying, BringsWhatHasChangedSince) {
    fill(1200);
    copy();
    run(*from_, "update thing set word = 'anew' where thing_id in (select min(thing_id) from thing)");
    run(*from_, "update thing set word = null where thing_id in (select max(thing_id) from thing)");
    run(*from_,
        "delete from thing where thing_id in (select thing_id from thing where thing_id > 0 order by "
        "thing_id limit 5)");
    run(*to_, "insert into label (name, thing_id) values ('nowhere else', 5)");
    options_.is_comparison = true;
    std::vector<std::string> said;
    options_.differs = [&](const std::string& table, const std::string& key, std::string_view what) {
        said.push_back(table + " " + key + " " + std::string{what});
    };
    const auto compared = copy();
    EXPECT_EQ(compared.changed, 2);
    EXPECT_GT(compared.removed, 1);
    EXPECT_EQ(std::ssize(said), compared.differences());
    EXPECT_THAT(said, testing::Contains("label nowhere else 5 too many"));
    EXPECT_EQ(copy().differences(), compared.differences()) << "a comparison writes nothing";
    options_ = {};
    EXPECT_EQ(copy().differences(), compared.differences());
    EXPECT_EQ(copy().differences(), 0);
}

// As where the process was killed half-way: what was brought is not brought again.
TEST_P(Copying, GoesOnWhereItWasCutShort) {
    fill(1700);
    options_.progress = [](const std::string&, const CopyCount& count) {
        if (count.rows >= 1000) throw std::runtime_error{"killed"};
    };
    EXPECT_THROW(copy(), std::runtime_error);
    options_ = {};
    const auto rest = copy();
    EXPECT_EQ(rest.rows, 3400);
    EXPECT_EQ(rest.added, 2400);
    EXPECT_EQ(copy().differences(), 0);
}

TEST_P(Copying, TellsOfTheRowsThatAreWatched) {
    fill(600);
    std::int64_t left = 0, came = 0;
    options_.watched = "thing";
    options_.leaving = [&](Unit&, std::span<const std::int64_t> ids) { left += std::ssize(ids); };
    options_.arrived = [&](Unit&, std::span<const std::int64_t> ids) { came += std::ssize(ids); };
    copy();
    EXPECT_EQ(left, 0);
    EXPECT_EQ(came, 600);
    run(*from_, "update thing set is_open = 0 where thing_id in (select max(thing_id) from thing)");
    run(*from_, "delete from thing where thing_id in (select min(thing_id) from thing)");
    copy();
    EXPECT_EQ(left, 2);
    EXPECT_EQ(came, 601);
}

TEST_P(Copying, StoresOfDifferentVersionsAreRefused) {
    run(*from_, "alter table thing add column more text");
    EXPECT_THROW(copy(), std::runtime_error);
}

INSTANTIATE_TEST_SUITE_P(Engines, Copying, testing::Values("sqlite", "postgres", "postgres back"),
                         [](const auto& engine) {
                             std::string name = engine.param;
                             std::ranges::replace(name, ' ', '_');
                             return name;
                         });

}  // namespace
}  // namespace bihuan
