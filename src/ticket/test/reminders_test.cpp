// Reminders a person sets, and the new time a customer was told (3.5.4).
#include "ticket/use_cases/reminders.hpp"

#include "ticket/domain/ticket_errors.hpp"
#include "ticket/test/desk.hpp"
#include "ticket/use_cases/clocks.hpp"
#include "timer/calls.hpp"

namespace bihuan::ticket {
namespace {

using namespace std::chrono_literals;

class Reminders : public Desk {
  protected:
    timer::Handlers handlers() {
        return {{std::string{reminder_timer},
                 [](Unit& unit, const timer::Due& due) { remind(unit, due.subject_id); }},
                {std::string{promise_timer},
                 [](Unit& unit, const timer::Due& due) { hear_promise(unit, TicketId{due.subject_id}); }},
                {"sla.ticket", [](Unit& unit, const timer::Due& due) {
                     sla::on_timer(unit, {"ticket", due.subject_id}, hear_clock);
                 }}};
    }
    std::vector<std::string> told(const Actor& who) {  // oldest first
        const auto page = store_->read(who, [](Unit& unit) { return list_notices(unit, {}, 50); });
        std::vector<std::string> out;
        for (const auto& one : page.items)
            if (one.kind == "told") out.insert(out.begin(), one.details);
        return out;
    }
};

TEST_P(Reminders, RingOnceForWhoSetThem) {
    const auto id = open(agent(), "慢").ticket.ticket_id;
    const auto add = [&](const Actor& who, Instant at, const std::string& text = "回电") {
        return by(who, [&](Unit& unit) { return add_reminder(unit, id, at, text); });
    };
    EXPECT_EQ(add(agent(), clock_.now()).error().fields.front().field, "at");
    EXPECT_EQ(add(agent(), clock_.now() + std::chrono::days{400}).error().fields.front().field, "at");
    EXPECT_EQ(add(far(), clock_.now() + 1h).error().kind.code, ticket_unknown.code) << "outside their scope";
    ASSERT_TRUE(add(agent(), clock_.now() + 2h));
    const auto both = add(agent(), clock_.now() + 1h, "");
    ASSERT_TRUE(both);
    ASSERT_EQ(both->size(), 2U);
    EXPECT_EQ((*both)[1].text, "回电") << "soonest first";
    const auto mine = both->front().reminder_id;
    EXPECT_EQ(by(lead(), [&](Unit& unit) { return remove_reminder(unit, id, mine); }).error().kind.code,
              reminder_unknown.code)
        << "somebody else's";
    timer::Worker worker{*store_, handlers()};
    clock_.advance(90min);
    worker.run_due();
    EXPECT_EQ(told(agent()), std::vector<std::string>{R"({"zh":"提醒","en":"Reminder"})"});
    ASSERT_TRUE(by(agent(), [&](Unit& unit) { return remove_reminder(unit, id, (*both)[1].reminder_id); }));
    clock_.advance(90min);
    worker.run_due();
    EXPECT_EQ(told(agent()).size(), 1U) << "taken back before its time";
    EXPECT_TRUE(told(lead()).empty());
}

TEST_P(Reminders, ANewPromiseIsKeptInViewAndExplainedAgainWhenItPasses) {
    auto view = open(agent(), "整栋楼断网");  // urgent: 4 h
    view = *act(agent(), view, Action::accept);
    view = *act(agent(), view, Action::start);
    const auto id = view.ticket.ticket_id;
    timer::Worker worker{*store_, handlers()};
    clock_.advance(5h);
    worker.run_due();
    const auto explain = [&](std::chrono::seconds from_now) {
        return by(agent(), [&](Unit& unit) {
            BreachReason reason;
            reason.reason = {sla::ClockKind::resolve, "spare_part", "备件在途", unit.now + from_now};
            return explain_breach(unit, id, reason);
        });
    };
    ASSERT_TRUE(explain(2h));
    clock_.advance(89min);
    worker.run_due();
    EXPECT_TRUE(told(agent()).empty());
    clock_.advance(2min);
    worker.run_due();
    ASSERT_EQ(told(agent()).size(), 1U);
    EXPECT_NE(told(agent()).front().find("is near"), std::string::npos);
    clock_.advance(30min);
    worker.run_due();
    ASSERT_EQ(told(agent()).size(), 2U);
    EXPECT_NE(told(agent()).back().find("explain again"), std::string::npos);
    EXPECT_EQ(told(lead()).size(), 1U) << "the lead hears that it was missed";
    ASSERT_TRUE(explain(4h)) << "told anew";
    ASSERT_TRUE(act(agent(), *by(agent(), [&](Unit& unit) { return get_ticket(unit, id); }), Action::resolve,
                    {.result = "已更换"}));
    clock_.advance(5h);
    worker.run_due();
    EXPECT_EQ(told(agent()).size(), 2U) << "kept: nothing more to say";
}

INSTANTIATE_TEST_SUITE_P(Engines, Reminders, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::ticket
