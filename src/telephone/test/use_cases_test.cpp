// Calls from the switch to the record (4.2.2, 4.3.1).
#include "telephone/test/desk.hpp"

namespace bihuan::telephone {
namespace {

INSTANTIATE_TEST_SUITE_P(Engines, Calls, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

TEST_P(Calls, AnEventCountsOnceHoweverOftenItIsTold) {
    const std::vector events{told(offered, 0s), told(queued, 1s), told(answered, 21s, "c1", "8001")};
    auto heard = report(events);
    ASSERT_TRUE(heard) << code_of(heard);
    EXPECT_EQ(heard->accepted, 3);
    heard = report(events);
    EXPECT_EQ(heard->accepted, 0);
    EXPECT_EQ(heard->repeated, 3);
    EXPECT_EQ(rows().answered_in_time, 1);
    const auto call = only_call();
    EXPECT_EQ(call.course.state, State::talking);
    EXPECT_EQ(call.customer_id, zhang_);
    EXPECT_EQ(call.caller, "13800001234");
    EXPECT_EQ(desk(0).state, AgentState::talking);
}

TEST_P(Calls, LateEventsArePutInOrderAndForgedOnesFlagged) {
    ASSERT_TRUE(report({told(answered, 40s, "c1", "8001")}));
    auto heard = report({told(ended, 100s), told(queued, 5s), told(held, 120s)});
    ASSERT_TRUE(heard);
    ASSERT_EQ(heard->flagged.size(), 1U) << "held after its end";
    EXPECT_EQ(heard->flagged.front().flag, Flag::order);
    const auto call = only_call();
    EXPECT_EQ(call.course.state, State::ended);
    EXPECT_TRUE(call.has_flags);
    EXPECT_EQ(*call.course.answered_at - *call.course.queued_at, 35s);
    EXPECT_EQ(rows(),
              (Figures{.offered = 1, .answered = 1, .handled = 1, .wait_seconds = 35, .talk_seconds = 60}));
}

TEST_P(Calls, WhatNobodyKnowsIsKeptAndFlagged) {
    auto unknown_queue = told(queued, 1s);
    unknown_queue.queue = "moon";
    auto bad_number = told(offered, 0s, "c2");
    bad_number.caller = "<b>";
    const auto heard = report({unknown_queue, told(offered, 2s, "c1", "9999"), bad_number});
    ASSERT_TRUE(heard) << code_of(heard);
    EXPECT_EQ(heard->accepted, 3);
    std::vector<Flag> flags;
    for (const auto& one : heard->flagged) flags.push_back(one.flag);
    EXPECT_EQ(flags, (std::vector{Flag::queue, Flag::agent, Flag::number}));
    EXPECT_EQ(rows().offered, 0) << "no queue, no figures";
}

TEST_P(Calls, MomentsFarOffAreRefusedWhole) {
    EXPECT_EQ(code_of(report({told(queued, 1s), told(queued, 12min)})), "telephone.moment_ahead");
    EXPECT_EQ(code_of(report({told(queued, -24h * 8)})), "telephone.moment_old");
    EXPECT_EQ(code_of(report({})), "telephone.events_none");
    EXPECT_EQ(rows().offered, 0) << "nothing is half written";
    EXPECT_TRUE(report({told(queued, 10min + 30s)})) << "a small skew is borne";
}

TEST_P(Calls, AFloodOfOneCallIsBounded) {
    std::vector<Told> events;
    for (int i = 0; i < 210; ++i) events.push_back(told(recording, 1s));
    const auto heard = report(events);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->accepted, 200);
    EXPECT_EQ(heard->dropped, 10);
}

TEST_P(Calls, TheRowsAreWhatTheEventsComeTo) {
    TrialSetup setup{.queue = "service", .dialled = "10000", .name = "t"};
    setup.minutes = 30;
    setup.seed = 3;
    setup.starts_at = start_ - 2h;
    const auto trial = live_calls(setup);
    // Told one by one, the sums are kept up step by step.
    for (std::size_t i = 0; i < trial.events.size(); i += 7)
        ASSERT_TRUE(report(
            {trial.events.begin() + static_cast<std::ptrdiff_t>(i),
             trial.events.begin() + static_cast<std::ptrdiff_t>(std::min(i + 7, trial.events.size()))}));
    const auto recomputed = by(lead(), [&](Unit& unit) -> Result<Figures> {
        CallStore store{unit, cipher_};
        Figures sum;
        for (const auto& one : list_calls(unit, hands_, {}, 200).items) {
            auto events = store.events(one.call.call_id, 200);
            put_in_order(events);
            auto call = one.call;
            call.course = course_of(events);
            EXPECT_EQ(call.course, one.call.course);
            if (const auto found = counted(call, 5s)) sum += found->figures;
        }
        return sum;
    });
    EXPECT_GT(recomputed->offered, 30);
    EXPECT_EQ(rows(), *recomputed);
    EXPECT_EQ(rows().offered, trial.books.offered);
    EXPECT_EQ(rows().wait_seconds, trial.books.wait);
}

TEST_P(Calls, TheSwitchIsToldWhomToRingAndNobodyIsRungTwice) {
    auto heard = report(
        {told(queued, 9min + 50s), told(queued, 9min + 51s, "c2"), told(queued, 9min + 52s, "c3")}, true);
    ASSERT_TRUE(heard) << code_of(heard);
    ASSERT_EQ(heard->ring.size(), 2U);
    EXPECT_NE(heard->ring[0].extension, heard->ring[1].extension);
    const auto again =
        *by(machine(), [&](Unit& unit) -> Result<std::vector<Ring>> { return next_calls(unit, hands_); });
    EXPECT_TRUE(again.empty());
    EXPECT_EQ(desk(0).state, AgentState::ringing);
    const auto seen = desk(0);
    ASSERT_TRUE(seen.call);
    ASSERT_EQ(seen.call->customers.size(), 1U);
    EXPECT_EQ(seen.call->customers.front().customer_id, zhang_);
    clock_.advance(1s);
    ASSERT_TRUE(
        by(agent(1), [&](Unit& unit) { return duty::set_presence(unit, agents_[1], duty::Presence::away); }));
    ASSERT_TRUE(report({told(abandoned, 10min + 1s, "c2")}));
    EXPECT_EQ(desk(1).state, AgentState::away) << "who is away is not rung";
}

TEST_P(Calls, TheAnswerClockRunsFromTheQueueToThePerson) {
    ASSERT_TRUE(report({told(queued, 1s), told(answered, 41s, "c1", "8001")}));
    ASSERT_TRUE(report({told(queued, 1s, "c2"), told(abandoned, 20s, "c2")}));
    const auto outcomes =
        by(lead(), [&](Unit& unit) -> Result<std::vector<sla::Outcome>> {
            return sla::outcomes(
                unit,
                {"call",
                 list_calls(unit, hands_,
                            {.queue = {}, .number = {}, .state = "talking", .agent_id = {}, .before = {}}, 1)
                     .items.at(0)
                     .call.call_id.number});
        }).value();
    ASSERT_EQ(outcomes.size(), 1U);
    EXPECT_EQ(outcomes.front().clock, sla::ClockKind::answer);
    EXPECT_EQ(outcomes.front().state, sla::ClockState::missed);
    EXPECT_EQ(outcomes.front().used, 40s);
    EXPECT_EQ(outcomes.front().limit, 30s);
}

TEST_P(Calls, WrappingUpWritesOneRecordForTheCustomer) {
    ASSERT_TRUE(report({told(queued, 1s), told(answered, 21s, "c1", "8001")}));
    const auto id = only_call().call_id;
    const WrapUp words{
        .content = "宽带慢", .answer = "同意", .result = "answered", .customer_id = {}, .ticket_id = {}};
    const auto wrap = [&](std::size_t i) {
        return by(agent(i), [&](Unit& unit) { return wrap_up_call(unit, hands_, id, words); });
    };
    EXPECT_EQ(code_of(wrap(0)), "telephone.not_over");
    EXPECT_EQ(code_of(wrap(1)), "telephone.call_unknown") << "of somebody else";
    ASSERT_TRUE(report({told(ended, 9min)}));
    EXPECT_EQ(desk(0).state, AgentState::wrap_up);
    const auto done = wrap(0);
    ASSERT_TRUE(done) << code_of(done);
    EXPECT_EQ(done->state, AgentState::ready);
    EXPECT_EQ(code_of(wrap(0)), "telephone.wrapped_already");
    EXPECT_EQ(rows().wrap_seconds, 60);
    const auto again = by(agent(0), [&](Unit& unit) -> Result<contact::ContactRecord> {
        contact::NewRecord same;
        same.type = "call";
        same.started_at = unit.now;
        same.source_kind = "call";
        same.source_id = id.number;
        return contact::record(unit, cipher_, same);
    });
    ASSERT_TRUE(again) << code_of(again);
    EXPECT_EQ(again->content, "宽带慢");
    EXPECT_EQ(again->customer_id, zhang_);
    EXPECT_EQ(again->missing, "");
}

TEST_P(Calls, AWrapUpThatIsNotWrittenEndsByItself) {
    ASSERT_TRUE(report({told(queued, 1s), told(answered, 21s, "c1", "8001"), told(ended, 9min)}));
    const auto id = only_call().call_id;
    clock_.advance(3min);
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        on_wrap_up(unit, hands_, id);
        on_wrap_up(unit, hands_, id);
        return {};
    }));
    EXPECT_EQ(desk(0).state, AgentState::ready);
    EXPECT_EQ(only_call().course.state, State::done);
    EXPECT_FALSE(only_call().is_recorded) << "the record is still owed";
}

