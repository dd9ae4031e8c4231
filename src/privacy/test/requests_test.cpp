// Requests of people about their own data on both engines: the steps, a second person, what forbids a
// deletion, what is handed out, what is left of a person afterwards, and the statutory clock.
#include "privacy/use_cases/requests.hpp"
#include <algorithm>

#include "privacy/test/desk.hpp"
#include "sla/calls.hpp"

namespace bihuan::privacy {
namespace {

class Requests : public Desk {
  protected:
    // A module's part: one thing, until it is erased.
    std::vector<std::string> things_{"说过的话"};
    std::vector<std::int64_t> told_of_;
    const PersonalParts parts_{
        {.what = "words",
         .tell =
             [this](Unit& unit, std::span<const std::int64_t> customers, std::int64_t) {
                 told_of_.assign(customers.begin(), customers.end());
                 std::vector<PersonalThing> out;
                 for (const auto& one : things_) out.push_back({unit.now, {{"text", one}}});
                 return out;
             },
         .erase = [this](Unit&, std::span<const std::int64_t>) { things_.clear(); }}};
    Context context() { return {.cipher = &cipher_, .parts = &parts_}; }
    Result<RequestDetail> ask(const Actor& who, Kind kind, const std::string& details = "请办理") {
        return by(who, [&](Unit& unit) {
            return open_request(
                unit, context(),
                {.customer_id = customer_, .kind = kind, .details = details, .channel = "phone"});
        });
    }
    Result<RequestDetail> act(const Actor& who, const RequestDetail& on, Action action,
                              const StepFacts& facts = {}) {
        return by(who, [&](Unit& unit) {
            return act_on_request(unit, context(), on.view.request.request_id, on.view.request.version,
                                  action, facts);
        });
    }
    RequestDetail in_work(Kind kind) {
        auto r = *ask(customer(), kind);
        r = *act(officer(), r, Action::verify, {.text = "已登录", .answer = {}, .ground = {}});
        return *act(officer(), r, Action::start);
    }
    RequestDetail granted(Kind kind) { return *act(officer(), in_work(kind), Action::decide); }
    static StepFacts told(const std::string& answer, std::optional<Ground> ground = {}) {
        return {.text = {}, .answer = answer, .ground = ground};
    }
    ticket::Ticket ticket_of_customer() {
        ticket::NewTicket n;
        n.title = "张三家断网";
        n.description = "我住中关村";
        n.channel = "phone";
        n.category_id = category_;
        n.customer_id = customer_;
        n.is_accepted = true;
        const auto made = *by(agent(), [&](Unit& unit) { return ticket::open(unit, codes_, n); });
        EXPECT_TRUE(by(
            agent(), [&](Unit& unit) { return ticket::reply(unit, made.ticket_id, "张先生您好", "phone"); }));
        return made;
    }
    void end(const ticket::Ticket& t) {
        auto who = agent();
        who.permissions.set(static_cast<std::size_t>(Permission::ticket_cancel));
        ASSERT_TRUE(by(who, [&](Unit& unit) {
            return ticket::act(unit, t.ticket_id, ticket::Action::cancel, {.reason = "客户已解决"});
        }));
    }
};

TEST_P(Requests, AreAnsweredStepByStep) {
    auto r = *ask(customer(), Kind::correction, "电话错了");
    EXPECT_EQ(r.view.request.due_at, r.view.request.asked_at + std::chrono::days{15});
    EXPECT_EQ(r.view.allowed_actions, std::vector{Action::cancel}) << "the person may take it back";
    EXPECT_EQ(code_of(ask(agent(), Kind::correction).error()), "privacy.request_open")
        << "one of a kind at a time";
    EXPECT_TRUE(ask(agent(), Kind::access, "")) << "but another kind may be asked";
    EXPECT_EQ(code_of(act(officer(), r, Action::decide).error()), "privacy.action_not_allowed");
    r = *act(officer(), r, Action::verify, {.text = "回拨核对", .answer = {}, .ground = {}});
    r = *act(officer(), r, Action::start);
    EXPECT_EQ(r.view.request.handler_id, officer_id_);
    r = *act(officer(), r, Action::decide);
    EXPECT_EQ(r.view.allowed_actions, std::vector{Action::complete});
}

TEST_P(Requests, HandOutEverythingForATime) {
    ticket_of_customer();
    auto r = granted(Kind::access);
    EXPECT_EQ(code_of(act(officer(), r, Action::complete).error()), "privacy.required_for_step");
    const auto get = [&](const Actor& who) {
        return by(who,
                  [&](Unit& unit) { return download_export(unit, context(), r.view.request.request_id); });
    };
    EXPECT_EQ(code_of(get(customer()).error()), "privacy.export_none") << "not granted yet";
    r = *act(officer(), r, Action::complete, told("请下载"));
    const auto file = *get(customer());
    EXPECT_EQ(file.record.values.name, "张三");
    EXPECT_EQ(file.record.values.identity_number, "11010519491231002X");
    ASSERT_EQ(file.tickets.size(), 1U);
    EXPECT_EQ(file.tickets.front().ticket.description, "我住中关村");
    EXPECT_TRUE(std::ranges::any_of(file.tickets.front().entries,
                                    [](const auto& e) { return e.text == "张先生您好"; }));
    ASSERT_EQ(file.others.size(), 1U);
    EXPECT_EQ(file.others.front().first, "words");
    EXPECT_EQ(file.others.front().second.at(0).facts.at(0).second, "说过的话");
    EXPECT_EQ(told_of_, std::vector{customer_.number});
    EXPECT_TRUE(file.is_complete);
    things_.assign(export_things_max + 1, "很多");
    EXPECT_FALSE(get(customer())->is_complete);
    EXPECT_EQ(std::ssize(get(customer())->others.front().second), export_things_max);
    EXPECT_EQ(code_of(get(officer()).error()), "privacy.export_none") << "the person alone";
    auto stranger = customer();
    stranger.customer_id = by(system_actor(), [&](Unit& unit) {
                               return customer::add_customer(unit, cipher_, {.name = "李四"});
                           })->number;
    EXPECT_EQ(code_of(get(stranger).error()), "privacy.request_unknown");
    const auto seen = *store_->read(
        officer(), [&](Unit& unit) { return get_request(unit, context(), r.view.request.request_id); });
    EXPECT_EQ(seen.entries.back().action, "downloaded");
    clock_.advance(std::chrono::days{7});
    EXPECT_EQ(code_of(get(customer()).error()), "privacy.export_none") << "its time is over";
}

TEST_P(Requests, ADeletionNeedsASecondPersonAndNothingInTheWay) {
    const auto t = ticket_of_customer();
    auto r = in_work(Kind::deletion);
    ASSERT_EQ(r.blocks.size(), 1U);
    EXPECT_EQ(r.blocks.front().ground, Ground::open_tickets);
    const StepFacts why{.text = "无保留义务", .answer = {}, .ground = {}};
    EXPECT_EQ(code_of(act(officer(), r, Action::propose, why).error()), "privacy.deletion_blocked");
    EXPECT_EQ(code_of(act(officer(), r, Action::decide).error()), "privacy.action_not_allowed");
    EXPECT_EQ(code_of(act(officer(), r, Action::refuse, told("依法保留", Ground::legal_hold)).error()),
              "privacy.ground_untrue")
        << "a refusal names what is so";
    end(t);
    const auto holds = *by(officer(), [&](Unit& unit) {
        return add_hold(unit, {customer_, "诉讼", clock_.now() + std::chrono::days{30}});
    });
    EXPECT_EQ(code_of(act(officer(), r, Action::propose, why).error()), "privacy.deletion_blocked");
    ASSERT_TRUE(by(officer(), [&](Unit& unit) { return end_hold(unit, holds.front().hold_id); }));
    r = *act(officer(), r, Action::propose, why);
    EXPECT_EQ(code_of(act(officer(), r, Action::decide).error()), "privacy.own_proposal");
    r = *act(second(), r, Action::decide);
    r = *act(officer(), r, Action::complete, told("已删除"));
    EXPECT_EQ(r.view.request.state, State::done);
    EXPECT_EQ(r.view.customer_name, "***");

    const auto left = *by(system_actor(), [&](Unit& unit) {
        return customer::personal_record(unit, cipher_, customer_, "test");
    });
    EXPECT_EQ(left.values.name + left.values.identity_number + left.values.address_detail + left.values.city,
              "");
    EXPECT_TRUE(left.values.contact_points.empty());
    EXPECT_TRUE(left.values.services.empty());
    const auto found =
        look([&](Unit& unit) { return customer::customer_by_contact(unit, cipher_, "13800001234"); });
    EXPECT_FALSE(found) << "nothing finds them any more";
    const auto after = *look([&](Unit& unit) { return ticket::personal_ticket(unit, t.ticket_id); });
    EXPECT_EQ(after.ticket.description, "");
    EXPECT_EQ(after.ticket.title, "***");
    EXPECT_EQ(after.ticket.category_id, category_) << "statistics keep what kind it was";
    EXPECT_EQ(after.ticket.state, ticket::State::cancelled);
    for (const auto& entry : after.entries) EXPECT_EQ(entry.text, "");
    const auto again = *store_->read(
        officer(), [&](Unit& unit) { return get_request(unit, context(), r.view.request.request_id); });
    EXPECT_EQ(again.view.request.details, "");
    EXPECT_EQ(again.view.request.answer, "");
}

TEST_P(Requests, KeepWhatMustBeKept) {
    const auto t = ticket_of_customer();
    end(t);
    const auto closed = clock_.now();
    constexpr Sql close{"test.close", "update ticket set closed_at = :at where ticket_id = :id"};
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        unit.run(close, {{"at", closed}, {"id", t.ticket_id}});
        return {};
    }));
    ASSERT_TRUE(by(officer(), [&](Unit& unit) {
        return save_settings(unit,
                             {.request_days = 15, .export_days = 7, .retention_days = 30, .version = 1});
    }));
    EXPECT_EQ(code_of(by(officer(),
                         [&](Unit& unit) { return save_settings(unit, {.request_days = 1, .version = 1}); })
                          .error()),
              "privacy.version_conflict");
    const auto r = in_work(Kind::deletion);
    ASSERT_EQ(r.blocks.size(), 1U);
    EXPECT_EQ(r.blocks.front().ground, Ground::retention_duty);
    EXPECT_EQ(r.blocks.front().until, closed + std::chrono::days{30});
    EXPECT_TRUE(act(officer(), r, Action::refuse, told("保存期限未满", Ground::retention_duty)));
    clock_.advance(std::chrono::days{30});
    EXPECT_TRUE(in_work(Kind::deletion).blocks.empty()) << "the duty ends at its moment";
}

