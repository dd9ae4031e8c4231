// The ring and its moves, with one holder of the test's own. What the modules make of it is tested in
// src/app/test.
#include <gtest/gtest.h>

#include <memory>
#include <set>

#include "identity/calls.hpp"
#include "keys/store/key_store.hpp"
#include "keys/use_cases/use_cases.hpp"
#include "store/test/postgres.hpp"
#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> timer_migrations();
}  // namespace bihuan

namespace bihuan::keys {
namespace {

using namespace std::chrono_literals;

constexpr Migration note_table{
    "test", 1, "0001_note",
    "create table note (note_id bigint primary key, text_sealed text not null, key_id bigint not null)",
    "create table note (note_id bigint primary key, text_sealed text not null, key_id bigint not null)"};
constexpr Sql insert{"test.add",
                     "insert into note (note_id, text_sealed, key_id) values (:note_id, :text, :key_id)"};
constexpr Sql select_one{"test.find", "select text_sealed from note where note_id = :note_id"};
constexpr Sql update{"test.save",
                     "update note set text_sealed = :text, key_id = :key_id where note_id = :note_id"};
constexpr Sql count_key{"test.count", "select count(*) as n from note where key_id = :key_id"};
constexpr Sql select_batch{
    "test.batch",
    "select note_id, text_sealed from note where note_id > :after and key_id <> :key_id "
    "order by note_id limit :limit"};

std::string context_of(std::int64_t id) { return "note.text:" + std::to_string(id); }

std::int64_t count(Unit& unit, KeyId key) { return unit.number(count_key, {{"key_id", key}}); }

std::optional<std::int64_t> reseal(Unit& unit, const FieldCipher& master, std::int64_t after,
                                   std::int64_t limit) {
    const Sealer sealer{unit, master};
    const auto rows =
        unit.all(select_batch, {{"after", after}, {"key_id", sealer.active()}, {"limit", limit}},
                 [](const Row& row) { return std::pair{row.integer("note_id"), row.text("text_sealed")}; });
    for (const auto& [id, text] : rows)
        if (const auto renewed = sealer.renewed(text, context_of(id)))
            unit.run(update, {{"note_id", id}, {"text", *renewed}, {"key_id", sealer.active()}});
    if (std::ssize(rows) < limit) return std::nullopt;
    return rows.back().first;
}

std::string code_of(const Error& error) { return std::string{error.kind.code}; }

class Ring : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        std::vector<Migration> migrations{note_table};
        for (const auto part : {identity_migrations(), keys_migrations(), timer_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
    }
    template <class F>
    auto write(F use) {
        clock_.advance(1s);
        return store_->write(system_actor(), use);
    }
    template <class F>
    auto read(F use) {
        return store_->read(system_actor(), use);
    }
    void start(const FieldCipher& master, Suite suite = Suite::xchacha) {
        (void)write([&](Unit& unit) -> Done {
            begin(unit, master, suite, holders_);
            return {};
        });
    }
    void put(std::int64_t id, const std::string& text) {
        (void)write([&](Unit& unit) -> Done {
            const Sealer sealer{unit, master_};
            unit.run(
                insert,
                {{"note_id", id}, {"text", sealer.seal(text, context_of(id))}, {"key_id", sealer.active()}});
            return {};
        });
    }
    std::string sealed(std::int64_t id) {
        return read([&](Unit& unit) {
            return *unit.one(select_one, {{"note_id", id}},
                             [](const Row& row) { return row.text("text_sealed"); });
        });
    }
    std::optional<std::string> text(std::int64_t id) {
        const auto found = sealed(id);
        return read([&](Unit& unit) { return Sealer{unit, master_}.open(found, context_of(id)); });
    }
    Result<KeyView> rotate(Suite suite = Suite::xchacha) {
        return write([&](Unit& unit) { return rotate_key(unit, master_, holders_, suite, "每年一次"); });
    }
    Result<KeyView> retire(std::int64_t id) {
        return write([&](Unit& unit) { return retire_key(unit, holders_, KeyId{id}, "已迁移完毕"); });
    }
    std::string refused(const Result<KeyView>& result) { return result ? "" : code_of(result.error()); }
    std::vector<KeyView> keys() {
        return read([&](Unit& unit) { return list_keys(unit, holders_, {}, 100).items; });
    }
    // As the worker of a node does; at most so many batches.
    std::int64_t move(int batches = 1000) {
        timer::Worker worker{*store_, {{reseal_timer(holders_[0]), [&](Unit& unit, const timer::Due& due) {
                                            on_reseal(unit, master_, holders_[0], due.subject_id);
                                        }}}};
        std::int64_t fired = 0;
        for (int i = 0; i < batches; ++i) {
            clock_.advance(1s);
            const auto now = worker.run_due();
            if (now == 0) break;
            fired += now;
        }
        return fired;
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    const FieldCipher master_{FieldCipher::Key{1, 2, 3}};
    const Holders holders_{{.name = "note", .count = count, .reseal = reseal}};
    std::unique_ptr<Store> store_;
};

TEST_P(Ring, AnEmptyStoreGetsAKeyOfItsOwnAndOneWithValuesWaitsToBeAsked) {
    start(master_, Suite::sm4);
    put(1, "13812345678");
    EXPECT_TRUE(sealed(1).starts_with("v2:2:")) << sealed(1);
    EXPECT_EQ(text(1), "13812345678");
    auto all = keys();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].key.suite, Suite::sm4);
    EXPECT_EQ(all[0].key.state, KeyState::active);
    EXPECT_EQ(all[0].records(), 1);
    EXPECT_EQ(all[1].key.key_id, master_key);
    EXPECT_EQ(all[1].key.state, KeyState::retired);
    start(master_);
    EXPECT_EQ(keys().size(), 2U) << "a second start makes nothing";
}

TEST_P(Ring, ValuesOfTheMasterKeyOpenAndAreMovedByTheFirstRotation) {
    put(1, "before the ring");
    EXPECT_TRUE(sealed(1).starts_with("v1:"));
    start(master_);
    EXPECT_EQ(keys().size(), 1U) << "an older node may be running beside: nothing changes by itself";
    put(2, "still");
    EXPECT_TRUE(sealed(2).starts_with("v1:"));
    ASSERT_TRUE(rotate());
    EXPECT_EQ(text(1), "before the ring");
    put(3, "at once");
    EXPECT_TRUE(sealed(3).starts_with("v2:2:"));
    EXPECT_EQ(refused(retire(1)), "keys.in_use");
    move();
    for (const int id : {1, 2, 3}) EXPECT_TRUE(sealed(id).starts_with("v2:2:")) << id;
    EXPECT_EQ(text(1), "before the ring");
    EXPECT_EQ(text(2), "still");
    EXPECT_EQ(refused(retire(1)), "");
}

TEST_P(Ring, ATextIsBoundToItsRow) {
    start(master_);
    put(1, "mine");
    const auto stolen = sealed(1);
    EXPECT_EQ(read([&](Unit& unit) { return Sealer{unit, master_}.open(stolen, context_of(2)); }),
              std::nullopt);
    for (const char* broken :
         {"", "v1:", "v2:", "v2:2", "v2:2:", "v2:9:AAAA", "v2:x:AAAA", "v3:2:AAAA", "mine"})
        EXPECT_EQ(read([&](Unit& unit) { return Sealer{unit, master_}.open(broken, context_of(1)); }),
                  std::nullopt)
            << broken;
    EXPECT_EQ(key_of("v1:abc"), master_key);
    EXPECT_EQ(key_of("v2:17:abc"), KeyId{17});
    EXPECT_FALSE(key_of("v2:-1:abc"));
}

TEST_P(Ring, IndexesAreOfferedUnderEveryKeyInUse) {
    start(master_);
    const auto indexes = [&] {
        return read([&](Unit& unit) { return Sealer{unit, master_}.blind_indexes("13812345678", "number"); });
    };
    const auto written = [&] {
        return read([&](Unit& unit) { return Sealer{unit, master_}.blind_index("13812345678", "number"); });
    };
    const auto first = written();
    EXPECT_EQ(indexes(), std::vector{first});
    ASSERT_TRUE(rotate(Suite::sm4));
    const auto second = written();
    EXPECT_NE(first, second);
    EXPECT_EQ(indexes(), (std::vector{first, second}));
    ASSERT_TRUE(retire(2));
    EXPECT_EQ(indexes(), std::vector{second});
}

TEST_P(Ring, AMoveThatWasCutShortGoesOnWhereItWas) {
    start(master_);
    for (int id = 1; id <= 130; ++id) put(id, "value " + std::to_string(id));
    ASSERT_TRUE(rotate(Suite::sm4));
    move(1);
    const auto all = keys();
    EXPECT_EQ(all[0].records(), 50);
    EXPECT_EQ(all[1].records(), 80);
    for (const int id : {1, 50, 51, 130}) EXPECT_EQ(text(id), "value " + std::to_string(id));
    start(master_);  // as a node does that comes back
    EXPECT_GT(move(), 0);
    EXPECT_EQ(keys()[0].records(), 130);
    EXPECT_EQ(keys()[1].records(), 0);
    for (int id = 1; id <= 130; ++id) EXPECT_EQ(text(id), "value " + std::to_string(id));
    EXPECT_EQ(move(), 0) << "and then it is over";
}

TEST_P(Ring, WhatDoesNotOpenIsLeftAndHoldsItsKey) {
    start(master_);
    put(1, "whole");
    put(2, "damaged");
    (void)write([&](Unit& unit) -> Done {
        unit.run(update, {{"note_id", 2}, {"text", "v2:2:AAAA"}, {"key_id", KeyId{2}}});
        return {};
    });
    ASSERT_TRUE(rotate());
    move();
    EXPECT_EQ(text(1), "whole");
    const auto stopped = retire(2);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(code_of(stopped.error()), "keys.in_use");
    EXPECT_EQ(stopped.error().detail, "1");
}

TEST_P(Ring, ARetiredKeyIsGone) {
    start(master_);
    put(1, "moved in time");
    const auto kept = sealed(1);  // as in somebody's copy of the table
    ASSERT_TRUE(rotate());
    EXPECT_EQ(refused(retire(3)), "keys.active");
    EXPECT_EQ(refused(retire(99)), "keys.unknown");
    move();
    ASSERT_TRUE(retire(2));
    EXPECT_EQ(refused(retire(2)), "keys.retired");
    EXPECT_EQ(text(1), "moved in time");
    EXPECT_EQ(read([&](Unit& unit) { return Sealer{unit, master_}.open(kept, context_of(1)); }),
              std::nullopt);
    const auto all = keys();
    EXPECT_EQ(all[1].key.wrapped, "");
    EXPECT_EQ(all[1].key.retired_by, "system");
    EXPECT_TRUE(all[1].key.retired_at.has_value());
}

TEST_P(Ring, StaysSmallAndEveryKeyIsAnother) {
    start(master_);
    std::set<std::string> wrapped;
    for (std::int64_t i = 1; i < keys_in_use_max; ++i)
        ASSERT_TRUE(rotate(i % 2 == 0 ? Suite::sm4 : Suite::xchacha));
    EXPECT_EQ(refused(rotate()), "keys.too_many");
    for (const auto& one : keys())
        EXPECT_EQ(wrapped.insert(one.key.wrapped).second, true) << one.key.key_id.text();
    ASSERT_TRUE(retire(2));
    EXPECT_TRUE(rotate());
    const auto page = read([&](Unit& unit) { return list_keys(unit, holders_, {}, 4); });
    ASSERT_EQ(page.items.size(), 4U);
    const auto rest = read([&](Unit& unit) { return list_keys(unit, holders_, page.next, 100); });
    EXPECT_EQ(rest.items.front().key.key_id.number, page.next.number - 1);
    EXPECT_FALSE(rest.next);
}

TEST_P(Ring, AnotherMasterKeyIsTakenForWhatItIs) {
    start(master_);
    put(1, "13812345678");
    const FieldCipher wrong{FieldCipher::Key{9}};
    EXPECT_THROW(start(wrong), std::runtime_error);
    const auto found = sealed(1);
    EXPECT_THROW(read([&](Unit& unit) { return Sealer{unit, wrong}.open(found, context_of(1)); }),
                 std::runtime_error);
    EXPECT_EQ(refused(write([&](Unit& unit) { return rotate_key(unit, wrong, holders_, Suite::sm4, "x"); })),
              "keys.other_master");
}

TEST_P(Ring, IsWrappedAnewByAnotherMasterKeyWholeOrNotAtAll) {
    put(1, "of the master key");
    start(master_);
    const FieldCipher next{FieldCipher::Key{9}};
    const auto rewrap = [&](const FieldCipher& from, const FieldCipher& to) {
        return write([&](Unit& unit) { return rewrap_keys(unit, from, to); });
    };
    EXPECT_EQ(code_of(rewrap(master_, next).error()), "keys.master_in_use");
    ASSERT_TRUE(rotate());
    ASSERT_TRUE(rotate(Suite::sm4));
    move();
    EXPECT_EQ(code_of(rewrap(master_, next).error()), "keys.master_in_use")
        << "nothing is under it, but it may be";
    ASSERT_TRUE(retire(1));
    const FieldCipher stranger{FieldCipher::Key{77}};
    EXPECT_EQ(code_of(rewrap(stranger, next).error()), "keys.other_master");
    EXPECT_EQ(text(1), "of the master key") << "what was refused has changed nothing";
    EXPECT_EQ(*rewrap(master_, next), 2);
    EXPECT_EQ(*rewrap(master_, next), 2) << "again: there is nothing left to do";
    EXPECT_THROW(text(1), std::runtime_error);
    const auto found = sealed(1);
    EXPECT_EQ(read([&](Unit& unit) { return Sealer{unit, next}.open(found, context_of(1)); }),
              "of the master key");
}

TEST_P(Ring, EveryChangeIsInTheAuditLog) {
    start(master_);
    std::vector<std::string> told;
    store_->on_event([&](const Event& event) { told.push_back(event.topic); });
    ASSERT_TRUE(rotate());
    ASSERT_TRUE(retire(2));
    const auto lines = read([&](Unit& unit) {
        return unit.all(
            Sql{"test.audit", "select action, subject_id, after_json from audit_entry order by audit_id"}, {},
            [](const Row& row) {
                return row.text("action") + " " + row.text("subject_id") + " " + row.text("after_json");
            });
    });
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].find("keys.rotated 3 "), 0U) << lines[0];
    EXPECT_NE(lines[0].find("每年一次"), std::string::npos);
    EXPECT_EQ(lines[1].find("keys.retired 2 "), 0U) << lines[1];
    EXPECT_EQ(told, (std::vector<std::string>{"keys.changed", "keys.changed"}));
}

INSTANTIATE_TEST_SUITE_P(Engines, Ring, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::keys