TEST_P(Calls, OneOpenCallBackANumberUntilSomebodySpeaksToThem) {
    ASSERT_TRUE(report({told(queued, 1s), told(abandoned, 5s)}));
    EXPECT_TRUE(call_backs().empty()) << "a short call";
    ASSERT_TRUE(report({told(queued, 1s, "c2"), told(abandoned, 40s, "c2"), told(queued, 1s, "c3"),
                        told(abandoned, 50s, "c3")}));
    ASSERT_EQ(call_backs().size(), 1U);
    EXPECT_EQ(call_backs().front().call_back.due_at, clock_.now() + 2h);
    auto wish = told(call_back, 60s, "c4");
    wish.wished_at = clock_.now() + 5h;
    ASSERT_TRUE(report({told(offered, 55s, "c4"), wish}));
    ASSERT_EQ(call_backs().size(), 1U);
    EXPECT_EQ(call_backs().front().call_back.due_at, clock_.now() + 5h) << "as wished";
    auto out = told(answered, 90s, "c5", "8001");
    out.direction = Direction::outgoing;
    ASSERT_TRUE(report({out}));
    EXPECT_EQ(call_backs().front().call_back.state, CallBackState::reached);
    ASSERT_TRUE(report({told(queued, 95s, "c6"), told(abandoned, 140s, "c6")}));
    EXPECT_EQ(call_backs().size(), 2U) << "a new one";
}