TEST_P(Requests, WithdrawEverythingAndCorrectWhatIsWrong) {
    const auto marketing = *look([](Unit& unit) -> std::optional<Purpose> {
        for (auto& one : list_purposes(unit))
            if (one.code == "marketing") return one;
        return {};
    });
    ASSERT_TRUE(by(agent(), [&](Unit& unit) {
        return answer_purpose(unit, customer_, {marketing.purpose_id, true, 1, "phone", ""});
    }));
    EXPECT_TRUE(look([&](Unit& unit) { return is_allowed(unit, customer_, "marketing"); }));
    ASSERT_TRUE(act(officer(), granted(Kind::withdrawal), Action::complete, told("已撤回")));
    EXPECT_FALSE(look([&](Unit& unit) { return is_allowed(unit, customer_, "marketing"); }));
    EXPECT_TRUE(look([&](Unit& unit) { return is_allowed(unit, customer_, "service"); }));

    const auto correction = granted(Kind::correction);
    EXPECT_EQ(code_of(act(officer(), correction, Action::complete, told("已更正")).error()),
              "privacy.not_corrected");
    constexpr Sql change{"test.change", "update customer set updated_at = :at where customer_id = :id"};
    ASSERT_TRUE(by(agent(), [&](Unit& unit) -> Done {
        unit.run(change, {{"at", unit.now}, {"id", customer_}});
        return {};
    }));
    EXPECT_TRUE(act(officer(), correction, Action::complete, told("已更正")));
}

