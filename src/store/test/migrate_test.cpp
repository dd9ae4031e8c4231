// Migrations on every engine: SQLite always, PostgreSQL where BIHUAN_TEST_POSTGRES names a server.
#include <gtest/gtest.h>

#include <array>
#include <filesystem>

#include "base/crypto.hpp"
#include "store/store.hpp"
#include "store/test/postgres.hpp"

namespace bihuan {
namespace {

constexpr std::string_view make_migrated = "create table thing (thing_id bigint primary key, big bigint)";
constexpr std::array migrated_things{Migration{"thing", 1, "0001_thing", make_migrated, make_migrated}};
constexpr Sql add_migrated{"thing.add", "insert into thing (thing_id) values (:id)"};
constexpr Sql count_migrated{"thing.count", "select count(*) as n from thing"};

class MigrateTest : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        settings_.url = "sqlite:" + file_;
        if (GetParam() == std::string_view{"postgres"}) settings_.url = emptied_postgres();
        if (settings_.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        open(migrated_things);
    }
    void TearDown() override {
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file_ + end);
    }
    std::unique_ptr<Store> open(std::span<const Migration> migrations) {
        return open_store(settings_, migrations, clock_);
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    const std::string file_ =
        std::filesystem::temp_directory_path() / ("bihuan-migrate-test-" + random_token(8) + ".db");
    StoreSettings settings_;
};

TEST_P(MigrateTest, OneThatRanMayNotChange) {
    const std::string changed = std::string{make_migrated} + " ";
    const std::array edited{Migration{"thing", 1, "0001_thing", changed, changed}};
    EXPECT_THROW(open(edited), std::runtime_error);
    EXPECT_NO_THROW(open(migrated_things));
}

TEST_P(MigrateTest, OneThatFailsLeavesNothingBehind) {
    constexpr std::string_view broken = "create table half (a bigint);\nnonsense";
    const std::array failing{migrated_things[0], Migration{"thing", 2, "0002_broken", broken, broken}};
    EXPECT_THROW(open(failing), std::runtime_error);
    constexpr std::string_view sound = "create table half (a bigint); drop table half;";
    const std::array mended{migrated_things[0], Migration{"thing", 2, "0002_sound", sound, sound}};
    EXPECT_NO_THROW(open(mended));
}

TEST_P(MigrateTest, AnOlderProgramMayGoOnUntilSomethingIsTakenAway) {
    constexpr std::string_view more = "alter table thing add column more text",
                               less = "alter table thing drop column big";
    const std::array newer{migrated_things[0], Migration{"thing", 2, "0002_more", more, more}};
    open(newer);
    const auto written = open(migrated_things)->write(system_actor(), [](Unit& unit) -> Done {
        unit.run(add_migrated, {{"id", 1}});
        return {};
    });
    EXPECT_TRUE(written);
    const std::array newest{newer[0], newer[1], Migration{"thing", 3, "0003_contract_big", less, less}};
    EXPECT_EQ(open(newest)->read(system_actor(), [](Unit& unit) { return unit.number(count_migrated); }), 1);
    EXPECT_THROW(open(newer), std::runtime_error);
}

INSTANTIATE_TEST_SUITE_P(Engines, MigrateTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan
