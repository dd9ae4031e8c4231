#include "ticket/use_cases/suggestions.hpp"
#include "ticket/test/desk.hpp"

namespace bihuan::ticket {
namespace {

class Drafts : public Desk {
  protected:
    Suggestions ask(const Actor& actor, const Draft& draft) {
        return *store_->read(actor, [&](Unit& unit) { return suggestions(unit, models_, draft); });
    }
    suggest::ModelCache models_;
};

TEST_P(Drafts, DuplicatesStayWithinTheScopeAndAreOpen) {
    const auto east = open(agent(), "宽带断网，光猫亮红灯");
    const Draft draft{.title = "宽带断网光猫亮红灯"};
    const auto found = ask(agent(), draft).duplicates;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().ticket_id, east.ticket.ticket_id);
    EXPECT_FALSE(found.front().is_same_customer);
    EXPECT_TRUE(ask(far(), draft).duplicates.empty());
    auto of_customer = draft;
    of_customer.customer_id = customer_;
    EXPECT_TRUE(ask(agent(), of_customer).duplicates.front().is_same_customer);
    EXPECT_TRUE(ask(far(), of_customer).duplicates.empty());
    ASSERT_TRUE(act(lead(), east, Action::cancel, {.reason = "mistake"}));
    EXPECT_TRUE(ask(agent(), of_customer).duplicates.empty());
}

TEST_P(Drafts, OwnTicketsComeFirstAndFiveAtMost) {
    for (int i = 0; i < 8; ++i) open(agent(), "宽带断网，第" + std::to_string(i) + "次");
    EXPECT_EQ(ask(agent(), {.title = "宽带断网，第9次"}).duplicates.size(), duplicates_suggested_max);
    EXPECT_TRUE(ask(agent(), {.title = "网"}).duplicates.empty());
    EXPECT_TRUE(ask(agent(), {.title = "\"-*()': OR AND"}).duplicates.empty());
    EXPECT_TRUE(ask(agent(), {.title = "询问国际漫游资费"}).duplicates.empty());
}

TEST_P(Drafts, ClosedTicketsTeachTheirFinalCategory) {
    EXPECT_EQ(code_of(train_model(*store_, 1).error()), "suggest.too_few_examples");
    CategoryId bill;
    by(system_actor(), [&](Unit& unit) -> Done {
        bill = standard::category_by_code(unit, "complaint.billing")->category_id;
        for (int i = 0; i < 60; ++i) {
            ImportedTicket past;
            const bool is_bill = i % 2 == 0;
            past.title = (is_bill ? "账单多扣费用 " : "宽带断网 ") + std::to_string(i);
            past.channel = "phone";
            past.category_id = is_bill ? bill : category_;
            past.organization_id = east_;
            past.owner_id = agent_id_;
            past.opened_by = system_actor();
            past.opened_at = unit.now - std::chrono::hours{i + 1};
            past.steps.push_back({.at = unit.now, .by = system_actor(), .as_state = State::closed});
            TRY_DONE(import_ticket(unit, codes_, past));
        }
        return {};
    });
    const auto report = train_model(*store_, 1);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->examples, 60);
    EXPECT_GT(report->accuracy, 0.95);
    const auto found = ask(agent(), {.title = "这个月账单扣费不对"});
    ASSERT_FALSE(found.categories.empty());
    EXPECT_EQ(found.categories.front().label, bill.number);
    EXPECT_EQ(found.model->example_count, 60);
}

INSTANTIATE_TEST_SUITE_P(Engines, Drafts, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::ticket