TEST_P(Requests, AreWarnedOfAndOverdueByTheStatute) {
    const auto r = *ask(customer(), Kind::access);
    timer::Worker worker{*store_, {{sla::timer_kind(clock_subject), [&](Unit& unit, const timer::Due& due) {
                                        sla::on_timer(unit, {std::string{clock_subject}, due.subject_id},
                                                      [&](Unit& in, const sla::Reached& reached) {
                                                          hear_clock(in, context(), reached);
                                                      });
                                    }}}};
    const auto actions = [&] {
        std::string out;
        worker.run_due();
        const auto now = *store_->read(
            officer(), [&](Unit& unit) { return get_request(unit, context(), r.view.request.request_id); });
        for (const auto& one : now.entries) out += one.action + " ";
        return out;
    };
    EXPECT_EQ(actions(), "received ");
    clock_.advance(std::chrono::days{14});
    EXPECT_EQ(actions(), "received warned warned ") << "at half and at four fifths";
    clock_.advance(std::chrono::days{1} + 1min);
    EXPECT_TRUE(actions().starts_with("received warned warned overdue")) << "an open request past its days";
    constexpr Sql told{"test.told", "select count(*) as n from ticket_notice where user_id = :id"};
    EXPECT_GE(look([&](Unit& unit) { return unit.number(told, {{"id", officer_id_}}); }), 3)
        << "two warnings and the breach";
    EXPECT_EQ(look([&](Unit& unit) { return unit.number(told, {{"id", agent_id_}}); }), 0);
    const auto page = *store_->read(officer(), [&](Unit& unit) {
        return list_requests(unit, context(), {.is_open = true, .kind = {}, .customer_id = {}}, {}, 10);
    });
    ASSERT_EQ(page.items.size(), 1U);
    ASSERT_TRUE(page.items.front().clock);
    EXPECT_EQ(page.items.front().clock->level, 3);
}

