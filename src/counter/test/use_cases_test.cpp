#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "counter/domain/turn_flow.hpp"
#include "counter/store/counter_store.hpp"
#include "counter/test/desk.hpp"
#include "timer/calls.hpp"

namespace bihuan::counter {
namespace {

using Counter = HallTest;
INSTANTIATE_TEST_SUITE_P(Engines, Counter, testing::Values("sqlite", "postgres"));

TEST_P(Counter, NumbersCountUpByQueueAndBeginAnewEachDay) {
    EXPECT_EQ(take("A")->turn.number, "A001");
    EXPECT_EQ(take("B")->turn.number, "B001");
    EXPECT_EQ(take("A")->turn.number, "A002");
    EXPECT_EQ(code_of(take("Z")), "counter.queue_unknown");
    EXPECT_EQ(take("A")->turn.number, "A003") << "a refusal leaves no gap";
    clock_.set(*from_iso("2026-03-02T16:00:00Z"));  // midnight in Shanghai
    EXPECT_EQ(take("A")->turn.number, "A001");
    EXPECT_EQ(desk().waiting.size(), 1U) << "yesterday's are not called today";
}

TEST_P(Counter, WhoStillWaitsWhenTheDayEndsHasLeft) {
    timer::Handlers handlers;
    handlers.emplace(std::string{day_timer}, [&](Unit& unit, const timer::Due& due) {
        on_day_end(unit, hands_, PlaceId{due.subject_id});
    });
    timer::Worker timers{*store_, std::move(handlers)};
    act(0, WindowAction::open);
    const auto called = take("A")->turn.turn_id, waits = take("A")->turn.turn_id;
    ASSERT_TRUE(call(0));
    by(kiosk(), [&](Unit& unit) { return check_in_booking(unit, hands_, hall_, "13800001234", "123456"); });
    const auto state_of = [&](TurnId id) {
        return store_->read(lead(), [&](Unit& unit) { return CounterStore{unit}.find(id)->state; });
    };
    const auto tries = [&] {
        return store_->read(lead(),
                            [&](Unit& unit) { return CounterStore{unit}.count_tries(hall_, Instant{}); });
    };
    clock_.set(*from_iso("2026-03-02T15:59:59Z"));
    EXPECT_EQ(timers.run_due(), 0);
    EXPECT_EQ(state_of(waits), State::waiting);
    EXPECT_EQ(tries(), 1);
    clock_.set(*from_iso("2026-03-02T16:00:00Z"));
    const auto of_today = take("A")->turn.turn_id;  // the day's first moves the timer on, if it came before
    clock_.set(*from_iso("2026-03-03T16:00:00Z"));
    EXPECT_EQ(timers.run_due(), 1);
    EXPECT_EQ(state_of(waits), State::cancelled);
    EXPECT_EQ(state_of(called), State::cancelled);
    EXPECT_EQ(state_of(of_today), State::cancelled);
    EXPECT_FALSE(window(0).window.turn_id) << "the window is free";
    EXPECT_EQ(tries(), 0);
}

TEST_P(Counter, APhoneNumberSaysWhoseItIsAndIsNotKept) {
    EXPECT_EQ(take("A", "13800001234")->turn.customer_id, zhang_);
    EXPECT_FALSE(take("A", "13999999999")->turn.customer_id) << "nobody's";
    EXPECT_EQ(code_of(take("A", "138'--")), "counter.phone_wrong");
    EXPECT_EQ(code_of(take("A", "12")), "counter.phone_wrong");
    const auto waiting = desk().waiting;
    EXPECT_EQ(waiting.at(0).customer_name.find("张三"), std::string::npos) << "masked";
    EXPECT_FALSE(waiting.at(0).customer_name.empty());
    const auto named = by(kiosk(), [&](Unit& unit) {
        return take_number(
            unit, hands_,
            {.place_id = hall_, .queue = "A", .phone = {}, .customer_id = zhang_, .ticket_id = {}});
    });
    EXPECT_EQ(code_of(named), "counter.customer_unknown") << "a kiosk knows no customers";
}

TEST_P(Counter, AHallOutsideTheScopeIsNone) {
    ASSERT_TRUE(take("A"));
    EXPECT_EQ(code_of(store_->read(stranger(), [&](Unit& unit) { return hall_board(unit, hands_, hall_); })),
              "counter.hall_unknown");
    EXPECT_TRUE(store_->read(stranger(), [&](Unit& unit) -> Result<bool> { return list_halls(unit).empty(); })
                    .value());
    const auto who = stranger();
    EXPECT_EQ(code_of(act(0, WindowAction::open, {}, &who)), "counter.window_unknown");
    EXPECT_EQ(code_of(step(stranger(), desk().waiting.at(0).turn, Action::cancel)), "counter.turn_unknown");
}

TEST_P(Counter, AWindowIsOnePersonsAndCallsWhoIsNext) {
    for (const auto* queue : {"A", "B", "A", "P"}) ASSERT_TRUE(take(queue));
    EXPECT_EQ(code_of(call(0)), "counter.window_not_yours");
    ASSERT_TRUE(act(0, WindowAction::open));
    const auto other = clerk(1);
    EXPECT_EQ(code_of(act(0, WindowAction::open, {}, &other)), "counter.window_taken");
    const auto me = clerk(0);
    EXPECT_EQ(code_of(act(1, WindowAction::open, {}, &me)), "counter.sits_elsewhere");
    EXPECT_EQ(code_of(act(1, WindowAction::open, {"Z"})), "counter.queue_unknown");
    ASSERT_TRUE(act(1, WindowAction::open, {"B"}));
    ASSERT_TRUE(call(0));
    EXPECT_EQ(number_at(0), "P001") << "the priority queue first";
    EXPECT_EQ(code_of(call(0)), "counter.window_busy");
    EXPECT_EQ(code_of(act(0, WindowAction::close)), "counter.window_busy");
    ASSERT_TRUE(call(1));
    EXPECT_EQ(number_at(1), "B001") << "what it serves";
    ASSERT_TRUE(step(1, Action::begin));
    ASSERT_TRUE(step(1, Action::finish));
    EXPECT_EQ(code_of(call(1)), "counter.nobody_waits");
    ASSERT_TRUE(act(1, WindowAction::pause));
    EXPECT_EQ(code_of(call(1)), "counter.window_state");
    const auto who = lead();
    ASSERT_TRUE(act(1, WindowAction::close, {}, &who)) << "a lead closes what was left open";
    EXPECT_EQ(code_of(act(1, WindowAction::pause)), "counter.window_state");
    EXPECT_FALSE(window(1).window.user_id);
}

TEST_P(Counter, AbsentOnlyAfterTheRecallsAndBackBehindAFew) {
    for (int i = 0; i < 6; ++i) ASSERT_TRUE(take("A"));
    ASSERT_TRUE(act(0, WindowAction::open));
    ASSERT_TRUE(call(0));
    EXPECT_EQ(code_of(step(0, Action::miss)), "counter.call_again");
    ASSERT_TRUE(step(0, Action::recall));
    EXPECT_EQ(code_of(step(0, Action::miss)), "counter.call_again");
    const auto stale = window(0).turn->turn;
    ASSERT_TRUE(step(0, Action::recall));
    EXPECT_EQ(code_of(step(clerk(0), stale, Action::recall)), "counter.version_conflict");
    EXPECT_EQ(code_of(step(clerk(1), window(0).turn->turn, Action::miss)), "counter.window_not_yours");
    ASSERT_TRUE(step(0, Action::miss));
    EXPECT_EQ(number_at(0), "") << "free for the next";
    const auto absent = desk().absent;
    ASSERT_EQ(absent.size(), 1U);
    EXPECT_EQ(code_of(step(clerk(0), absent[0].turn, Action::finish)), "counter.action_not_allowed");
    ASSERT_TRUE(step(clerk(0), absent[0].turn, Action::come_back));
    const auto waiting = desk().waiting;
    ASSERT_EQ(waiting.size(), 6U);
    EXPECT_EQ(waiting[3].turn.number, "A001") << "behind three";
}

TEST_P(Counter, ATransferKeepsItsPlaceInTime) {
    ASSERT_TRUE(take("A"));
    ASSERT_TRUE(take("B"));
    ASSERT_TRUE(act(0, WindowAction::open, {"A"}));
    ASSERT_TRUE(call(0));
    ASSERT_TRUE(step(0, Action::begin));
    EXPECT_EQ(code_of(step(0, Action::transfer, {.queue = "A", .result = {}})), "counter.queue_unknown");
    EXPECT_EQ(code_of(step(0, Action::transfer, {.queue = "Z", .result = {}})), "counter.queue_unknown");
    ASSERT_TRUE(step(0, Action::transfer, {.queue = "B", .result = {}}));
    EXPECT_EQ(number_at(0), "");
    ASSERT_TRUE(act(1, WindowAction::open, {"B"}));
    ASSERT_TRUE(call(1));
    EXPECT_EQ(number_at(1), "A001") << "it was taken before B001";
}

TEST_P(Counter, TheWaitThatIsToldComesFromWindowsAndFinishedServices) {
    EXPECT_FALSE(take("A")->wait) << "no window is open";
    ASSERT_TRUE(act(0, WindowAction::open));
    auto slip = take("A");
    EXPECT_EQ(slip->ahead, 1);
    EXPECT_EQ(slip->wait, Duration{12min}) << "the standard's usual length";
    ASSERT_TRUE(call(0));
    ASSERT_TRUE(step(0, Action::begin));
    clock_.advance(2min);
    ASSERT_TRUE(step(0, Action::finish));
    slip = take("A");
    ASSERT_TRUE(slip->wait);
    // One service of 2 minutes among 20 says: (2 + 19 * 12) / 20.
    EXPECT_EQ(std::chrono::floor<std::chrono::seconds>(*slip->wait), 690s);
    ASSERT_TRUE(act(1, WindowAction::open));
    const auto board = store_->read(kiosk(), [&](Unit& unit) { return hall_board(unit, hands_, hall_); });
    ASSERT_TRUE(board);
    EXPECT_EQ(board->queues.at(0).waiting, 2);
    EXPECT_EQ(std::chrono::floor<std::chrono::seconds>(*board->queues.at(0).wait), 690s)
        << "two ahead, two windows";
    EXPECT_EQ(board->queues.at(3).wait, Duration{}) << "priority waits for nobody";
    const auto overview =
        store_->read(lead(), [&](Unit& unit) { return hall_overview(unit, hands_, hall_, ""); });
    ASSERT_TRUE(overview);
    EXPECT_EQ(overview->day, "2026-03-02");
    EXPECT_EQ(overview->sums.served, 1);
    EXPECT_EQ(overview->sums.taken, 3);
    EXPECT_EQ(overview->sums.predictions, 0) << "nothing was told to the first";
    for (const auto* day : {"2026-03-03", "2026-3-1", "yesterday", "2026-02-30"})
        EXPECT_EQ(code_of(store_->read(lead(),
                                       [&](Unit& unit) { return hall_overview(unit, hands_, hall_, day); })),
                  "counter.day_wrong")
            << day;
}

TEST_P(Counter, AHallThatIsFullGivesNoNumbers) {
    const auto done = store_->write(kiosk(), [&](Unit& unit) -> Done {
        const auto most = standard::in_force(unit, unit.now).standard->counter.waiting_max;
        for (std::int64_t i = 0; i < most; ++i)
            TRY_DONE(take_number(
                unit, hands_,
                {.place_id = hall_, .queue = "B", .phone = {}, .customer_id = {}, .ticket_id = {}}));
        return {};
    });
    ASSERT_TRUE(done) << code_of(done);
    EXPECT_EQ(code_of(take("A")), "counter.hall_full");
}

TEST_P(Counter, ACheckInOfNothingIsNotedAndLimited) {
    const auto check_in = [&] {
        return by(kiosk(),
                  [&](Unit& unit) { return check_in_booking(unit, hands_, hall_, "13800001234", "123456"); });
    };
    for (int i = 0; i < 30; ++i) {
        const auto tried = check_in();
        ASSERT_TRUE(tried);
        EXPECT_FALSE(*tried);
    }
    EXPECT_EQ(code_of(check_in()), "counter.check_in_locked");
    clock_.advance(10min);
    EXPECT_TRUE(check_in());
}

// --- races
TEST_P(Counter, ManyWhoTakeNumbersAtOnceGetEachTheirOwnWithoutAGap) {
    constexpr int kiosks = 8, each = 12;
    std::vector<std::thread> threads;
    std::mutex mutex;
    std::set<std::string> numbers;
    for (int i = 0; i < kiosks; ++i)
        threads.emplace_back([&] {
            for (int k = 0; k < each; ++k) {
                const auto slip = take(k % 2 == 0 ? "A" : "B");
                const std::lock_guard lock{mutex};
                if (slip) numbers.insert(slip->turn.number);
            }
        });
    for (auto& one : threads) one.join();
    ASSERT_EQ(numbers.size(), static_cast<std::size_t>(kiosks * each));
    EXPECT_TRUE(numbers.contains("A001"));
    EXPECT_TRUE(numbers.contains("A048")) << "no gap";
    EXPECT_TRUE(numbers.contains("B048"));
}

TEST_P(Counter, TwoWindowsNeverCallTheSamePerson) {
    constexpr int people = 60;
    for (int i = 0; i < people; ++i) ASSERT_TRUE(take("A"));
    for (int i = 0; i < windows_count; ++i) ASSERT_TRUE(act(i, WindowAction::open));
    std::vector<std::thread> threads;
    std::mutex mutex;
    std::multiset<std::string> called;
    std::atomic<int> others{0};
    for (int i = 0; i < windows_count; ++i)
        threads.emplace_back([&, i] {
            for (;;) {
                const auto done = call(i);
                if (!done) {
                    if (code_of(done) != "counter.nobody_waits") ++others;
                    return;
                }
                {
                    const std::lock_guard lock{mutex};
                    called.insert(done->windows.at(static_cast<std::size_t>(i)).turn->turn.number);
                }
                if (!step(i, Action::begin) || !step(i, Action::finish)) ++others;
            }
        });
    for (auto& one : threads) one.join();
    EXPECT_EQ(others, 0);
    EXPECT_EQ(called.size(), static_cast<std::size_t>(people));
    EXPECT_EQ(std::set<std::string>(called.begin(), called.end()).size(), called.size()) << "nobody twice";
}

TEST_P(Counter, OneWindowThatIsPressedTwiceCallsOnce) {
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(take("A"));
    ASSERT_TRUE(act(0, WindowAction::open));
    const auto view = window(0);
    std::vector<std::thread> threads;
    std::atomic<int> done{0};
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            if (by(clerk(0), [&](Unit& unit) {
                    return call_next(unit, hands_, view.window.window_id, view.window.version);
                }))
                ++done;
        });
    for (auto& one : threads) one.join();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(desk().waiting.size(), 3U);
}

}  // namespace
}  // namespace bihuan::counter