TEST_P(Calls, ACallBackIsTriedEscalatedAndGivenUp) {
    ASSERT_TRUE(report({told(queued, 1s, "c2"), told(abandoned, 40s, "c2")}));
    auto one = call_backs().front().call_back;
    const auto act = [&](std::size_t i, CallBackAction action, const std::string& words = {}) {
        auto done = by(agent(i), [&](Unit& unit) {
            return act_on_call_back(unit, hands_, one.call_back_id, one.version, action, words);
        });
        if (done) one = done->call_back;
        return code_of(done);
    };
    EXPECT_EQ(act(0, CallBackAction::take), "");
    EXPECT_EQ(act(1, CallBackAction::take), "telephone.call_back_taken");
    EXPECT_EQ(act(0, CallBackAction::give_up, "多次未接"), "telephone.try_more");
    EXPECT_EQ(act(0, CallBackAction::reach), "telephone.reason_needed");
    for (int i = 0; i < 3; ++i) EXPECT_EQ(act(0, CallBackAction::miss), "");
    EXPECT_EQ(one.next_at, clock_.now() + 30min);
    clock_.advance(2h);
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        on_call_back(unit, hands_, one.call_back_id);
        return {};
    }));
    EXPECT_TRUE(call_backs().front().call_back.is_escalated);
    EXPECT_EQ(act(0, CallBackAction::give_up, "多次未接"), "telephone.version_conflict");
    one = call_backs().front().call_back;
    EXPECT_EQ(act(0, CallBackAction::give_up, "多次未接"), "");
    EXPECT_EQ(one.state, CallBackState::given_up);
    EXPECT_EQ(act(0, CallBackAction::take), "telephone.call_back_over");
}