TEST_P(Requests, RefuseWhatMakesNoSense) {
    EXPECT_EQ(code_of(ask(customer(), Kind::correction, "").error()), "privacy.details_needed");
    auto r = *ask(customer(), Kind::access);
    EXPECT_EQ(code_of(act(officer(), r, Action::verify).error()), "privacy.required_for_step");
    EXPECT_EQ(code_of(act(officer(), r, Action::complete, told("x")).error()), "privacy.action_not_allowed");
    EXPECT_EQ(code_of(act(officer(), r, Action::cancel).error()), "privacy.action_not_allowed")
        << "the person alone takes it back";
    EXPECT_EQ(code_of(act(officer(), r, Action::refuse, told("x")).error()), "privacy.required_for_step")
        << "without a ground";
    const auto gone = *act(customer(), r, Action::cancel);
    EXPECT_EQ(gone.view.request.state, State::cancelled);
    EXPECT_EQ(code_of(act(officer(), r, Action::verify, {.text = "x"}).error()), "privacy.version_conflict");
    const auto hold = [&](std::chrono::days ahead) {
        return by(officer(),
                  [&](Unit& unit) { return add_hold(unit, {customer_, "诉讼", clock_.now() + ahead}); });
    };
    EXPECT_EQ(code_of(hold(std::chrono::days{0}).error()), "privacy.hold_until");
    EXPECT_EQ(code_of(hold(std::chrono::days{4000}).error()), "privacy.hold_until");
    const auto holds = *hold(std::chrono::days{1});
    clock_.advance(std::chrono::days{1});
    const auto end = [&](HoldId id) { return by(officer(), [&](Unit& unit) { return end_hold(unit, id); }); };
    EXPECT_EQ(code_of(end(holds.front().hold_id).error()), "privacy.hold_ended");
    EXPECT_EQ(code_of(end(HoldId{123}).error()), "privacy.hold_unknown");
}

INSTANTIATE_TEST_SUITE_P(Engines, Requests, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::privacy
