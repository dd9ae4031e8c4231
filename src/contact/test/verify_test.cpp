// Each byte class of the store is flipped, rows are removed, forged and swapped: all of it is found and
// named.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "contact/store/contact_store.hpp"
#include "contact/test/desk.hpp"
#include "contact/use_cases/verify.hpp"

namespace bihuan::contact {
namespace {

class Verifying : public Desk {
  protected:
    void SetUp() override {
        Desk::SetUp();
        if (!store_) return;
        for (int i = 0; i < 10; ++i) {
            if (i == 6) seal();
            const auto made = recorded(call(i % 2 == 0 ? customer_ : other_, fmt::format("第 {} 次", i)));
            ASSERT_TRUE(made);
            ids_.push_back(made->contact_id.number);
        }
        seal();
        for (const auto* table : {"contact_record", "contact_head", "contact_seal"})
            run(fmt::format("create table kept_{0} as select * from {0}", table));
    }
    void seal() {
        clock_.advance(1h);
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
            on_seal(unit, &key_, false);
            return {};
        }));
    }
    void restore() {
        for (const auto* table : {"contact_record", "contact_head", "contact_seal"}) {
            run(fmt::format("delete from {}", table));
            run(fmt::format("insert into {0} select * from kept_{0}", table));
        }
    }
    std::vector<std::string> columns(const std::string& table) {
        const auto sqlite = fmt::format("select name from pragma_table_info('{}')", table);
        const auto postgres = fmt::format(
            "select column_name as name from information_schema.columns where table_name = '{}' and "
            "table_schema = current_schema()",
            table);
        return *store_->read(system_actor(), [&](Unit& unit) -> Result<std::vector<std::string>> {
            return unit.all(Sql{"test.columns", sqlite, postgres}, {},
                            [](const Row& row) { return row.text("name"); });
        });
    }
    Verified verified(bool opens_words = true, std::vector<std::string> anchors = {}) {
        return *store_->read(system_actor(), [&](Unit& unit) -> Result<Verified> {
            return verify(unit, cipher_, {opens_words, &key_, std::move(anchors)});
        });
    }
    bool finds(const Verified& what, Flaw flaw, std::int64_t Finding::* name, std::int64_t value) {
        return std::ranges::any_of(what.findings,
                                   [&](const Finding& f) { return f.flaw == flaw && f.*name == value; });
    }
    static std::string told(const Verified& what) {
        std::string out;
        for (const auto& f : what.findings)
            out += fmt::format("{} record {} customer {} place {} seal {}; ", to_text(f.flaw), f.contact_id,
                               f.customer_id, f.sequence, f.seal_number);
        return out;
    }

    SigningKey key_ = SigningKey::make(false);
    std::vector<std::int64_t> ids_;
};

TEST_P(Verifying, WhatNobodyTouchedIsWhole) {
    const auto whole = verified();
    EXPECT_TRUE(whole.findings.empty()) << told(whole);
    EXPECT_EQ(whole.records, 10);
    EXPECT_EQ(whole.seals, 2);
    EXPECT_EQ(whole.unsealed, 0);
    // Words whose time has come go with their salt, and the chain stays whole.
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
        forget_words(unit, std::vector{ids_[2]});
        return {};
    }));
    EXPECT_TRUE(verified().findings.empty());
    EXPECT_EQ(verified().erased, 1);
}

TEST_P(Verifying, EveryColumnOfARecordIsNamed) {
    const std::set<std::string> numbers{"contact_id", "customer_id", "sequence",  "started_at",
                                        "ended_at",   "recorded_at", "by_id",     "organization_id",
                                        "ticket_id",  "source_id",   "amends_id", "seal_number"};
    const auto id = ids_[4];
    for (const auto& column : columns("contact_record")) {
        if (column == "seal_number") {
            run(fmt::format("update contact_record set seal_number = 2 where contact_id = {}", id));
            EXPECT_TRUE(finds(verified(), Flaw::tree_broken, &Finding::seal_number, 1)) << told(verified());
            EXPECT_TRUE(finds(verified(), Flaw::tree_broken, &Finding::seal_number, 2)) << told(verified());
        } else if (column == "archive_id") {  // words lie with the record: archives are archive_test.cpp's
            run(fmt::format("update contact_record set archive_id = 7 where contact_id = {}", id));
            EXPECT_TRUE(finds(verified(), Flaw::text_changed, &Finding::contact_id, id)) << told(verified());
        } else if (column == "sealed") {  // salt and texts: each a byte of what is sealed
            run(fmt::format(
                "update contact_record set sealed = substr(sealed, 1, length(sealed) - 3) || 'AAA' where "
                "contact_id = {}",
                id));
            EXPECT_TRUE(finds(verified(), Flaw::text_changed, &Finding::contact_id, id)) << told(verified());
            EXPECT_TRUE(verified(false).findings.empty());
        } else {
            const auto change = numbers.contains(column) ? " + 1000" : " || 'x'";
            run(fmt::format("update contact_record set {0} = {0}{1} where contact_id = {2}", column, change,
                            id));
            const auto named = column == "contact_id" ? id + 1000 : id;
            EXPECT_TRUE(finds(verified(), Flaw::changed, &Finding::contact_id, named))
                << column << ": " << told(verified());
            EXPECT_TRUE(finds(verified(false), Flaw::changed, &Finding::contact_id, named)) << column;
        }
        restore();
    }
}

TEST_P(Verifying, WordsSealedAnewForAnotherTextAreNamed) {
    // Whoever has the key and can write still cannot find a salt for other words.
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
        const keys::Sealer sealer{unit, cipher_};
        const auto forged = sealer.seal(sealed_form({std::string(salt_size, 's'), "138", "已赔付", "好"}),
                                        fmt::format("contact.words:{}", ids_[3]));
        unit.run(Sql{"test.forge", "update contact_record set sealed = :sealed where contact_id = :id"},
                 {{"sealed", forged}, {"id", ids_[3]}});
        return {};
    }));
    EXPECT_TRUE(finds(verified(), Flaw::text_changed, &Finding::contact_id, ids_[3])) << told(verified());
}

