// Who is given what (1.1.3, 2.3.2, 3.5.3, 5.4.4): the route's skills, presence, load, offers that lapse,
// claims.
#include "ticket/use_cases/distribution.hpp"

#include <map>

#include "duty/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/test/desk.hpp"
#include "timer/calls.hpp"

namespace bihuan::ticket {
namespace {

using namespace std::chrono_literals;
using duty::Presence;

class Distribution : public Desk {
  protected:
    void SetUp() override {
        Desk::SetUp();
        if (!store_) return;
        store_->hear([](Unit& unit, const Event& event) {
            if (event.topic == duty::presence_topic) hear_presence(unit, UserId{event.subject_id});
        });
        by(system_actor(), [&](Unit& unit) -> Done {
            for (const auto* name : {"ann", "bob", "eve"}) {
                identity::NewAccount account;
                account.username = account.display_name = name;
                account.password_hash = "x";
                account.posts = {{east_, identity::Role::agent}};
                people_[name] = identity::ensure_user(unit, account);
            }
            return {};
        });
    }
    void is(const char* name, Presence presence, std::int64_t capacity = 8, std::int64_t level = 2) {
        const std::array skills{duty::Skill{"broadband", level, {}}};
        ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
            if (level > 0) duty::set_skills(unit, people_[name], skills);
            duty::set_capacity(unit, people_[name], capacity);
            return duty::set_presence(unit, people_[name], presence);
        }));
    }
    void run() {
        timer::Worker worker{*store_, {{std::string{distribute_timer}, [](Unit& unit, const timer::Due& due) {
                                            distribute(unit, OrganizationId{due.subject_id});
                                        }}}};
        worker.run_due();
    }
    TicketView accepted(const std::string& title) {
        auto n = wanted(title);
        n.is_accepted = true;
        return *by(agent(), [&](Unit& unit) { return open_ticket(unit, codes_, n); });
    }
    Ticket now(TicketId id) {
        return store_->read(lead(), [&](Unit& unit) { return get_ticket(unit, id); })->ticket;
    }
    std::string handler(TicketId id) {
        const auto who = now(id).handler_id;
        for (const auto& [name, person] : people_)
            if (person == who) return name;
        return who ? "?" : "";
    }
    Actor as(const char* name) {
        using enum Permission;
        return actor(people_[name], {ticket_read, ticket_handle}, {east_});
    }
    std::map<std::string, UserId> people_;
};

TEST_P(Distribution, GoesToThoseAbleThereAndLeastLoaded) {
    const auto nobody = accepted("没有人在");
    EXPECT_EQ(nobody.ticket.route_code, "fixed");
    run();
    EXPECT_EQ(handler(nobody.ticket.ticket_id), "");
    is("ann", Presence::available, 8, 0);  // there, but not able
    run();
    EXPECT_EQ(handler(nobody.ticket.ticket_id), "");
    is("bob", Presence::available, 2);
    run();
    EXPECT_EQ(handler(nobody.ticket.ticket_id), "bob") << "what waits is given when somebody comes";
    EXPECT_EQ(now(nobody.ticket.ticket_id).state, State::assigned);
    EXPECT_EQ(now(nobody.ticket.ticket_id).owner_id, agent_id_) << "1.5.2: the owner stays";
    is("eve", Presence::available, 4);
    std::map<std::string, int> given;
    std::vector<TicketId> all;
    for (int i = 0; i < 7; ++i) {
        all.push_back(accepted(std::to_string(i)).ticket.ticket_id);
        run();
        ++given[handler(all.back())];
    }
    EXPECT_EQ(given, (std::map<std::string, int>{{"bob", 1}, {"eve", 4}, {"", 2}}))
        << "nobody above capacity";
    // Work told to the customer no longer counts; the oldest that waits comes next.
    StepFacts facts;
    auto first = *by(as("bob"), [&](Unit& unit) { return get_ticket(unit, nobody.ticket.ticket_id); });
    first = *act(as("bob"), first, Action::start);
    facts.result = "好了";
    first = *act(as("bob"), first, Action::resolve, facts);
    facts = {};
    facts.customer_answer = "satisfied";
    facts.channel = "phone";
    ASSERT_TRUE(act(as("bob"), first, Action::feed_back, facts));
    run();
    EXPECT_EQ(handler(all[5]), "bob");
    EXPECT_EQ(handler(all[6]), "");
}

