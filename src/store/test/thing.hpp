// A table of things and a store of it on every engine: SQLite always, PostgreSQL where BIHUAN_TEST_POSTGRES
// is the URL of a server whose database may be filled with test tables.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "base/crypto.hpp"
#include "store/store.hpp"
#include "store/test/postgres.hpp"

namespace bihuan {

inline constexpr std::string_view make_thing = R"sql(
create table thing (
    thing_id bigint primary key,
    word text,
    amount double precision,
    big bigint
);
create index thing_word on thing (word);
)sql";
inline constexpr std::array things{Migration{"thing", 1, "0001_thing", make_thing, make_thing}};

inline constexpr Sql add_thing{
    "thing.add", "insert into thing (thing_id, word, amount, big) values (:id, :word, :amount, :big)"};
inline constexpr Sql get_thing{"thing.get",
                               "select thing_id, word, amount, big from thing where thing_id = :id"};
inline constexpr Sql count_things{"thing.count", "select count(*) as n from thing"};
inline constexpr Sql greatest{"thing.greatest", "select max(big) as n from thing"};
inline constexpr Sql rename_thing{"thing.rename", "update thing set word = :word where thing_id >= :id"};
inline constexpr Sql add_amount{"thing.add_amount", R"sql(
    insert into thing (thing_id, amount) values (:id, :more)
    on conflict (thing_id) do update set amount = thing.amount + excluded.amount)sql"};
inline constexpr Sql all_things{"thing.all", "select thing_id from thing order by thing_id"};

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

inline const auto engines = testing::Values(Engine{"sqlite", false}, Engine{"postgres", true});
inline std::string name_of_engine(const testing::TestParamInfo<Engine>& info) { return info.param.name; }

}  // namespace bihuan