TEST_P(Verifying, EveryColumnOfAHeadAndOfASealIsNamed) {
    for (const auto& column : columns("contact_head")) {
        run(fmt::format("update contact_head set {0} = {0}{1} where customer_id = {2}", column,
                        column == "hash" ? " || 'x'" : " + 1", customer_.number));
        EXPECT_FALSE(verified().findings.empty()) << column;
        EXPECT_TRUE(std::ranges::all_of(verified().findings, [&](const Finding& f) {
            return f.customer_id == customer_.number || f.customer_id == customer_.number + 1;
        })) << told(verified());
        restore();
    }
    const std::set<std::string> texts{"previous_hash", "root", "hash", "signature"};
    for (const auto& column : columns("contact_seal")) {
        // A signature may well begin with a z.
        run(fmt::format(
            texts.contains(column)
                ? fmt::runtime(
                      "update contact_seal set {0} = case substr({0}, 1, 1) when 'z' then 'y' else 'z' end "
                      "|| substr({0}, 2) where seal_number = 1")
                : fmt::runtime("update contact_seal set {0} = {0} + 7 where seal_number = 1"),
            column));
        const auto found = verified();
        EXPECT_FALSE(found.findings.empty()) << column;
        EXPECT_TRUE(std::ranges::any_of(found.findings, [](const Finding& f) { return f.seal_number == 1; }))
            << column << ": " << told(found);
        restore();
    }
}

TEST_P(Verifying, RemovedForgedAndSwappedRowsAreNamed) {
    run(fmt::format("delete from contact_record where contact_id = {}",
                    ids_[2]));  // second of the first chain
    EXPECT_TRUE(finds(verified(), Flaw::removed, &Finding::sequence, 2)) << told(verified());
    EXPECT_TRUE(finds(verified(), Flaw::tree_broken, &Finding::seal_number, 1));
    restore();

    run(fmt::format("delete from contact_record where contact_id = {}", ids_[8]));  // the last one
    EXPECT_TRUE(finds(verified(), Flaw::removed, &Finding::sequence, 5)) << told(verified());
    restore();

    run(fmt::format("delete from contact_record where customer_id = {}", other_.number));  // a whole chain
    EXPECT_TRUE(finds(verified(), Flaw::removed, &Finding::customer_id, other_.number)) << told(verified());
    restore();

    const auto list = fmt::format("{}", fmt::join(record_columns, ", "));
    auto forged = list;  // a copy of the last one at the next place
    forged.replace(forged.find("sequence"), 8, "sequence + 1");
    forged.replace(forged.find("contact_id"), 10, "contact_id + 7");
    run(fmt::format(
        "insert into contact_record ({0}, hash, sealed, seal_number) select {1}, hash, sealed, 0 from "
        "contact_record where contact_id = {2}",
        list, forged, ids_[8]));
    EXPECT_TRUE(finds(verified(), Flaw::added, &Finding::contact_id, ids_[8] + 7)) << told(verified());
    EXPECT_TRUE(finds(verified(), Flaw::changed, &Finding::contact_id, ids_[8] + 7)) << told(verified());
    restore();

    run(fmt::format("update contact_record set sequence = -sequence where contact_id in ({}, {})", ids_[2],
                    ids_[4]));
    run(fmt::format("update contact_record set sequence = 5 + sequence where contact_id in ({}, {})", ids_[2],
                    ids_[4]));
    for (const auto id : {ids_[2], ids_[4]})  // places 2 and 3 are now 3 and 2
        EXPECT_TRUE(finds(verified(), Flaw::changed, &Finding::contact_id, id)) << told(verified());
    restore();

    run("delete from contact_seal where seal_number = 1");
    EXPECT_TRUE(finds(verified(), Flaw::seal_removed, &Finding::seal_number, 1)) << told(verified());
    restore();
    EXPECT_TRUE(verified().findings.empty());
}

TEST_P(Verifying, AHistoryWrittenAnewIsGivenAwayByTheAnchorAndTheKey) {
    const auto lines = *store_->read(system_actor(), [](Unit& unit) -> Result<std::vector<std::string>> {
        std::vector<std::string> out;
        for (const auto& seal : seals(unit, 0, 10)) out.push_back(anchor_line(seal));
        return out;
    });
    EXPECT_TRUE(verified(true, lines).findings.empty()) << told(verified(true, lines));
    // The last seal and its records go together, and the heads are set back: the store alone looks whole.
    run("delete from contact_seal where seal_number = 2");
    run("delete from contact_record where seal_number = 2");
    run("update contact_head set record_count = 3, hash = (select r.hash from contact_record r where "
        "r.customer_id = "
        "contact_head.customer_id and r.sequence = 3)");
    EXPECT_TRUE(verified().findings.empty()) << told(verified());
    EXPECT_TRUE(finds(verified(true, lines), Flaw::seal_removed, &Finding::seal_number, 2));
    restore();
    const auto other = SigningKey::make(false);
    const auto found = *store_->read(system_actor(), [&](Unit& unit) -> Result<Verified> {
        return verify(unit, cipher_, {false, &other, {"no line of ours"}});
    });
    EXPECT_TRUE(finds(found, Flaw::signature_wrong, &Finding::seal_number, 2));
    EXPECT_TRUE(finds(found, Flaw::anchor_unread, &Finding::seal_number, 0));
}

INSTANTIATE_TEST_SUITE_P(Engines, Verifying, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::contact