TEST_P(Distribution, WhatNobodyCanDoHoldsNobodyElseUp) {
    const std::array skills{duty::Skill{"mobile", 2, {}}};
    for (int i = 0; i < 220; ++i) accepted("宽带 " + std::to_string(i));
    auto n = wanted("手机没信号");
    n.is_accepted = true;
    n.category_id = *store_->read(system_actor(), [&](Unit& unit) -> Result<CategoryId> {
        return standard::category_by_code(unit, "fault.mobile")->category_id;
    });
    const auto last = *by(agent(), [&](Unit& unit) { return open_ticket(unit, codes_, n); });
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        duty::set_skills(unit, people_["ann"], skills);
        duty::set_capacity(unit, people_["ann"], 3);
        return duty::set_presence(unit, people_["ann"], Presence::available);
    }));
    run();
    EXPECT_EQ(handler(last.ticket.ticket_id), "ann");
    is("bob", Presence::available, 2);
    run();
    const auto waiting = *store_->read(system_actor(), [&](Unit& unit) -> Result<std::int64_t> {
        return unit.number(Sql{"test.waiting", "select count(*) as n from ticket where handler_id is null"},
                           {});
    });
    EXPECT_EQ(waiting, 218) << "asked anew when somebody comes who can";
}

TEST_P(Distribution, PassedOnTooOftenWaitsForALead) {
    const auto id = accepted("转来转去").ticket.ticket_id;
    const auto passed_on = [&](std::int64_t times) {
        ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
            unit.run(Sql{"test.passed_on", "update ticket set handover_count = :n where ticket_id = :id"},
                     {{"n", times}, {"id", id}});
            return {};
        }));
    };
    passed_on(4);
    is("bob", Presence::available);
    run();
    EXPECT_EQ(handler(id), "") << "3.5.3: a lead steps in; rules that pass it on cannot go in circles";
    passed_on(3);
    is("eve", Presence::available);
    run();
    EXPECT_NE(handler(id), "");
}

TEST_P(Distribution, PriorityComesFirstThenWhoAskedFirst) {
    std::vector<TicketId> all;
    for (const auto priority : {Priority::normal, Priority::urgent, Priority::high, Priority::urgent}) {
        auto n = wanted("排队");
        n.is_accepted = true;
        n.priority = priority;
        all.push_back(
            by(agent(), [&](Unit& unit) { return open_ticket(unit, codes_, n); })->ticket.ticket_id);
    }
    is("bob", Presence::available, 2);
    run();
    EXPECT_EQ(handler(all[1]), "bob");
    EXPECT_EQ(handler(all[3]), "bob");
    EXPECT_EQ(handler(all[2]), "");
    EXPECT_EQ(handler(all[0]), "");
}

TEST_P(Distribution, AnOfferThatLapsesGoesToTheNext) {
    is("bob", Presence::available);
    is("eve", Presence::available);
    const auto id = open(agent(), "门户来的").ticket.ticket_id;  // submitted, nobody accepted it
    run();
    const auto first = handler(id);
    ASSERT_NE(first, "");
    EXPECT_EQ(now(id).state, State::submitted) << "offered, not accepted in their name";
    clock_.advance(9min);
    run();
    EXPECT_EQ(handler(id), first);
    clock_.advance(2min);
    run();
    const auto second = handler(id);
    EXPECT_NE(second, first);
    ASSERT_NE(second, "");
    const auto view = *by(as(second.c_str()), [&](Unit& unit) { return get_ticket(unit, id); });
    const auto taken = act(as(second.c_str()), view, Action::accept);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->ticket.handler_id, people_[second]);
    EXPECT_FALSE(taken->ticket.offered_until);
}

TEST_P(Distribution, AClaimIsTakenOnceAndHandOversAreCounted) {
    const auto id = accepted("认领").ticket.ticket_id;
    const auto claim = [&](const char* name) {
        return by(as(name), [&](Unit& unit) { return claim_ticket(unit, id); });
    };
    ASSERT_TRUE(claim("ann"));
    EXPECT_TRUE(claim("ann")) << "asked twice is no harm";
    EXPECT_EQ(claim("bob").error().kind.code, claim_taken.code);
    EXPECT_EQ(handler(id), "ann");
    EXPECT_EQ(now(id).handover_count, 0) << "filling a gap hands nothing over";
    const auto told = [&] {
        return store_->read(lead(), [](Unit& unit) { return list_notices(unit, {}, 50); }).items.size();
    };
    const auto before = told();
    for (const auto* to : {"bob", "eve", "ann", "bob"}) {
        StepFacts facts;
        facts.handler_id = people_[to];
        facts.reason = "转派";
        const auto view = *by(lead(), [&](Unit& unit) { return get_ticket(unit, id); });
        ASSERT_TRUE(act(lead(), view, Action::assign, facts));
    }
    EXPECT_EQ(now(id).handover_count, 4);
    EXPECT_EQ(told() - before, 1U) << "3.5.3: the fourth hand-over alarms the lead, the three before do not";
}

INSTANTIATE_TEST_SUITE_P(Engines, Distribution, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::ticket
