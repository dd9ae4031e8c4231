// The keeper's report, the end of words, proofs and looks.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "contact/domain/contact_errors.hpp"
#include "contact/store/contact_store.hpp"
#include "contact/test/desk.hpp"
#include "contact/use_cases/keeping.hpp"
#include "contact/use_cases/use_cases.hpp"
#include "contact/use_cases/verify.hpp"

namespace bihuan::contact {
namespace {

constexpr std::int64_t ticket_id = 77;

class Keeping : public Desk {
  protected:
    Context context() {
        return {.cipher = &cipher_,
                .shelf = std::make_shared<const file::Shelf>(shelf_),
                .visible_ticket = [this](Unit&, std::int64_t id) -> Result<TicketWords> {
                    if (id != ticket_id) return refuse(contact_unknown);
                    return TicketWords{ticket_id, "260302-A00001", customer_, root_};
                }};
    }
    void seal() {
        clock_.advance(1h);
        ASSERT_TRUE(store_->write(system_actor(), [](Unit& unit) -> Done {
            on_seal(unit, nullptr, false);
            return {};
        }));
    }
    Completeness report() {
        return *store_->read(agent(), [&](Unit& unit) -> Result<Completeness> {
            return completeness(unit, {clock_.now() - 24h, clock_.now() + 24h});
        });
    }
};

TEST_P(Keeping, TheReportSaysWhatIsMissingAndAnAmendmentFillsIt) {
    auto wanted = call(customer_);
    wanted.source_kind = "call";
    wanted.source_id = 1;
    wanted.answer.clear();
    const auto first = recorded(wanted);
    ASSERT_TRUE(first && recorded(call(other_)));
    ASSERT_EQ(report().lines.size(), 2U);
    EXPECT_EQ(report().lines[1].missing, "answer");
    ASSERT_TRUE(by(agent(), [&](Unit& unit) {
        Amendment change;
        change.answer = "同意";
        return amend_contact(unit, context(), first->contact_id, change);
    }));
    ASSERT_EQ(report().lines.size(), 1U);
    EXPECT_EQ(report().lines[0].count, 2);
    auto stranger = agent();
    stranger.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{5});
    EXPECT_TRUE(store_
                    ->read(stranger,
                           [&](Unit& unit) -> Result<Completeness> {
                               return completeness(unit, {clock_.now() - 24h, clock_.now() + 24h});
                           })
                    ->lines.empty());
}

TEST_P(Keeping, ATicketClosedWithoutAContactIsNamed) {
    ASSERT_TRUE(by(agent(), [&](Unit& unit) -> Done {
        note_closed(unit, {ticket_id, "260302-A00001", customer_, root_});
        note_closed(unit, {ticket_id, "260302-A00001", customer_, root_});  // closed again
        note_closed(unit, {78, "260302-A00002", customer_, root_});
        forget_closed(unit, 78);  // reopened
        return {};
    }));
    ASSERT_EQ(report().unrecorded.size(), 1U);
    EXPECT_EQ(report().unrecorded[0].code, "260302-A00001");
    auto wanted = call(CustomerId{});
    wanted.ticket_id = ticket_id;
    const auto made = by(agent(), [&](Unit& unit) { return add_contact(unit, context(), wanted, {}); });
    ASSERT_TRUE(made);
    EXPECT_EQ(made->record.customer_id, customer_) << "the ticket's";
    EXPECT_TRUE(report().unrecorded.empty());
    EXPECT_EQ(report().closed[0].closed, 1);
    wanted.customer_id = other_;
    EXPECT_EQ(
        code_of(by(agent(), [&](Unit& unit) { return add_contact(unit, context(), wanted, {}); }).error()),
        "contact.customer_other");
}

TEST_P(Keeping, WordsEndAfterTheirTimeAndTheProofStillHolds) {
    const auto made = recorded(call(customer_));
    recorded(call(other_));
    seal();
    const auto keeper = text_keeper(shelf_);
    const auto later = clock_.now() + 1h;
    const auto due = *store_->read(system_actor(), [&](Unit& unit) -> Result<std::vector<KeptRecord>> {
        return keeper.due(unit, later, 0, 10);
    });
    ASSERT_EQ(due.size(), 2U);
    EXPECT_EQ(due[0].customer_id, customer_.number) << "so that a hold on the customer counts";
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
        keeper.dispose(unit, std::vector{made->contact_id.number});
        return {};
    }));
    const auto looker = agent({Permission::customer_reveal});
    EXPECT_EQ(
        code_of(
            by(looker, [&](Unit& unit) { return reveal_contact(unit, context(), made->contact_id, "核对"); })
                .error()),
        "contact.text_erased");
    const auto proof =
        by(looker, [&](Unit& unit) { return prove_contact(unit, context(), made->contact_id, false, {}); });
    ASSERT_TRUE(proof);
    EXPECT_TRUE(check_proof(*proof, nullptr).empty());
    const auto left = *store_->read(
        system_actor(), [&](Unit& unit) -> Result<KeptCount> { return keeper.count(unit, later); });
    EXPECT_EQ(left.all, 1);
}

TEST_P(Keeping, TheNewestSealsAreCheckedWithinABound) {
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(recorded(call(customer_)));
        seal();
    }
    const auto checked = [&](std::int64_t count) {
        return *store_->read(system_actor(), [&](Unit& unit) -> Result<NewestCheck> {
            return check_newest(unit, cipher_, count);
        });
    };
    EXPECT_EQ(checked(2).seals, 2);
    EXPECT_EQ(checked(24).records, 3);
    EXPECT_TRUE(checked(24).findings.empty());
    run("update contact_record set by_name = 'x' where seal_number = 2");
    ASSERT_EQ(checked(24).findings.size(), 2U);
    EXPECT_EQ(checked(24).findings[0].flaw, Flaw::changed);
    EXPECT_EQ(checked(24).findings[1].flaw, Flaw::tree_broken);
    EXPECT_TRUE(checked(1).findings.empty()) << "the newest alone";
}

TEST_P(Keeping, AnchorsAreMadeUpFor) {
    const auto path =
        (std::filesystem::temp_directory_path() / fmt::format("anchor-{}", random_token(6))).string();
    const auto anchor = [&] {
        return store_->write(system_actor(), [&](Unit& unit) -> Done {
            on_anchor(unit, path);
            return {};
        });
    };
    recorded(call(customer_));
    seal();
    recorded(call(customer_));
    seal();
    ASSERT_TRUE(anchor());
    ASSERT_TRUE(anchor());  // nothing new
    std::ifstream in{path};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(
        store_
            ->read(system_actor(),
                   [&](Unit& unit) -> Result<Verified> { return verify(unit, cipher_, {.anchors = lines}); })
            ->findings.empty());
    std::filesystem::remove(path);
}

INSTANTIATE_TEST_SUITE_P(Engines, Keeping, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::contact
