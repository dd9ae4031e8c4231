// A ticket's life and its clocks: what starts, stops and pauses them, what a breach asks for, what timers
// fire.
#include "ticket/use_cases/clocks.hpp"

#include <fmt/format.h>

#include "ticket/test/desk.hpp"
#include "timer/calls.hpp"

namespace bihuan::ticket {
namespace {

using namespace std::chrono_literals;
using sla::ClockKind;
using sla::ClockState;

class TicketClocksTest : public Desk {
  protected:
    sla::SubjectView clocks(TicketId id) {
        return store_->read(system_actor(), [&](Unit& unit) { return sla::view(unit, subject_of(id)); })
            .value();
    }
    sla::ClockValue clock(TicketId id, ClockKind kind) {
        for (const auto& one : clocks(id).clocks)
            if (one.explanation.value.kind == kind) return one.explanation.value;
        ADD_FAILURE() << "no clock " << to_text(kind);
        return {};
    }
    TicketView must_act(const Actor& actor, const TicketView& on, Action action, StepFacts facts = {}) {
        auto done = act(actor, on, action, std::move(facts));
        EXPECT_TRUE(done) << to_text(action) << ": " << (done ? "" : code_of(done.error()));
        return done ? *done : on;
    }
};

TEST_P(TicketClocksTest, FollowTheTicket) {
    auto view = open(agent(), "网速慢");
    const auto id = view.ticket.ticket_id;
    EXPECT_EQ(view.ticket.class_code, "routine");
    EXPECT_EQ(clock(id, ClockKind::resolve).terms.limit, 24h);
    EXPECT_EQ(clock(id, ClockKind::respond).terms.limit, 2h);
    view = must_act(agent(), view, Action::accept);
    EXPECT_EQ(clock(id, ClockKind::accept).state, ClockState::met);
    clock_.advance(1h);
    view = must_act(agent(), view, Action::start);
    EXPECT_EQ(clock(id, ClockKind::respond).state, ClockState::met);
    view = must_act(agent(), view, Action::wait, {.reason = "等资料", .reason_code = "customer_information"});
    const auto used = clock(id, ClockKind::resolve).used;
    clock_.advance(50h);
    EXPECT_EQ(clock(id, ClockKind::resolve).state, ClockState::paused);
    EXPECT_EQ(clock(id, ClockKind::resolve).used, used);
    view = must_act(agent(), view, Action::resume);
    clock_.advance(1h);
    view = must_act(agent(), view, Action::resolve, {.result = "已修复"});
    EXPECT_EQ(clock(id, ClockKind::resolve).state, ClockState::met);
    EXPECT_EQ(clock(id, ClockKind::feedback).state, ClockState::running);
    view = must_act(agent(), view, Action::feed_back, {.channel = "phone", .customer_answer = "satisfied"});
    EXPECT_EQ(clock(id, ClockKind::feedback).state, ClockState::met);
    EXPECT_EQ(clocks(id).outcomes.size(), 4U);
}

TEST_P(TicketClocksTest, AnUnnamedOrInternalReasonToWaitStopsNothing) {
    auto view = must_act(agent(), must_act(agent(), open(agent(), "a"), Action::accept), Action::start);
    const auto id = view.ticket.ticket_id;
    EXPECT_EQ(code_of(act(agent(), view, Action::wait, {.reason = "x", .reason_code = "coffee"}).error()),
              "ticket.wait_reason_unknown");
    view = must_act(agent(), view, Action::wait, {.reason = "等同事", .reason_code = "internal"});
    clock_.advance(3h);
    EXPECT_EQ(clock(id, ClockKind::resolve).state, ClockState::running);
    EXPECT_GE(clock(id, ClockKind::resolve).used, 3h);
}

TEST_P(TicketClocksTest, AChangeOfPriorityKeepsTheTimeUsed) {
    auto view = open(agent(), "断网");
    const auto id = view.ticket.ticket_id;
    clock_.advance(1h);
    view = *by(agent(), [&](Unit& unit) {
        TicketChange change;
        change.priority = Priority::urgent;
        return update_ticket(unit, id, view.ticket.version, change);
    });
    EXPECT_EQ(view.ticket.class_code, "urgent");
    const auto value = clock(id, ClockKind::resolve);
    EXPECT_EQ(value.terms.limit, 4h);
    EXPECT_GE(value.used, 1h);
    EXPECT_EQ(*value.due_at, view.ticket.opened_at + 4h);
}

TEST_P(TicketClocksTest, NothingIsClosedOverAnUnexplainedBreach) {
    auto view = must_act(agent(), must_act(agent(), open(agent(), "慢"), Action::accept), Action::start);
    const auto id = view.ticket.ticket_id;
    clock_.advance(25h);
    view = must_act(agent(), view, Action::resolve, {.result = "好了"});
    EXPECT_EQ(clock(id, ClockKind::resolve).state, ClockState::missed);
    view = must_act(agent(), view, Action::feed_back, {.channel = "phone", .customer_answer = "satisfied"});
    view = must_act(agent(), view, Action::offer_evaluation);
    EXPECT_EQ(code_of(act(agent(), view, Action::close).error()), "ticket.breach_unexplained");
    ASSERT_TRUE(by(agent(), [&](Unit& unit) -> Result<bool> {
        return sla::explain_breach(unit, subject_of(id),
                                   {ClockKind::resolve, "volume", "台风后报障激增", unit.now + 1h});
    }));
    must_act(agent(), view, Action::close);
}

TEST_P(TicketClocksTest, AMergeCountsFromWhoAskedFirst) {
    const auto first = open(lead(), "一");
    clock_.advance(2h);
    const auto second = open(lead(), "二");
    ASSERT_TRUE(by(lead(), [&](Unit& unit) {
        return merge_ticket(unit, first.ticket.ticket_id, second.ticket.ticket_id, first.ticket.version,
                            "重复");
    }));
    EXPECT_EQ(clock(second.ticket.ticket_id, ClockKind::resolve).started_at, first.ticket.opened_at);
    EXPECT_EQ(clock(first.ticket.ticket_id, ClockKind::resolve).state, ClockState::cancelled);
}

TEST_P(TicketClocksTest, WhoIsConcernedIsToldAndReadsItOnce) {
    const auto view =
        must_act(agent(), must_act(agent(), open(agent(), "慢"), Action::accept), Action::start);
    timer::Worker worker{*store_, {{"sla.ticket", [&](Unit& unit, const timer::Due& due) {
                                        sla::on_timer(unit, {"ticket", due.subject_id}, hear_clock);
                                    }}}};
    clock_.advance(13h);
    worker.run_due();
    const auto notices = [&](const Actor& actor) {
        return store_->read(actor, [](Unit& unit) { return list_notices(unit, {}, 10); });
    };
    ASSERT_EQ(notices(agent()).items.size(), 1U);
    EXPECT_EQ(notices(agent()).items.front().code, view.ticket.code);
    EXPECT_EQ(notices(agent()).unread, 1);
    EXPECT_TRUE(notices(far()).items.empty());
    const auto newest = notices(agent()).items.front().notice_id;
    ASSERT_TRUE(by(agent(), [&](Unit& unit) -> Result<bool> {
        mark_notices_read(unit, newest);
        return true;
    }));
    EXPECT_EQ(notices(agent()).unread, 0);
    const auto board =
        store_->read(agent(), [](Unit& unit) { return list_board(unit, {}, {.level_min = 1}, 10); });
    ASSERT_EQ(board->items.size(), 1U);
    EXPECT_EQ(board->items.front().item.summary.level, 1);
    EXPECT_TRUE(store_->read(far(), [](Unit& unit) { return list_board(unit, {}, {}, 10); })->items.empty());
}

TEST_P(TicketClocksTest, AnOfferedEvaluationWithoutAnAnswerClosesTheTicket) {
    auto view = must_act(agent(), must_act(agent(), open(agent(), "慢"), Action::accept), Action::start);
    view = must_act(agent(), view, Action::resolve, {.result = "好了"});
    view = must_act(agent(), view, Action::feed_back, {.channel = "phone", .customer_answer = "satisfied"});
    view = must_act(agent(), view, Action::offer_evaluation);
    timer::Worker worker{*store_, {{std::string{silence_timer}, [](Unit& unit, const timer::Due& due) {
                                        close_after_silence(unit, TicketId{due.subject_id});
                                    }}}};
    clock_.advance(71h);
    EXPECT_EQ(worker.run_due(), 0);
    clock_.advance(2h);
    EXPECT_EQ(worker.run_due(), 1);
    const auto now = by(agent(), [&](Unit& unit) { return get_ticket(unit, view.ticket.ticket_id); });
    EXPECT_EQ(now->ticket.state, State::closed);
}

TEST_P(TicketClocksTest, TimersFireEachMilestoneOnceInOrder) {
    std::vector<std::string> heard;
    timer::Worker worker{
        *store_,
        {{"sla.ticket", [&](Unit& unit, const timer::Due& due) {
              sla::on_timer(unit, {"ticket", due.subject_id}, [&](Unit&, const sla::Reached& reached) {
                  heard.push_back(fmt::format("{} {} {}", to_text(reached.value.kind),
                                              static_cast<int>(reached.milestone.kind), reached.percent));
              });
          }}}};
    auto view = must_act(agent(), must_act(agent(), open(agent(), "慢"), Action::accept), Action::start);
    const auto id = view.ticket.ticket_id;
    clock_.advance(13h);
    worker.run_due();
    EXPECT_EQ(heard, std::vector<std::string>{"resolve 0 50"});
    clock_.advance(14h);
    worker.run_due();
    EXPECT_EQ(heard, (std::vector<std::string>{"resolve 0 50", "resolve 0 80", "resolve 1 0", "resolve 2 0",
                                               "resolve 2 10"}));
    ASSERT_EQ(clocks(id).outcomes.size(), 3U);
    EXPECT_EQ(worker.run_due(), 0);
    must_act(agent(), view, Action::resolve, {.result = "好了"});
    clock_.advance(48h);
    heard.clear();
    worker.run_due();
    EXPECT_EQ(heard.front(), "feedback 0 50") << "the ladder of an ended clock says nothing more";
}

INSTANTIATE_TEST_SUITE_P(Engines, TicketClocksTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::ticket
