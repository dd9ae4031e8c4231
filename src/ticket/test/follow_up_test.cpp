// 2.4.3: a bad score starts a clock of its own that neither the ticket's end nor a second bad score touches.
#include "ticket/test/desk.hpp"
#include "ticket/use_cases/clocks.hpp"
#include "timer/calls.hpp"

namespace bihuan::ticket {
namespace {

using namespace std::chrono_literals;
using sla::ClockKind;
using sla::ClockState;

class FollowUps : public Desk {
  protected:
    std::optional<sla::ClockValue> clock(TicketId id) {
        const auto view =
            store_->read(system_actor(), [&](Unit& unit) { return sla::view(unit, subject_of(id)); });
        for (const auto& one : view->clocks)
            if (one.explanation.value.kind == ClockKind::follow_up) return one.explanation.value;
        return std::nullopt;
    }
    TicketView must_act(const Actor& actor, const TicketView& on, Action action, StepFacts facts = {}) {
        auto done = act(actor, on, action, std::move(facts));
        EXPECT_TRUE(done) << to_text(action) << ": " << (done ? "" : code_of(done.error()));
        return done ? *done : on;
    }
    TicketView offered(TicketView view) {
        view = must_act(agent(), view, Action::resolve, {.result = "好了"});
        view =
            must_act(agent(), view, Action::feed_back, {.channel = "phone", .customer_answer = "satisfied"});
        return must_act(agent(), view, Action::offer_evaluation);
    }
    TicketView scored(std::int64_t score) {
        auto view = must_act(agent(), must_act(agent(), open(agent(), "慢"), Action::accept), Action::start);
        return must_act(agent(), offered(view), Action::evaluate, {.score = score});
    }
    Result<TicketClocks> contact(const Actor& actor, TicketId id, std::string result,
                                 std::string channel = "phone") {
        return by(actor, [&](Unit& unit) {
            return follow_up(unit, id, {.channel = channel, .said = "师傅没来", .result = result});
        });
    }
};

TEST_P(FollowUps, StartWithABadScoreOnly) {
    struct Sample {
        std::int64_t score;
        bool starts;
    };
    for (const auto& row : {Sample{1, true}, Sample{2, true}, Sample{3, false}, Sample{5, false}}) {
        const auto id = scored(row.score).ticket.ticket_id;
        EXPECT_EQ(clock(id).has_value(), row.starts) << row.score;
        EXPECT_EQ(contact(agent(), id, "content").has_value(), row.starts) << row.score;
    }
}

TEST_P(FollowUps, RunOnWhenTheTicketEndsAndStopWithTheContact) {
    auto view = scored(1);
    const auto id = view.ticket.ticket_id;
    EXPECT_EQ(clock(id)->terms.limit, 24h);
    must_act(agent(), view, Action::close);
    clock_.advance(20h);
    EXPECT_EQ(clock(id)->state, ClockState::running);
    const auto board = store_->read(agent(), [](Unit& unit) { return list_board(unit, {}, {}, 10); });
    ASSERT_EQ(board->items.size(), 1U) << "a closed ticket that still owes a call";
    EXPECT_EQ(board->items.front().item.summary.clock, ClockKind::follow_up);
    ASSERT_TRUE(contact(agent(), id, "unreachable"));
    EXPECT_EQ(clock(id)->state, ClockState::running) << "nobody was reached";
    ASSERT_TRUE(contact(agent(), id, "action_agreed"));
    EXPECT_EQ(clock(id)->state, ClockState::met);
    EXPECT_EQ(code_of(contact(agent(), id, "content").error()), "ticket.follow_up_none");
    const auto entries =
        store_->read(agent(), [&](Unit& unit) { return list_timeline(unit, id, EntryId{}, 50); })->items;
    EXPECT_EQ(std::ranges::count(entries, "follow_up", &Entry::kind), 2);
    for (const auto& entry : entries)
        if (entry.kind == "follow_up") {
            EXPECT_FALSE(entry.is_public);
        }
}

TEST_P(FollowUps, AreLateAfterADayAndThenOweAnExplanation) {
    auto view = scored(2);
    const auto id = view.ticket.ticket_id;
    clock_.advance(25h);
    ASSERT_TRUE(contact(agent(), id, "content"));
    EXPECT_EQ(clock(id)->state, ClockState::missed);
    EXPECT_EQ(code_of(act(agent(), view, Action::close).error()), "ticket.breach_unexplained");
}

TEST_P(FollowUps, ASecondBadScoreNeitherRestartsNorForgets) {
    auto view = scored(1);
    const auto id = view.ticket.ticket_id;
    const auto due = clock(id)->due_at;
    clock_.advance(5h);
    view = must_act(agent(), view, Action::reopen, {.reason = "还是慢"});
    view = must_act(agent(), offered(view), Action::evaluate, {.score = 1});
    EXPECT_EQ(clock(id)->due_at, due) << "the first one is still owed";
    ASSERT_TRUE(contact(agent(), id, "content"));
    view = must_act(agent(), view, Action::reopen, {.reason = "又慢了"});
    view = must_act(agent(), offered(view), Action::evaluate, {.score = 2});
    EXPECT_EQ(clock(id)->state, ClockState::running) << "a new promise";
    EXPECT_LT(clock(id)->used, 1h) << "of which nothing is used yet";
}

TEST_P(FollowUps, AreToldToOwnerAndLeadAndToThePortalNothing) {
    const auto view =
        must_act(agent(), must_act(agent(), open(agent(), "慢"), Action::accept), Action::start);
    const auto id = view.ticket.ticket_id;
    offered(view);
    ASSERT_TRUE(by(client(), [&](Unit& unit) {
        return portal_step(unit, id, Action::evaluate, {.comment = "很差", .score = 1});
    })) << "a score given in the portal goes the same way";
    const auto notices = [&](const Actor& actor) {
        return store_->read(actor, [](Unit& unit) { return list_notices(unit, {}, 10); }).items;
    };
    for (const auto& who : {agent(), lead()}) {
        ASSERT_EQ(notices(who).size(), 1U) << who.name;
        EXPECT_EQ(notices(who).front().kind, "bad_score");
    }
    const auto seen =
        store_->read(client(), [&](Unit& unit) { return list_portal_timeline(unit, id, EntryId{}, 50); });
    for (const auto& entry : seen->items) EXPECT_EQ(entry.kind == "clock", false);
}

TEST_P(FollowUps, AreForThoseWhoSeeTheTicketAndForKnownChannels) {
    const auto id = scored(1).ticket.ticket_id;
    EXPECT_EQ(code_of(contact(far(), id, "content").error()), "ticket.unknown");
    EXPECT_EQ(code_of(contact(agent(), id, "content", "telepathy").error()), "ticket.channel_unknown");
}

INSTANTIATE_TEST_SUITE_P(Engines, FollowUps, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::ticket
