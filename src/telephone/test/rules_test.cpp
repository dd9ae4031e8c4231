#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "telephone/domain/call_back.hpp"
#include "telephone/domain/call_flow.hpp"
#include "telephone/domain/call_rules.hpp"
#include "telephone/domain/figures.hpp"
#include "telephone/domain/staffing.hpp"
#include "telephone/domain/trial.hpp"

namespace bihuan::telephone {
namespace {

using namespace std::chrono_literals;
using enum EventKind;

const Instant nine = *from_iso("2026-03-02T01:00:00Z");

CallEvent event(EventKind kind, std::chrono::seconds at, const std::string& agent = {},
                const std::string& queue = {}) {
    static std::int64_t count = 0;
    CallEvent e;
    e.event_id = EventId{++count};
    e.kind = kind;
    e.at = nine + at;
    e.agent = agent;
    if (!agent.empty()) e.agent_id = UserId{std::stoll(agent)};
    e.queue = queue;
    return e;
}

std::vector<CallEvent> usual() {
    return {event(offered, 0s),
            event(queued, 2s, {}, "service"),
            event(offered, 10s, "8001"),
            event(answered, 20s, "8001"),
            event(held, 80s),
            event(resumed, 110s),
            event(ended, 200s),
            event(wrapped, 230s, "8001")};
}

Call call_of(std::vector<CallEvent> events) {
    put_in_order(events);
    Call call;
    call.answer_limit = 30s;
    call.course = course_of(events);
    return call;
}

TEST(CallCourse, FollowsFromItsEvents) {
    const auto course = call_of(usual()).course;
    EXPECT_EQ(course.state, State::done);
    EXPECT_EQ(course.queue, "service");
    EXPECT_EQ(course.agent_id, UserId{8001});
    EXPECT_EQ(*course.answered_at - *course.queued_at, 18s);
    EXPECT_EQ(course.talk, 60s + 90s);
    EXPECT_EQ(course.hold, 30s);
    EXPECT_EQ(*course.wrapped_at - *course.ended_at, 30s);
}

TEST(CallCourse, IsTheSameInWhateverOrderItIsTold) {
    const auto wanted = call_of(usual()).course;
    auto events = usual();
    for (int i = 0; i < 40; ++i) {
        std::ranges::next_permutation(events, {}, &CallEvent::event_id);
        EXPECT_EQ(call_of(events).course, wanted);
    }
    std::ranges::reverse(events);
    EXPECT_EQ(call_of(events).course, wanted);
}

TEST(CallCourse, WhatDoesNotFitIsFlaggedAndMovesNothing) {
    struct Sample {
        const char* why;
        std::vector<CallEvent> events;
        State state;
        std::int64_t flagged;
    };
    for (auto& row : std::vector<Sample>{
             {"an end without a call", {event(ended, 0s)}, State::unheard, 1},
             {"hangs up while talking",
              {event(queued, 0s), event(answered, 5s, "1"), event(abandoned, 9s)},
              State::talking,
              1},
             {"held before it was answered", {event(queued, 0s), event(held, 5s)}, State::queued, 1},
             {"answered after it was over",
              {event(queued, 0s), event(abandoned, 5s), event(answered, 9s, "1")},
              State::abandoned,
              1},
             {"ended twice", {event(answered, 0s, "1"), event(ended, 5s), event(ended, 9s)}, State::ended, 1},
             {"nobody answered",
              {event(queued, 0s), event(offered, 5s, "1"), event(queued, 25s), event(ended, 40s)},
              State::abandoned,
              0},
             {"passed on to a queue",
              {event(answered, 0s, "1"), event(transferred, 5s, {}, "vip")},
              State::queued,
              0},
             {"passed on to a person",
              {event(answered, 0s, "1"), event(transferred, 5s, "2")},
              State::talking,
              0},
             {"hangs up while held",
              {event(answered, 0s, "1"), event(held, 3s), event(abandoned, 5s)},
              State::ended,
              0},
             {"a recording moves nothing", {event(queued, 0s), event(recording, 5s)}, State::queued, 0},
         }) {
        put_in_order(row.events);
        EXPECT_EQ(course_of(row.events).state, row.state) << row.why;
        EXPECT_EQ(std::ranges::count(row.events, Flag::order, &CallEvent::flag), row.flagged) << row.why;
    }
}

TEST(CallCourse, ALateEventMendsWhatWasFlagged) {
    std::vector<CallEvent> events{event(answered, 20s, "1"), event(held, 60s), event(queued, 0s)};
    auto early = std::vector{events[1]};
    (void)course_of(early);
    EXPECT_EQ(early[0].flag, Flag::order);
    events[1].flag = Flag::order;
    put_in_order(events);
    EXPECT_EQ(course_of(events).state, State::held);
    EXPECT_EQ(events[2].flag, Flag::none);
}

TEST(Numbers, AreReadAndMasked) {
    EXPECT_EQ(number_of("138 0000-1234"), "13800001234");
    EXPECT_EQ(number_of("+86 (10) 1234"), "+86101234");
    for (const auto* bad : {"", "12", "abc", "138x", "1+38", "123456789012345678901", "<script>"})
        EXPECT_EQ(number_of(bad), std::nullopt) << bad;
    EXPECT_EQ(masked("13800001234"), "138****1234");
    EXPECT_EQ(masked("10000"), "*****");
    EXPECT_EQ(masked(""), "");
}

// --- who is rung
standard::CallRules rules() {
    standard::CallRules out;
    for (const auto* code : {"service", "vip"}) {
        standard::CallQueue queue{{code, code, code, "4.2.2"}};
        queue.priority = {{"vip", 2}, {"new", 1}};
        out.queues.push_back(queue);
    }
    out.queues[1].skills = {"vip"};
    out.queues[1].level = 2;
    out.queues[1].overflow = "service";
    out.queues[1].overflow_after = 10s;
    return out;
}
Caller caller(std::int64_t id, const std::string& queue, std::chrono::seconds waited,
              const std::string& segment = {}) {
    return {CallId{id}, queue, segment, nine - waited};
}
Agent agent(std::int64_t id, std::chrono::seconds idle, std::int64_t vip_level = 0) {
    Agent out{UserId{id}, nine - idle, {}};
    if (vip_level > 0) out.skills.push_back({"vip", vip_level, {}});
    return out;
}

TEST(CallMatch, ByPriorityThenTimeToTheLongestIdleWhoIsAble) {
    using Pairs = std::vector<Pair>;
    const auto pair = [](std::int64_t call, std::int64_t user) { return Pair{CallId{call}, UserId{user}}; };
    struct Sample {
        const char* why;
        std::vector<Caller> callers;
        std::vector<Agent> agents;
        Pairs pairs;
    };
    for (const auto& row : {
             Sample{"nobody free", {caller(1, "service", 5s)}, {}, Pairs{}},
             Sample{"longest idle first",
                    {caller(1, "service", 5s)},
                    {agent(1, 10s), agent(2, 20s)},
                    {pair(1, 2)}},
             Sample{"who waited longer first",
                    {caller(1, "service", 5s), caller(2, "service", 9s)},
                    {agent(1, 1s)},
                    {pair(2, 1)}},
             Sample{"VIP before others",
                    {caller(1, "service", 50s), caller(2, "service", 1s, "vip")},
                    {agent(1, 1s)},
                    {pair(2, 1)}},
             Sample{"new before ordinary",
                    {caller(1, "service", 50s, "ordinary"), caller(2, "service", 1s, "new")},
                    {agent(1, 1s)},
                    {pair(2, 1)}},
             Sample{
                 "not without the skill", {caller(1, "vip", 5s)}, {agent(1, 1s), agent(2, 2s, 1)}, Pairs{}},
             Sample{"with the skill at its level",
                    {caller(1, "vip", 5s)},
                    {agent(1, 9s), agent(2, 2s, 2)},
                    {pair(1, 2)}},
             Sample{"helped out after a while", {caller(1, "vip", 10s)}, {agent(1, 9s)}, {pair(1, 1)}},
             Sample{"the able before who helps out",
                    {caller(1, "vip", 10s)},
                    {agent(1, 90s), agent(2, 2s, 2)},
                    {pair(1, 2)}},
             Sample{"nobody is given two",
                    {caller(1, "service", 5s), caller(2, "service", 9s)},
                    {agent(1, 1s), agent(2, 2s)},
                    {pair(2, 2), pair(1, 1)}},
             Sample{"a queue there is not", {caller(1, "moon", 50s)}, {agent(1, 1s)}, Pairs{}},
         })
        EXPECT_EQ(matched(row.callers, row.agents, rules(), nine), row.pairs) << row.why;
}

TEST(CallMatch, WhatAnAgentIsDoing) {
    Line line{.user_id = UserId{1},
              .extension = "8001",
              .organization_id = {},
              .call_id = CallId{1},
              .wrap_until = nine + 60s,
              .idle_since = nine};
    auto call = call_of({event(queued, 0s), event(offered, 1s, "1")});
    EXPECT_EQ(state_of(line, nullptr, true, nine), AgentState::ready);
    EXPECT_EQ(state_of(line, nullptr, false, nine), AgentState::away);
    EXPECT_EQ(state_of(line, &call, true, nine), AgentState::ringing);
    call = call_of({event(queued, 0s), event(answered, 1s, "1"), event(held, 3s)});
    EXPECT_EQ(state_of(line, &call, true, nine), AgentState::talking);
    call = call_of({event(queued, 0s), event(answered, 1s, "1"), event(ended, 3s)});
    EXPECT_EQ(state_of(line, &call, true, nine), AgentState::wrap_up);
    EXPECT_EQ(state_of(line, &call, true, nine + 60s), AgentState::ready) << "the limit is over";
    call = call_of({event(queued, 0s), event(answered, 1s, "2")});
    EXPECT_EQ(state_of(line, &call, true, nine), AgentState::ready) << "somebody else took it";
}

// --- figures, worked by hand
TEST(CallFigures, EachCallCountsInTheQuarterItBeganToWait) {
    const auto found = counted(call_of(usual()), 5s);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->queue, "service");
    EXPECT_EQ(found->starts_at, nine);
    EXPECT_EQ(found->figures, (Figures{.offered = 1,
                                       .answered = 1,
                                       .answered_in_time = 1,
                                       .handled = 1,
                                       .wait_seconds = 18,
                                       .talk_seconds = 150,
                                       .hold_seconds = 30,
                                       .wrap_seconds = 30}));
    auto outgoing = call_of(usual());
    outgoing.direction = Direction::outgoing;
    EXPECT_FALSE(counted(outgoing, 5s));
    EXPECT_FALSE(counted(call_of({event(offered, 0s), event(abandoned, 9s)}), 5s)) << "never in a queue";
    EXPECT_FALSE(counted(call_of({event(queued, 0s), event(abandoned, 9s)}), 5s))
        << "in none of the standard";
}

TEST(CallFigures, FourCallersMakeALevelOfAHalf) {
    Figures sum;
    const auto add = [&](std::vector<CallEvent> events) {
        events.front().queue = "service";
        sum += counted(call_of(std::move(events)), 5s)->figures;
    };
    add({event(queued, 0s), event(answered, 30s, "1"), event(ended, 130s)});  // just in time, 100 s
    add({event(queued, 0s), event(answered, 31s, "1"), event(ended, 91s),
         event(wrapped, 131s)});                      // late, 60 + 40 s
    add({event(queued, 0s), event(abandoned, 5s)});   // a short call
    add({event(queued, 0s), event(abandoned, 30s)});  // lost, within the time
    EXPECT_EQ(sum.offered, 4);
    const auto rates = rates_of(sum);
    EXPECT_DOUBLE_EQ(*rates.service_level, 1.0 / 2) << "of two answered and none abandoned late";
    EXPECT_DOUBLE_EQ(*rates.abandonment, 1.0 / 4);
    EXPECT_DOUBLE_EQ(*rates.asa_seconds, 30.5);
    EXPECT_DOUBLE_EQ(*rates.aht_seconds, 100);
    add({event(queued, 0s), event(abandoned, 31s)});
    EXPECT_DOUBLE_EQ(*rates_of(sum).service_level, 1.0 / 3) << "abandoned late counts against it";
    EXPECT_FALSE(rates_of({}).service_level);
    EXPECT_FALSE(rates_of({}).aht_seconds);
}

TEST(CallFigures, AQuarterBeginsAtItsQuarter) {
    EXPECT_EQ(interval_of(nine + 14min + 59s), nine);
    EXPECT_EQ(interval_of(nine + 15min), nine + 15min);
}

// --- staffing: the textbook's numbers
TEST(CallStaffing, ErlangCOfKnownLoads) {
    EXPECT_NEAR(probability_of_wait(10, 12), 0.4494, 5e-4);
    EXPECT_NEAR(probability_of_wait(10, 14), 0.1741, 5e-4);
    EXPECT_DOUBLE_EQ(probability_of_wait(0.5, 1), 0.5) << "one agent: the load itself";
    EXPECT_DOUBLE_EQ(probability_of_wait(10, 10), 1);
    EXPECT_DOUBLE_EQ(probability_of_wait(0, 3), 0);
    // 200 calls an hour of 180 s: 10 erlangs; 80 % within 20 s take 14 agents, who reach 88.8 %.
    EXPECT_NEAR(service_level(10, 13, 180, 20), 0.796, 1e-3);
    EXPECT_NEAR(service_level(10, 14, 180, 20), 0.888, 1e-3);
    EXPECT_EQ(agents_needed(10, 180, 20, 0.8), 14);
    EXPECT_EQ(agents_needed(0, 180, 20, 0.8), 0);
    EXPECT_EQ(agents_needed(900, 180, 20, 0.8).has_value(), true) << "no factorial overflows";
    EXPECT_FALSE(agents_needed(6000, 180, 20, 0.8));
}

// --- the imagined switch
TEST(CallTrial, ItsBooksAreWhatItsEventsComeTo) {
    TrialSetup setup{.queue = "service", .dialled = "10000", .name = "t"};
    setup.calls_per_minute = 3;
    setup.agents = 8;
    setup.minutes = 240;
    setup.seed = 7;
    setup.starts_at = nine;
    const auto trial = live_calls(setup);
    std::map<std::string, std::vector<CallEvent>> calls;
    for (const auto& told : trial.events) {
        auto& e = calls[told.reference].emplace_back();
        e.kind = told.kind;
        e.at = told.at;
        e.queue = told.queue;
    }
    Figures sum;
    for (const auto& [name, events] : calls) sum += counted(call_of(events), 5s)->figures;
    const auto rates = rates_of(sum);
    const auto& books = trial.books;
    EXPECT_GT(books.offered, 600);
    EXPECT_GT(books.lost, 0);
    EXPECT_EQ(sum.offered, books.offered);
    EXPECT_DOUBLE_EQ(*rates.service_level, books.service_level());
    EXPECT_DOUBLE_EQ(*rates.asa_seconds, books.asa());
    EXPECT_DOUBLE_EQ(*rates.aht_seconds, books.aht());
    EXPECT_DOUBLE_EQ(*rates.abandonment, books.abandonment());
    EXPECT_EQ(live_calls(setup).events.size(), trial.events.size()) << "the seed decides";
    setup.seed = 8;
    EXPECT_NE(live_calls(setup).books.wait, books.wait);
}

TEST(CallBackRules, WhenItIsDueAndWhenItMayBeGivenUp) {
    const standard::CallRules rules;
    EXPECT_EQ(due_of(nine, {}, rules), nine + 2h);
    EXPECT_EQ(due_of(nine, nine + 5h, rules), nine + 5h) << "as wished";
    EXPECT_EQ(due_of(nine, nine - 5h, rules), nine + 2h) << "a wish that has passed";
    CallBack one;
    for (one.tries = 0; one.tries < 3; ++one.tries) EXPECT_FALSE(may_give_up(one, rules));
    EXPECT_TRUE(may_give_up(one, rules));
    EXPECT_EQ(next_state(call_back_flow, CallBackState::given_up, CallBackAction::reach), std::nullopt);
}

}  // namespace
}  // namespace bihuan::telephone
