// A store that cannot be written to, on every engine: by its settings, or because the engine says so (2.5.5).
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <string>

#include "base/crypto.hpp"
#include "store/store.hpp"
#include "store/test/postgres.hpp"

namespace bihuan {
namespace {

constexpr std::string_view make_kept = "create table thing (thing_id bigint primary key, word text);";
constexpr std::array kept_things{Migration{"thing", 1, "0001_thing", make_kept, make_kept}};

class ReadOnlyStore : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        settings_.url = "sqlite:" + file_;
        settings_.writers = 1;
        if (is_postgres()) {
            settings_.url = emptied_postgres();
            if (settings_.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        store_ = open_store(settings_, kept_things, clock_);
    }
    void TearDown() override {
        store_.reset();
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file_ + end);
    }
    static bool is_postgres() { return std::string_view{GetParam()} == "postgres"; }
    void add(std::int64_t id) {
        store_->write(actor_, [&](Unit& unit) -> Done {
            unit.run({"thing.add", "insert into thing (thing_id, word) values (:id, :word)"},
                     {{"id", id}, {"word", std::string(100'000, 'x')}});
            return {};
        });
    }
    std::int64_t count() {
        return store_->read(actor_, [](Unit& unit) {
            return unit.number({"thing.count", "select count(*) as n from thing"});
        });
    }

    const Actor actor_ = system_actor();
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    const std::string file_ =
        std::filesystem::temp_directory_path() / ("bihuan-read-only-test-" + random_token(8) + ".db");
    StoreSettings settings_;
    std::unique_ptr<Store> store_;
};

// 2.5.5: the engine itself refuses to write, as on a full disk or a standby; reads go on, and the first write
// it takes again ends it.
TEST_P(ReadOnlyStore, SaysThatItIsReadOnlyUntilAWriteSucceeds) {
    add(1);
    // A disk that is full up to this very page; a database that takes nothing from now on.
    const auto turn = [&](bool is_on) {
        const std::string text =
            is_postgres() ? std::string{"set default_transaction_read_only = "} + (is_on ? "on" : "off")
                          : std::string{"pragma max_page_count = "} + (is_on ? "1" : "1000000");
        ASSERT_TRUE(store_->write(actor_, [&](Unit& unit) -> Done {
            unit.each({"test.turn", text}, {}, [](const Row&) {});
            return {};
        }));
    };
    turn(true);
    EXPECT_THROW(add(2), StoreReadOnly);
    EXPECT_TRUE(store_->status().is_read_only);
    EXPECT_TRUE(store_->status().is_healthy);
    EXPECT_EQ(count(), 1);
    EXPECT_THROW(add(2), StoreReadOnly) << "asked again each time";
    turn(false);
    EXPECT_TRUE(store_->status().is_read_only) << "nothing was written yet";
    add(2);
    EXPECT_FALSE(store_->status().is_read_only);
    EXPECT_EQ(count(), 2);
}

TEST_P(ReadOnlyStore, OpensReadOnlyWhereItsMigrationsHaveRun) {
    add(1);
    store_.reset();
    settings_.is_read_only = true;
    store_ = open_store(settings_, kept_things, clock_);
    EXPECT_EQ(count(), 1);
    EXPECT_TRUE(store_->status().is_read_only);
    EXPECT_THROW(add(2), StoreReadOnly);
    const auto refused = store_->write_later(actor_, [](Unit&) { return true; }, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind.code, "store.read_only");
    store_.reset();
    const std::array more{kept_things[0], Migration{"thing", 2, "0002_more", make_kept, make_kept}};
    EXPECT_THROW(open_store(settings_, more, clock_), std::runtime_error) << "nothing is migrated";
}

INSTANTIATE_TEST_SUITE_P(Engines, ReadOnlyStore, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan
