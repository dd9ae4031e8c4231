#include <thread>

#include "contact/store/contact_store.hpp"
#include "contact/test/desk.hpp"
#include "contact/use_cases/verify.hpp"

namespace bihuan::contact {
namespace {

class Recording : public Desk {};

TEST_P(Recording, AChainGrowsByEachRecord) {
    const auto first = recorded(call(customer_)), second = recorded(call(customer_)),
               other = recorded(call(other_));
    ASSERT_TRUE(first && second && other);
    EXPECT_EQ(first->sequence, 1);
    EXPECT_EQ(second->sequence, 2);
    EXPECT_EQ(second->previous_hash, first->hash);
    EXPECT_EQ(other->sequence, 1);
    EXPECT_EQ(other->previous_hash, no_hash);
    EXPECT_EQ(first->by_name, "王坐席");
    EXPECT_EQ(first->organization_id, root_);
}

TEST_P(Recording, ASourceIsRecordedOnceAndMayLackThings) {
    auto wanted = call(CustomerId{});
    wanted.source_kind = "call";
    wanted.source_id = 7;
    wanted.answer.clear();
    wanted.result.clear();
    const auto first = recorded(wanted), again = recorded(wanted);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->contact_id, again->contact_id);
    EXPECT_EQ(first->missing, "answer,result");
    wanted.source_kind.clear();
    EXPECT_EQ(code_of(recorded(wanted).error()), "contact.field_needed");
}

TEST_P(Recording, AnAmendmentIsANewRecordAndThereIsOneOfEach) {
    const auto first = recorded(call(customer_));
    auto better = call(customer_, "更正：明早八点前恢复");
    better.amends_id = first->contact_id;
    const auto second = recorded(better);
    ASSERT_TRUE(second);
    EXPECT_EQ(code_of(recorded(better).error()), "contact.amended_already");
    better.amends_id = second->contact_id;
    better.customer_id = other_;
    EXPECT_EQ(code_of(recorded(better).error()), "contact.unknown");
    const auto kept = store_->read(system_actor(), [&](Unit& unit) -> Result<ContactRecord> {
        return *ContactStore{unit, cipher_}.find(first->contact_id);
    });
    EXPECT_EQ(kept->content, "宽带今晚八点前恢复");
}

TEST_P(Recording, NothingIsKeptInClear) {
    ASSERT_TRUE(recorded(call(customer_)));
    const auto rows = *store_->read(system_actor(), [](Unit& unit) -> Result<std::vector<std::string>> {
        return unit.all(Sql{"test.rows", "select * from contact_record"}, {}, [](const Row& row) {
            return row.text("sealed") + row.text("files") + row.text("commitment");
        });
    });
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].find("13800001234"), std::string::npos);
    EXPECT_EQ(rows[0].find("恢复"), std::string::npos);
}

TEST_P(Recording, ManyAtOnceMakeOneChain) {
    std::vector<std::thread> people;
    for (int i = 0; i < 8; ++i)
        people.emplace_back([&] {
            for (int n = 0; n < 10; ++n)
                EXPECT_TRUE(store_->write(agent(), [&](Unit& unit) {
                    auto wanted = call(customer_);
                    wanted.started_at = wanted.ended_at.emplace(unit.now);
                    return record(unit, cipher_, wanted);
                }));
        });
    for (auto& one : people) one.join();
    const auto whole = *store_->read(
        system_actor(), [&](Unit& unit) -> Result<Verified> { return verify(unit, cipher_, {}); });
    EXPECT_EQ(whole.records, 80);
    EXPECT_TRUE(whole.findings.empty());
}

TEST_P(Recording, AMoveToAnotherKeyLeavesTheChainWhole) {
    ASSERT_TRUE(recorded(call(customer_)));
    const auto before = *store_->read(system_actor(), [](Unit& unit) -> Result<std::int64_t> {
        return count_under(unit, keys::master_key);
    });
    EXPECT_EQ(before, 1);
    const auto last = *store_->write(system_actor(), [&](Unit& unit) -> Result<bool> {
        return sealed_holder().reseal(unit, cipher_, 0, 10).has_value();
    });
    EXPECT_FALSE(last);
    EXPECT_TRUE(
        store_
            ->read(system_actor(), [&](Unit& unit) -> Result<Verified> { return verify(unit, cipher_, {}); })
            ->findings.empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Recording, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::contact