TEST_P(Calls, WhoWaitsTooLongIsOfferedACallBackAndNeedsNoneOnceAnswered) {
    ASSERT_TRUE(report({told(queued, 1s)}));
    const auto id = only_call().call_id;
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        on_patience(unit, hands_, id);
        return {};
    }));
    ASSERT_EQ(call_backs().size(), 1U);
    EXPECT_EQ(call_backs().front().call_back.reason, CallBackReason::long_wait);
    ASSERT_TRUE(report({told(answered, 9min, "c1", "8001")}));
    EXPECT_EQ(call_backs().front().call_back.state, CallBackState::answered);
}

TEST_P(Calls, NumbersMoveToANewKey) {
    ASSERT_TRUE(report({told(queued, 1s), told(abandoned, 40s)}));
    const auto counts = by(system_actor(), [&](Unit& unit) -> Result<std::int64_t> {
        const keys::Sealer sealer{unit, cipher_};
        return sealed_calls().count(unit, sealer.active()) + sealed_call_backs().count(unit, sealer.active());
    });
    EXPECT_EQ(*counts, 2);
}

TEST_P(Calls, ExtensionsBelongToOnePerson) {
    const auto set = [&](UserId who, const std::string& extension) {
        return code_of(by(lead(), [&](Unit& unit) { return set_line(unit, hands_, who, extension); }));
    };
    EXPECT_EQ(set(agents_[0], "8002"), "telephone.extension_taken");
    EXPECT_EQ(set(agents_[0], "x"), "telephone.extension_wrong");
    EXPECT_EQ(set(UserId{12345}, "8009"), "telephone.user_unknown");
    EXPECT_EQ(set(agents_[0], "8009"), "");
    EXPECT_TRUE(by(lead(), [&](Unit& unit) { return remove_line(unit, hands_, agents_[0]); }));
    EXPECT_EQ(code_of(by(lead(), [&](Unit& unit) { return remove_line(unit, hands_, agents_[0]); })),
              "telephone.line_unknown");
}

TEST_P(Calls, EachQueueHasItsOwnTimeToAnswerAndItsHours) {
    ASSERT_TRUE(by(system_actor(), [](Unit& unit) -> Done {
        unit.run({"test.change",
                  "update standard_version set sha256 = 'changed', text = replace(text, :was, :is)"},
                 {{"was", "calendar = \"always\"\npatience = \"90s\""},
                  {"is", "calendar = \"service\"\npatience = \"90s\"\nanswer = \"60s\""}});
        return {};
    }));
    auto fault = told(queued, 0s, "c2");
    fault.dialled = "10018";
    auto answered_fault = told(answered, 45s, "c2", "8002");
    answered_fault.dialled = "10018";
    ASSERT_TRUE(report({told(queued, 0s), told(answered, 45s, "c1", "8001"), fault, answered_fault}));
    const auto board = by(lead(), [&](Unit& unit) -> Result<Board> { return call_board(unit, hands_); });
    for (const auto& one : board->queues) {
        if (one.queue.code == "service") {
            EXPECT_EQ(one.answer, 60s);
            EXPECT_EQ(one.today.answered_in_time, 1) << "45 s of 60";
        }
        if (one.queue.code == "fault") {
            EXPECT_EQ(one.answer, 30s);
            EXPECT_EQ(one.today.answered, 1);
            EXPECT_EQ(one.today.answered_in_time, 0) << "45 s of 30";
        }
    }
    const auto listed =
        by(lead(), [&](Unit& unit) -> Result<Page<CallView>> { return list_calls(unit, hands_, {}, 10); });
    for (const auto& one : listed->items) EXPECT_TRUE(one.queue && !one.queue->name_zh.empty());
    // Saturday: nobody works there until Monday at eight.
    const std::chrono::seconds saturday = 5 * 24h;
    clock_.set(start_ + saturday + 1min);
    auto lost = told(queued, saturday, "c3");
    lost.caller = "13900002222";
    ASSERT_TRUE(report({lost, told(abandoned, saturday + 40s, "c3")}));
    const auto backs = call_backs();
    ASSERT_EQ(backs.size(), 1U);
    EXPECT_EQ(to_iso(backs.front().call_back.due_at), "2026-03-09T02:00:00.000Z");
}

}  // namespace
}  // namespace bihuan::telephone
