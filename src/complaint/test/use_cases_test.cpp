// A complaint's whole life, who may do what of it, and what its ticket may not do before. Both engines.
#include "complaint/test/desk.hpp"

namespace bihuan::complaint {
namespace {

using ticket::Action;

class Complaints : public ComplaintDesk {};

TEST_P(Complaints, OfFaultsNobodySpeaks) {
    const auto id = open({.customer = 0, .category = "fault.broadband"});
    const auto view = store_->read(agent_, [&](Unit& unit) { return get_complaint(unit, id); });
    EXPECT_EQ(view.error().kind.code, "complaint.unknown");
    EXPECT_TRUE(act(agent_, id, Action::start));
    EXPECT_TRUE(act(agent_, id, Action::resolve, {.result = "done"})) << "no proposal is asked for";
}

TEST_P(Complaints, FromReceiptToArchive) {
    const auto id = open(0);
    EXPECT_EQ(row(id).state, State::received);
    EXPECT_EQ(row(id).area_id, east_) << "of the customer, not of the team";
    EXPECT_EQ(row(id).theme, "complaint.billing");
    ASSERT_TRUE(act(agent_, id, Action::start));
    EXPECT_EQ(row(id).state, State::investigating);
    EXPECT_EQ(act(agent_, id, Action::resolve, {.result = "done"}).error().kind.code,
              "complaint.not_approved");
    ASSERT_TRUE(propose(id, "refund", 5'000));
    EXPECT_EQ(row(id).state, State::approved) << "an agent's own limits";
    ASSERT_TRUE(act(agent_, id, Action::resolve, {.result = "退还 50 元"}));
    const auto settle_it = [&] {
        return by(agent_,
                  [&](Unit& unit) { return record_settlement(unit, at(id), {"退还五十元", "spoken"}); });
    };
    ASSERT_TRUE(settle_it());
    const auto answer = [&](const char* word) {
        const auto target = at(id);
        return by(agent_, [&](Unit& unit) { return record_answer(unit, target, word, "客户说明"); });
    };
    EXPECT_EQ(code_of(answer("accepted").error()), "complaint.not_told");
    ASSERT_TRUE(act(agent_, id, Action::feed_back, {.channel = "phone", .customer_answer = "satisfied"}));
    EXPECT_EQ(row(id).told.name, "agent") << "the ticket's talk is the result talk";
    ASSERT_TRUE(answer("accepted"));
    ASSERT_TRUE(act(agent_, id, Action::offer_evaluation, {.channel = "sms"}));
    ASSERT_TRUE(act(agent_, id, Action::close));
    EXPECT_EQ(act(agent_, id, Action::archive).error().kind.code, "complaint.not_settled");
    const auto target = at(id);
    EXPECT_EQ(
        code_of(by(agent_,
                   [&](Unit& unit) { return execute_settlement(unit, target, "TK-1", clock_.now() + 1h); })
                    .error()),
        "complaint.moment_wrong");
    ASSERT_TRUE(by(agent_, [&](Unit& unit) { return execute_settlement(unit, target, "TK-1", {}); }));
    ASSERT_TRUE(act(agent_, id, Action::archive));
    EXPECT_EQ(row(id).state, State::archived);
    EXPECT_EQ(code_of(answer("accepted").error()), "complaint.ended");
}

TEST_P(Complaints, AStaleVersionIsRefused) {
    const auto id = open(0);
    const auto old = at(id);
    ASSERT_TRUE(by(agent_, [&](Unit& unit) { return record_investigation(unit, old, {"第一次", "", ""}); }));
    EXPECT_EQ(
        code_of(by(other_, [&](Unit& unit) { return record_investigation(unit, old, {"第二次", "", ""}); })
                    .error()),
        "complaint.version_conflict");
    EXPECT_EQ(row(id).findings, "第一次");
}

TEST_P(Complaints, OutsideTheScopeNothingIsSaid) {
    const auto id = open(0);
    const auto target = at(id);
    EXPECT_EQ(by(far_, [&](Unit& unit) { return record_investigation(unit, target, {"偷看", "", ""}); })
                  .error()
                  .kind.code,
              "ticket.unknown");
    EXPECT_EQ(store_->read(far_, [&](Unit& unit) { return get_complaint(unit, id); }).error().kind.code,
              "ticket.unknown");
    EXPECT_TRUE(store_->read(far_, [&](Unit& unit) { return list_complaints(unit, {}, 50); })->items.empty());
}

TEST_P(Complaints, WhatWasPaidIsKeptInTheTimeline) {
    const auto id = open(0);
    ASSERT_TRUE(act(agent_, id, Action::start));
    ASSERT_TRUE(propose(id, "refund", 5'000));
    ASSERT_TRUE(act(agent_, id, Action::resolve, {.result = "退还 50 元"}));
    auto target = at(id);
    ASSERT_TRUE(
        by(agent_, [&](Unit& unit) { return record_settlement(unit, target, {"退还五十元", "spoken"}); }));
    target = at(id);
    ASSERT_TRUE(by(agent_, [&](Unit& unit) { return execute_settlement(unit, target, "TK-77", {}); }));
    ASSERT_TRUE(act(agent_, id, Action::feed_back, {.channel = "phone", .customer_answer = "unsatisfied"}));
    target = at(id);
    auto handler =
        agent_;  // 1.5.4: the ticket goes back to work even where they may not reopen one themselves
    handler.permissions.reset(static_cast<std::size_t>(Permission::ticket_reopen));
    ASSERT_TRUE(by(handler, [&](Unit& unit) { return record_answer(unit, target, "rejected", "金额不对"); }));
    EXPECT_EQ(ticket_of(id).state, ticket::State::handling);
    EXPECT_TRUE(row(id).reference.empty());
    const auto seen = [&](int is_public) {
        return *store_->read(system(), [&](Unit& unit) -> Result<std::int64_t> {
            return unit.number(
                Sql{"test.entries",
                    "select count(*) as n from ticket_entry where ticket_id = :id and is_public = "
                    ":is_public and details like '%TK-77%'"},
                {{"id", id}, {"is_public", is_public}});
        });
    };
    EXPECT_EQ(seen(0), 1) << "a second refund cannot look like the first";
    EXPECT_EQ(seen(1), 0);
}

TEST_P(Complaints, WhatTheCustomerRejectsIsInvestigatedAgain) {
    const auto id = open(0);
    ASSERT_TRUE(act(agent_, id, Action::start));
    ASSERT_TRUE(propose(id));
    ASSERT_TRUE(act(agent_, id, Action::resolve, {.result = "致歉"}));
    ASSERT_TRUE(act(agent_, id, Action::feed_back, {.channel = "phone", .customer_answer = "unsatisfied"}));
    const auto target = at(id);
    const auto after =
        by(agent_, [&](Unit& unit) { return record_answer(unit, target, "escalates", "要求退费并升级"); });
    ASSERT_TRUE(after);
    EXPECT_EQ(after->complaint.state, State::investigating);
    EXPECT_EQ(ticket_of(id).state, ticket::State::handling) << "the ticket goes back to work";
    EXPECT_EQ(ticket_of(id).grade, "major") << "one grade up";
    EXPECT_EQ(act(agent_, id, Action::resolve, {.result = "x"}).error().kind.code, "complaint.not_approved");
}

TEST_P(Complaints, ARegulatorsIsAnsweredInTime) {
    const auto id = open({.customer = 0, .channel = "regulator"});
    EXPECT_EQ(act(agent_, id, Action::start).error().kind.code, "complaint.regulator_missing");
    auto target = at(id);
    const auto record = [&](PassedOn facts) {
        return by(agent_, [&](Unit& unit) { return record_authority(unit, target, facts); });
    };
    const auto received = *from_iso("2026-02-27T03:00:00Z");  // a Friday
    EXPECT_EQ(code_of(record({"mars", "X-1", received}).error()), "complaint.authority_unknown");
    EXPECT_EQ(code_of(record({"hotline", "X-1", clock_.now() + 1h}).error()), "complaint.moment_wrong");
    ASSERT_TRUE(record({"hotline", "X-1", received}));
    EXPECT_EQ(to_iso(*row(id).authority_due_at), "2026-03-05T16:00:00.000Z")
        << "a make-up Saturday and four days more of that week count";
    ASSERT_TRUE(act(agent_, id, Action::start));
    const auto statutory = [&] {
        return *store_->read(system(), [&](Unit& unit) -> Result<sla::ClockValue> {
            const auto view = sla::view(unit, {"ticket", id.number});
            for (const auto& one : view->clocks)
                if (one.explanation.value.kind == sla::ClockKind::statutory) return one.explanation.value;
            return refuse(store_failed);
        });
    };
    EXPECT_EQ(to_iso(*statutory().due_at), to_iso(*row(id).authority_due_at));
    EXPECT_EQ(statutory().started_at, received);
    target = at(id);
    ASSERT_TRUE(record({"miit", "X-2", received - 24h})) << "a slip is mended";
    EXPECT_EQ(to_iso(*statutory().due_at), to_iso(*row(id).authority_due_at));
    ASSERT_TRUE(propose(id));
    target = at(id);
    ASSERT_TRUE(by(manager_, [&](Unit& unit) { return decide_proposal(unit, target, true, ""); }));
    ASSERT_TRUE(act(agent_, id, Action::resolve, {.result = "已核减"}));
    ASSERT_TRUE(act(agent_, id, Action::feed_back, {.channel = "phone", .customer_answer = "satisfied"}));
    ASSERT_TRUE(act(agent_, id, Action::offer_evaluation, {.channel = "sms"}));
    EXPECT_EQ(act(agent_, id, Action::close).error().kind.code, "complaint.regulator_unanswered");
    target = at(id);
    const auto reply = [&] {
        return by(agent_, [&](Unit& unit) {
            return record_authority_reply(unit, target, "已核减并答复用户", "F-9");
        });
    };
    ASSERT_TRUE(reply());
    EXPECT_EQ(statutory().state, sla::ClockState::met);
    target = at(id);
    EXPECT_EQ(code_of(reply().error()), "complaint.regulator_answered");
    EXPECT_TRUE(act(agent_, id, Action::close));
}

TEST_P(Complaints, ACategoryMakesAComplaintAndUnmakesIt) {
    const auto id = open({.customer = 0, .category = "fault.broadband"});
    const auto change = [&](const char* category) {
        ASSERT_TRUE(by(agent_, [&](Unit& unit) {
            return ticket::change(unit, id,
                                  {.category_id = standard::category_by_code(unit, category)->category_id});
        }));
    };
    change("complaint.network");
    EXPECT_EQ(row(id).state, State::received);
    change("fault.broadband");
    EXPECT_EQ(store_->read(agent_, [&](Unit& unit) { return get_complaint(unit, id); }).error().kind.code,
              "complaint.unknown");
    EXPECT_TRUE(
        store_->read(agent_, [&](Unit& unit) { return list_complaints(unit, {}, 50); })->items.empty());
    change("complaint.service");
    EXPECT_EQ(row(id).state, State::received);
    EXPECT_EQ(row(id).theme, "complaint.service");
    // No complaint any more: whatever becomes of its ticket, nobody is told that a complaint goes on.
    change("fault.broadband");
    ASSERT_TRUE(act(agent_, id, Action::start));
    ASSERT_TRUE(act(agent_, id, Action::resolve, {.result = "已修复"}));
    ASSERT_TRUE(act(agent_, id, Action::feed_back, {.channel = "phone", .customer_answer = "satisfied"}));
    ASSERT_TRUE(act(lead_, id, Action::reopen, {.reason = "又断了"}));
    EXPECT_TRUE(
        store_->read(agent_, [&](Unit& unit) { return list_complaints(unit, {}, 50); })->items.empty());
    const auto words = *store_->read(system(), [&](Unit& unit) -> Result<std::int64_t> {
        return unit.number(
            Sql{"test.words",
                "select count(*) as n from ticket_entry where ticket_id = :id and details like '%投诉%'"},
            {{"id", id}});
    });
    EXPECT_EQ(words, 0);
}

TEST_P(Complaints, TheBoardIsPagedGravestFirst) {
    std::vector<TicketId> all;
    for (int i = 0; i < 4; ++i)
        all.push_back(open({.customer = -1, .title = i == 2 ? "设备漏电" : "多收费"}));
    BoardFilter filter;
    std::vector<TicketId> seen;
    do {
        const auto page = *store_->read(agent_, [&](Unit& unit) { return list_complaints(unit, filter, 3); });
        for (const auto& item : page.items) seen.push_back(item.complaint.ticket_id);
        filter.after = page.next;
    } while (!filter.after.empty());
    EXPECT_EQ(seen, (std::vector{all[2], all[0], all[1], all[3]}));
    for (const char* cursor : {"x", "1", "1.", ".5", "a.5", "1.x"}) {
        filter.after = cursor;
        EXPECT_EQ(
            code_of(
                store_->read(agent_, [&](Unit& unit) { return list_complaints(unit, filter, 3); }).error()),
            "complaint.cursor_wrong")
            << cursor;
    }
    const auto one = [&](BoardFilter wanted) {
        return std::ssize(
            store_->read(agent_, [&](Unit& unit) { return list_complaints(unit, wanted, 50); })->items);
    };
    EXPECT_EQ(one({.grade = "critical"}), 1);
    EXPECT_EQ(one({.flag = "safety"}), 1);
    EXPECT_EQ(one({.flag = "vip"}), 0);
    EXPECT_EQ(one({.states = {State::received}}), 4);
    EXPECT_EQ(one({.states = {State::proposed}}), 0);
    EXPECT_EQ(one({.is_mine = true}), 4) << "the owner's";
    const auto counts = [&] {
        return *store_->read(agent_, [&](Unit& unit) -> Result<Counts> { return count_complaints(unit); });
    };
    std::int64_t sum = 0;
    for (const auto& line : counts().states) sum += line.count;
    EXPECT_EQ(sum, 4);
    EXPECT_EQ(counts().due_soon, 4) << "the first answer is due within two hours";
    clock_.advance(3h);
    EXPECT_EQ(counts().overdue, 4);
}

TEST_P(Complaints, TheCustomerSeesWhereItStands) {
    const auto id = open(0);
    auto client = Actor{};
    client.user_id = 77;
    client.customer_id = customers_[0].number;
    const auto seen = [&] {
        return store_->read(client, [&](Unit& unit) { return get_portal_complaint(unit, id); });
    };
    EXPECT_EQ(seen()->state, State::received);
    ASSERT_TRUE(act(agent_, id, Action::start));
    ASSERT_TRUE(propose(id));
    EXPECT_EQ(seen()->state, State::approved);
    EXPECT_EQ(seen()->agreement, "") << "nothing is agreed yet";
    client.customer_id = customers_[1].number;
    EXPECT_EQ(seen().error().kind.code, "complaint.unknown");
}

INSTANTIATE_TEST_SUITE_P(Engines, Complaints, testing::Values("sqlite", "postgres"),
                         [](const auto& engine) { return std::string{engine.param}; });

}  // namespace
}  // namespace bihuan::complaint
