// The closed loop as a table: every state against every action, and what each step asks for.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "ticket/domain/ticket_errors.hpp"
#include "ticket/domain/ticket_rules.hpp"

namespace bihuan::ticket {
namespace {

const Instant start = *from_iso("2026-03-02T01:00:00Z");

Ticket ticket_in(State state) {
    Ticket t;
    t.ticket_id = TicketId{1};
    t.state = state;
    t.owner_id = UserId{7};
    t.opened_at = start;
    if (state >= State::fed_back && state <= State::archived) t.fed_back_at = start;
    if (state >= State::evaluating && state <= State::archived) t.evaluation_offered_at = start;
    if (state == State::closed || state == State::archived) t.closed_at = start;
    return t;
}

StepFacts all_facts() {
    StepFacts f;
    f.organization_id = OrganizationId{3};
    f.handler_id = UserId{9};
    f.reason = f.result = f.note = f.comment = "x";
    f.channel = "phone";
    f.customer_answer = "satisfied";
    f.score = 5;
    return f;
}

// The expectation is written apart from the table in the code: a row for a state, the steps it allows.
TEST(Flow, EveryStateAgainstEveryAction) {
    const std::pair<const char*, const char*> rows[] = {
        {"submitted", "accept reject cancel merge"},
        {"accepted", "assign start cancel merge"},
        {"assigned", "assign start cancel merge"},
        {"handling", "assign wait resolve cancel merge"},
        {"waiting", "resume cancel merge"},
        {"resolved", "feed_back reopen"},
        {"fed_back", "offer_evaluation reopen"},
        {"evaluating", "evaluate close reopen"},
        {"evaluated", "close reopen"},
        {"closed", "archive reopen"},
        {"archived", ""},
        {"cancelled", ""},
        {"rejected", ""},
        {"merged", ""},
    };
    const auto actor = system_actor();
    for (const auto& [state_name, allowed] : rows)
        for (const auto action_name : action_names) {
            const auto words = std::string{" "} + allowed + " ";
            const bool is_allowed = words.find(" " + std::string{action_name} + " ") != std::string::npos;
            const auto after = take_step(actor, ticket_in(*state_from_text(state_name)),
                                         *action_from_text(action_name), all_facts(), start);
            EXPECT_EQ(after.has_value(), is_allowed) << state_name << " / " << action_name;
        }
}

// 1.5.4, 3.5.5: closing too early names what is missing.
TEST(Flow, ClosingNeedsTheCustomerToldAndAsked) {
    const auto actor = system_actor();
    EXPECT_EQ(check_step(actor, ticket_in(State::resolved), Action::close).error().kind.code,
              not_told_yet.code);
    EXPECT_EQ(check_step(actor, ticket_in(State::fed_back), Action::close).error().kind.code,
              not_offered_yet.code);
    EXPECT_EQ(check_step(actor, ticket_in(State::handling), Action::close).error().kind.code,
              action_not_allowed.code);
    EXPECT_TRUE(check_step(actor, ticket_in(State::evaluating), Action::close));
}

TEST(Flow, AStepSaysWhichFactItLacks) {
    struct Sample {
        State state;
        Action action;
        const char* field;
    };
    for (const Sample& row :
         {Sample{State::accepted, Action::assign, "handler_id"},
          Sample{State::handling, Action::wait, "reason"}, Sample{State::handling, Action::resolve, "result"},
          Sample{State::resolved, Action::feed_back, "customer_answer"},
          Sample{State::evaluating, Action::evaluate, "score"},
          Sample{State::resolved, Action::reopen, "reason"},
          Sample{State::submitted, Action::reject, "reason"},
          Sample{State::waiting, Action::cancel, "reason"}}) {
        const auto after = take_step(system_actor(), ticket_in(row.state), row.action, {}, start);
        ASSERT_FALSE(after) << to_text(row.action);
        ASSERT_EQ(after.error().fields.size(), 1U) << to_text(row.action);
        EXPECT_EQ(after.error().fields.front().field, row.field);
    }
    StepFacts unreachable;
    unreachable.customer_answer = "unreachable";
    EXPECT_FALSE(take_step(system_actor(), ticket_in(State::resolved), Action::feed_back, unreachable, start))
        << "who was not reached is not told: the note says what was tried";
    StepFacts hand_over;
    hand_over.handler_id = UserId{9};
    EXPECT_FALSE(take_step(system_actor(), ticket_in(State::handling), Action::assign, hand_over, start))
        << "3.5.3: a hand-over says why";
}

// 1.5.2: whatever happens, the owner stays who was asked first; times never run backwards; closed means told
// and asked. Random walks through the table, the same ones each run.
TEST(Flow, RandomWalksKeepThePromises) {
    std::mt19937 random{20260302};
    for (int walk = 0; walk < 2000; ++walk) {
        auto t = ticket_in(State::submitted);
        auto now = start;
        for (int steps = 0; steps < 25; ++steps) {
            const auto actions = allowed_actions(system_actor(), t);
            if (actions.empty()) break;
            now += std::chrono::minutes{1 + random() % 600};
            auto after = take_step(system_actor(), t, actions[random() % actions.size()], all_facts(), now);
            ASSERT_TRUE(after);
            EXPECT_EQ(after->owner_id, UserId{7});
            EXPECT_EQ(after->updated_at, now);
            if (after->state == State::closed) {
                ASSERT_TRUE(after->fed_back_at && after->evaluation_offered_at && after->closed_at);
                EXPECT_LE(*after->fed_back_at, *after->evaluation_offered_at);
                EXPECT_LE(*after->evaluation_offered_at, *after->closed_at);
            }
            if (after->state == State::handling) {
                EXPECT_FALSE(after->closed_at) << "a reopened ticket has no end";
            }
            t = std::move(*after);
        }
    }
}

TEST(Rules, WhoMayDoWhat) {
    Actor field;  // may handle, not assign
    field.user_id = 9;
    field.permissions.set(static_cast<std::size_t>(Permission::ticket_handle));
    auto t = ticket_in(State::accepted);
    EXPECT_FALSE(check_step(field, t, Action::assign));
    t.handler_id = UserId{9};
    EXPECT_TRUE(check_step(field, t, Action::assign)) << "a hand-over of what is one's own";
    EXPECT_FALSE(check_step(field, t, Action::cancel));

    Actor customer;
    customer.user_id = 5;
    customer.customer_id = 6;
    EXPECT_TRUE(check_step(customer, ticket_in(State::assigned), Action::cancel));
    EXPECT_EQ(check_step(customer, ticket_in(State::handling), Action::cancel).error().kind.code,
              step_forbidden.code);
    EXPECT_TRUE(check_step(customer, ticket_in(State::evaluating), Action::evaluate));
    EXPECT_FALSE(check_step(customer, ticket_in(State::handling), Action::resolve));
}

TEST(Rules, CustomersReopenWithinFifteenDays) {
    Actor customer;
    customer.customer_id = 6;
    StepFacts why;
    why.reason = "again";
    const auto closed = ticket_in(State::closed);
    const auto limit = start + customer_reopen_limit;
    EXPECT_TRUE(take_step(customer, closed, Action::reopen, why, limit));
    const auto late = take_step(customer, closed, Action::reopen, why, limit + std::chrono::seconds{1});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind.code, reopen_late.code);
    const auto again = take_step(system_actor(), closed, Action::reopen, why, limit + std::chrono::hours{1});
    ASSERT_TRUE(again) << "staff may, later too";
    EXPECT_EQ(again->reopen_count, 1);
    EXPECT_FALSE(again->closed_at || again->fed_back_at || again->evaluation_offered_at);
}

TEST(Rules, TagsAndLinksAreTidy) {
    EXPECT_EQ(tidy_tags({" a ", "b", "a", "", "  "}), (std::vector<std::string>{"a", "b"}));
    for (const auto* kind :
         {"parent", "child", "duplicate_of", "has_duplicate", "caused_by", "causes", "related"}) {
        EXPECT_TRUE(is_link_kind(kind));
        EXPECT_EQ(inverse_link(inverse_link(kind)), kind);
    }
    EXPECT_FALSE(is_link_kind("friend"));
}

}  // namespace
}  // namespace bihuan::ticket
