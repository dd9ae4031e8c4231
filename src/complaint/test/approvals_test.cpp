// Who may agree to a proposal and who may move a grade: a second person, high enough. Both engines.
#include "complaint/test/desk.hpp"

namespace bihuan::complaint {
namespace {

using ticket::Action;

class Approvals : public ComplaintDesk {};

TEST_P(Approvals, ASecondPersonApproves) {
    const auto id = open(0);
    ASSERT_TRUE(act(agent_, id, Action::start));
    ASSERT_TRUE(propose(id, "refund", 50'000));
    EXPECT_EQ(row(id).state, State::proposed);
    EXPECT_EQ(row(id).approver_role, "team_lead");
    const auto decide = [&](const Actor& who, bool yes, const char* reason) {
        const auto target = at(id);
        return by(who, [&](Unit& unit) { return decide_proposal(unit, target, yes, reason); });
    };
    EXPECT_EQ(code_of(decide(agent_, true, "").error()), "complaint.own_proposal");
    EXPECT_EQ(code_of(decide(other_, true, "").error()), "complaint.approver_too_low");
    const auto waiting = [&](const Actor& who) {
        return std::ssize(
            store_->read(who, [&](Unit& unit) { return list_complaints(unit, {.is_to_approve = true}, 50); })
                ->items);
    };
    EXPECT_EQ(waiting(lead_), 1);
    EXPECT_EQ(waiting(manager_), 1);
    EXPECT_EQ(waiting(other_), 0) << "an agent approves nothing";
    EXPECT_EQ(code_of(decide(lead_, false, "").error()), "complaint.reason_needed");
    ASSERT_TRUE(decide(lead_, false, "金额依据不足"));
    EXPECT_EQ(row(id).state, State::sent_back);
    ASSERT_TRUE(propose(id, "refund", 30'000));
    ASSERT_TRUE(decide(lead_, true, ""));
    EXPECT_EQ(row(id).state, State::approved);
    EXPECT_TRUE(act(agent_, id, Action::resolve, {.result = "退还 300 元"}));
}

TEST_P(Approvals, ARaisedGradeOutgrowsAnApproval) {
    const auto id = open(0);
    ASSERT_TRUE(act(agent_, id, Action::start));
    ASSERT_TRUE(propose(id));
    auto target = at(id);
    ASSERT_TRUE(by(agent_, [&](Unit& unit) {
        return regrade_complaint(unit, target, {"critical", "media", "记者来电"});
    }));
    EXPECT_EQ(ticket_of(id).grade, "critical");
    EXPECT_EQ(row(id).grade, "critical");
    EXPECT_EQ(act(agent_, id, Action::resolve, {.result = "x"}).error().kind.code,
              "complaint.approval_outgrown");
    ASSERT_TRUE(propose(id).error().kind.code == "complaint.action_not_allowed") << "investigating is over";
    target = at(id);
    ASSERT_TRUE(by(
        agent_, [&](Unit& unit) { return propose_settlement(unit, target, {"当面致歉", "apology", {}}); }));
    EXPECT_EQ(row(id).approver_role, "manager");
    target = at(id);
    EXPECT_EQ(code_of(by(lead_, [&](Unit& unit) { return decide_proposal(unit, target, true, ""); }).error()),
              "complaint.approver_too_low");
    ASSERT_TRUE(by(manager_, [&](Unit& unit) { return decide_proposal(unit, target, true, ""); }));
    EXPECT_TRUE(act(agent_, id, Action::resolve, {.result = "当面致歉"}));
}

TEST_P(Approvals, WhatWasAgreedCanBeDecidedAnew) {
    const auto id = open(0);
    ASSERT_TRUE(act(agent_, id, Action::start));
    ASSERT_TRUE(propose(id));
    auto target = at(id);
    ASSERT_TRUE(by(agent_, [&](Unit& unit) { return record_settlement(unit, target, {"致歉", "spoken"}); }));
    target = at(id);
    ASSERT_TRUE(by(agent_, [&](Unit& unit) {
        return regrade_complaint(unit, target, {"critical", "media", "记者来电"});
    }));
    EXPECT_EQ(act(agent_, id, Action::resolve, {.result = "x"}).error().kind.code,
              "complaint.approval_outgrown");
    target = at(id);
    ASSERT_TRUE(by(
        agent_, [&](Unit& unit) { return propose_settlement(unit, target, {"当面致歉", "apology", {}}); }));
    EXPECT_EQ(row(id).state, State::proposed);
    EXPECT_TRUE(row(id).agreement.empty()) << "it has to be agreed anew";
    target = at(id);
    ASSERT_TRUE(by(manager_, [&](Unit& unit) { return decide_proposal(unit, target, true, ""); }));
    EXPECT_TRUE(act(agent_, id, Action::resolve, {.result = "当面致歉"}));
}

TEST_P(Approvals, AnotherApproverIsAskedThanWhoProposes) {
    const auto id = open(0);
    ASSERT_TRUE(act(lead_, id, Action::start));
    auto target = at(id);
    ASSERT_TRUE(by(lead_, [&](Unit& unit) {
        return record_investigation(unit, target, {"查明计费有误", "ours", "system"});
    }));
    target = at(id);
    ASSERT_TRUE(
        by(lead_, [&](Unit& unit) { return propose_settlement(unit, target, {"退款", "refund", 30'000}); }));
    EXPECT_EQ(row(id).approver_role, "team_lead");
    const auto told = [&](const Actor& actor) {
        return *store_->read(system(), [&](Unit& unit) -> Result<std::int64_t> {
            return unit.number(
                Sql{"test.told",
                    "select count(*) as n from ticket_notice where ticket_id = :id and user_id = :user"},
                {{"id", id}, {"user", actor.user_id}});
        });
    };
    EXPECT_EQ(told(lead_), 0) << "the only lead is who proposes";
    EXPECT_EQ(told(manager_), 1);
}

TEST_P(Approvals, DownTakesAManagerWhoDidNotAsk) {
    const auto id = open({.customer = 0, .channel = "media"});
    EXPECT_EQ(ticket_of(id).grade, "critical");
    const auto limit = [&] {
        return store_->read(system(), [&](Unit& unit) -> Result<std::chrono::microseconds> {
            const auto clocks = sla::view(unit, {"ticket", id.number})->clocks;
            const auto found = std::ranges::find_if(clocks, [](const auto& one) {
                return one.explanation.value.kind == sla::ClockKind::resolve;
            });
            return found->explanation.value.terms.limit;
        });
    };
    EXPECT_EQ(*limit(), 12h);
    clock_.advance(1h);
    auto target = at(id);
    const auto ask = [&](const Actor& who) {
        return by(who, [&](Unit& unit) {
            return regrade_complaint(unit, target, {"general", "", "自媒体转发，已删除"});
        });
    };
    ASSERT_TRUE(ask(manager_));
    EXPECT_EQ(ticket_of(id).grade, "critical") << "not yet";
    target = at(id);
    EXPECT_EQ(code_of(ask(lead_).error()), "complaint.grade_pending");
    const auto decide = [&](const Actor& who, bool yes, const char* why) {
        return by(who, [&](Unit& unit) { return decide_regrade(unit, target, yes, why); });
    };
    EXPECT_EQ(code_of(decide(manager_, true, "").error()), "complaint.grade_own");
    EXPECT_EQ(code_of(decide(lead_, true, "").error()), "complaint.approver_too_low");
    auto second = manager_;
    second.user_id = 99;
    EXPECT_EQ(code_of(decide(second, false, "").error()), "complaint.reason_needed");
    ASSERT_TRUE(decide(second, true, ""));
    EXPECT_EQ(ticket_of(id).grade, "general");
    EXPECT_EQ(*limit(), 48h) << "the clock follows";
    EXPECT_EQ(row(id).flags, "media,grade:general") << "the fact stays known";
    target = at(id);
    EXPECT_EQ(code_of(decide(second, true, "").error()), "complaint.grade_none_pending");
}

INSTANTIATE_TEST_SUITE_P(Engines, Approvals, testing::Values("sqlite", "postgres"),
                         [](const auto& engine) { return std::string{engine.param}; });

}  // namespace
}  // namespace bihuan::complaint
