// The life of a complaint row by row, who approves what, flags and grades, matters and deadlines.
#include <gtest/gtest.h>

#include "complaint/domain/complaint_errors.hpp"
#include "complaint/domain/complaint_rules.hpp"
#include "standard/calls.hpp"

namespace bihuan::complaint {
namespace {

using namespace std::chrono_literals;

Actor person(std::int64_t id, const char* role) {
    auto actor = system_actor();
    actor.user_id = id;
    actor.name = role;
    actor.roles = {role};
    return actor;
}

standard::Standard sample() {
    standard::Standard s;
    s.grades = {{{"critical", "", "", ""}, 1, {"regulator", "media", "group", "safety", "vip"}, "manager"},
                {{"major", "", "", ""}, 2, {"repeat"}, "team_lead"},
                {{"general", "", "", ""}, 3, {}, "agent"}};
    s.liabilities = {{"ours", "", "", ""}, {"customer", "", "", ""}};
    s.causes = {{"process", "", "", ""}};
    s.redresses = {{{"apology", "", "", ""}, false}, {{"refund", "", "", ""}, true}};
    s.settlement_limits = {{"agent", "", 20'000}, {"team_lead", "", 200'000}, {"manager", "", 0}};
    standard::CalendarRule service;
    service.code = "service";
    for (std::size_t day = 1; day <= 5; ++day) service.calendar.week[day] = {{8 * 60, 20 * 60}};
    // A holiday on Thursday 1 January 2026, and a make-up Sunday on the 4th.
    service.calendar.special[std::chrono::year{2026} / 1 / 1] = {};
    service.calendar.special[std::chrono::year{2026} / 1 / 4] = {{8 * 60, 20 * 60}};
    standard::CalendarRule always;
    always.code = "always";
    always.calendar.is_always = true;
    s.calendars = {service, always};
    return s;
}

TEST(ComplaintFlow, EveryRowAndNothingElse) {
    std::string table;
    for (const auto& step : complaint_flow)
        table += std::string{to_text(step.from)} + " " + std::string{to_text(step.action)} + " " +
                 std::string{to_text(step.to)} + "\n";
    EXPECT_EQ(table, R"(received investigate investigating
investigating investigate investigating
sent_back investigate investigating
investigating propose proposed
sent_back propose proposed
approved propose proposed
settled propose proposed
investigating decide approved
sent_back decide approved
approved decide approved
settled decide approved
proposed approve approved
proposed send_back sent_back
approved settle settled
settled execute settled
answered execute answered
settled answer answered
approved refuse investigating
settled refuse investigating
answered archive archived
approved reopen investigating
settled reopen investigating
answered reopen investigating
archived reopen investigating
withdrawn reopen received
received withdraw withdrawn
investigating withdraw withdrawn
sent_back withdraw withdrawn
proposed withdraw withdrawn
approved withdraw withdrawn
settled withdraw withdrawn
answered withdraw withdrawn
)");
}

// 1.5.1: no way leads to archived but through an approved proposal, a settlement and an answer.
TEST(ComplaintFlow, NothingIsArchivedUnanswered) {
    for (const auto& step : complaint_flow) {
        if (step.to == State::archived) {
            EXPECT_EQ(step.from, State::answered);
        }
        if (step.to == State::answered && step.from != State::answered) {
            EXPECT_EQ(step.from, State::settled);
        }
        if (step.to == State::settled && step.from != State::settled) {
            EXPECT_EQ(step.from, State::approved);
        }
    }
}

TEST(ComplaintRules, WhoApproves) {
    const auto s = sample();
    struct Sample {
        const char* why;
        const char* grade;
        std::int64_t fen;
        const char* role;
    };
    for (const Sample& row : {
             Sample{"general, nothing paid", "general", 0, "agent"},
             Sample{"general, at the agent's limit", "general", 20'000, "agent"},
             Sample{"general, one fen above it", "general", 20'001, "team_lead"},
             Sample{"general, above the team lead's", "general", 200'001, "manager"},
             Sample{"major, nothing paid", "major", 0, "team_lead"},
             Sample{"major, at the team lead's limit", "major", 200'000, "team_lead"},
             Sample{"major, above it", "major", 200'001, "manager"},
             Sample{"critical: a manager, whatever the amount", "critical", 0, "manager"},
             Sample{"a grade nobody knows counts as the mildest", "grave", 0, "agent"},
         })
        EXPECT_EQ(approver_of(s, row.grade, row.fen), row.role) << row.why;
    auto bare = s;
    bare.settlement_limits.clear();
    EXPECT_EQ(approver_of(bare, "general", 1'000'000), "agent") << "a standard without limits";
}

Complaint investigated(const char* grade) {
    Complaint c;
    c.state = State::investigating;
    c.grade = grade;
    c.findings = "found";
    c.liability = "ours";
    c.cause = "process";
    return c;
}

TEST(ComplaintRules, Proposals) {
    const auto s = sample();
    struct Sample {
        const char* why;
        const char* grade;
        Proposal proposal;
        const char* outcome;  // state, or code of the refusal
    };
    for (const Sample& row : {
             Sample{"within own limits", "general", {"text", "refund", 5'000}, "approved"},
             Sample{"an apology", "general", {"text", "apology", {}}, "approved"},
             Sample{"too much for an agent", "general", {"text", "refund", 20'001}, "proposed"},
             Sample{"of a graver grade", "major", {"text", "apology", {}}, "proposed"},
             Sample{"a refund of what?", "general", {"text", "refund", {}}, "complaint.amount_needed"},
             Sample{"a priced apology", "general", {"text", "apology", 1}, "complaint.amount_unwanted"},
             Sample{"no such redress", "general", {"text", "hug", {}}, "complaint.redress_unknown"},
         }) {
        const auto after = propose(investigated(row.grade), s, row.proposal, {UserId{1}, "a", Instant{1s}});
        if (after)
            EXPECT_EQ(to_text(after->state), row.outcome) << row.why;
        else
            EXPECT_EQ(after.error().kind.code, row.outcome) << row.why;
        if (after && after->state == State::approved) {
            EXPECT_EQ(after->approved_role, "agent") << row.why;
        }
    }
    for (const auto field : {&Complaint::findings, &Complaint::liability, &Complaint::cause}) {
        auto c = investigated("general");
        (c.*field).clear();
        const auto after = propose(c, s, {"text", "apology", {}}, {});
        ASSERT_FALSE(after);
        EXPECT_EQ(after.error().kind.code, "complaint.investigation_missing");
    }
    EXPECT_FALSE(investigate(investigated("general"), s, {"x", "nobody", ""}, {}));
    EXPECT_FALSE(investigate(investigated("general"), s, {"x", "ours", "moon"}, {}));
}

TEST(ComplaintRules, Approvals) {
    const auto s = sample();
    const auto proposed =
        *propose(investigated("major"), s, {"text", "apology", {}}, {UserId{2}, "b", Instant{1s}});
    struct Sample {
        const char* why;
        Actor actor;
        const char* outcome;
    };
    for (const Sample& row : {
             Sample{"an agent", person(1, "agent"), "complaint.approver_too_low"},
             Sample{"a team lead", person(3, "team_lead"), "approved"},
             Sample{"a manager stands higher", person(4, "manager"), "approved"},
             Sample{"never one's own", person(2, "manager"), "complaint.own_proposal"},
             Sample{"a trainer decides nothing", person(5, "trainer"), "complaint.approver_too_low"},
         }) {
        const auto after = approve(proposed, row.actor, {UserId{row.actor.user_id}, "x", Instant{2s}});
        if (after)
            EXPECT_EQ(to_text(after->state), row.outcome) << row.why;
        else
            EXPECT_EQ(after.error().kind.code, row.outcome) << row.why;
    }
    EXPECT_EQ(send_back(proposed, person(3, "team_lead"), "").error().fields.front().field, "reason");
    EXPECT_EQ(send_back(proposed, person(1, "agent"), "why").error().kind.code, "complaint.approver_too_low");
    EXPECT_EQ(send_back(proposed, person(3, "team_lead"), "why")->state, State::sent_back);
}

TEST(ComplaintRules, AnswersAndWhatTheTicketDoes) {
    const auto s = sample();
    const By by{UserId{1}, "a", Instant{1s}};
    auto c = *propose(investigated("general"), s, {"text", "apology", {}}, by);
    EXPECT_EQ(answer(c, "rejected", "no", by).error().kind.code, "complaint.not_told");
    ASSERT_TRUE(follow(c, ticket::Action::feed_back, by));
    EXPECT_EQ(answer(c, "accepted", "", by).error().kind.code, "complaint.action_not_allowed")
        << "not settled";
    const auto refused = *answer(c, "rejected", "not enough", by);
    EXPECT_EQ(refused.state, State::investigating);
    EXPECT_FALSE(refused.approved) << "has to be decided anew";
    EXPECT_EQ(refused.proposal, "text") << "what was written stays to start from";
    c = *settle(c, {"agreed", "spoken"}, by);
    EXPECT_EQ(answer(c, "unreachable", "", by).error().kind.code, "complaint.reason_needed");
    c = *answer(c, "accepted", "", by);
    EXPECT_EQ(check_ticket_step(c, {ticket::Action::archive, "phone", "agent"}).error().kind.code,
              "complaint.not_settled")
        << "not carried out";
    c = *execute(c, "KD-1", by);
    EXPECT_EQ(execute(c, "KD-1", by).error().kind.code, "complaint.executed_already");
    EXPECT_TRUE(check_ticket_step(c, {ticket::Action::archive, "phone", "agent"}));
    auto again = c;
    ASSERT_TRUE(follow(again, ticket::Action::reopen, by));
    EXPECT_EQ(again.state, State::investigating);
    EXPECT_FALSE(again.told || again.settled || again.executed || again.answered);
    ASSERT_TRUE(follow(c, ticket::Action::archive, by));
    EXPECT_EQ(c.state, State::archived);
    EXPECT_FALSE(follow(c, ticket::Action::cancel, by));
}

TEST(ComplaintRules, TicketSteps) {
    const By by{UserId{1}, "a", Instant{1s}};
    Complaint fresh, agreed = *propose(investigated("general"), sample(), {"text", "apology", {}}, by);
    auto passed_on = agreed;
    passed_on.authority = "miit";
    auto answered_authority = passed_on;
    answered_authority.replied = by;
    struct Sample {
        const char* why;
        const Complaint& complaint;
        Asked asked;
        const char* code;  // "": may
    };
    using enum ticket::Action;
    for (const Sample& row : {
             Sample{
                 "no result before a proposal", fresh, {resolve, "phone", "agent"}, "complaint.not_approved"},
             Sample{"with one", agreed, {resolve, "phone", "agent"}, ""},
             Sample{"the grade rose since",
                    agreed,
                    {resolve, "phone", "manager"},
                    "complaint.approval_outgrown"},
             Sample{"work may begin", fresh, {start, "phone", "agent"}, ""},
             Sample{"not for a regulator's without data",
                    fresh,
                    {start, "regulator", "agent"},
                    "complaint.regulator_missing"},
             Sample{"with data", passed_on, {start, "regulator", "agent"}, ""},
             Sample{"no closing before the authority is answered",
                    passed_on,
                    {close, "phone", "agent"},
                    "complaint.regulator_unanswered"},
             Sample{
                 "nor cancelling", passed_on, {cancel, "phone", "agent"}, "complaint.regulator_unanswered"},
             Sample{"nor merging", passed_on, {merge, "phone", "agent"}, "complaint.regulator_unanswered"},
             Sample{"answered", answered_authority, {close, "regulator", "agent"}, ""},
             Sample{"a mistaken entry may be cancelled", fresh, {cancel, "regulator", "agent"}, ""},
             Sample{"others close", agreed, {close, "phone", "agent"}, ""},
             Sample{"no archive before the answer",
                    agreed,
                    {archive, "phone", "agent"},
                    "complaint.not_settled"},
             Sample{"assigning is nobody's business here", fresh, {assign, "regulator", "agent"}, ""},
         }) {
        const auto done = check_ticket_step(row.complaint, row.asked);
        EXPECT_EQ(done ? "" : done.error().kind.code, row.code) << row.why;
    }
}

TEST(ComplaintGrades, FlagsAndDecisions) {
    const auto s = sample();
    struct Sample {
        const char* why;
        std::vector<std::string> flags;
        const char* grade;
    };
    for (const Sample& row : {
             Sample{"none", {}, "general"},
             Sample{"repeat", {"repeat"}, "major"},
             Sample{"the gravest counts", {"repeat", "safety"}, "critical"},
             Sample{"persons raised it", decided(s, {"repeat"}, "critical"), "critical"},
             Sample{"persons lowered it", decided(s, {"media"}, "general"), "general"},
             Sample{"the flags give it already", decided(s, {"repeat"}, "major"), "major"},
             Sample{"decided twice, the last counts", decided(s, decided(s, {}, "major"), "critical"),
                    "critical"},
             Sample{"a graver fact comes after a lowering",
                    with_flag(s, decided(s, {"repeat"}, "general"), "media"), "critical"},
             Sample{"a milder fact does not undo a raise", with_flag(s, decided(s, {}, "critical"), "repeat"),
                    "critical"},
             Sample{"known already: the lowering stays",
                    with_flag(s, decided(s, {"media"}, "general"), "media"), "general"},
             Sample{"out of the group", without_flag({"group"}, "group"), "general"},
         })
        EXPECT_EQ(standard::grade_of(s, row.flags).code, row.grade) << row.why;
    EXPECT_EQ(flags_from_text("vip,,repeat,"), (std::vector<std::string>{"vip", "repeat"}));
    EXPECT_EQ(flags_to_text({"vip", "repeat"}), "vip,repeat");
    EXPECT_TRUE(has_flag("vip,group", "group"));
    EXPECT_FALSE(has_flag("vip,grouped", "group"));
}

TEST(ComplaintGroups, Themes) {
    EXPECT_EQ(theme_of("complaint.billing.refund", 2), "complaint.billing");
    EXPECT_EQ(theme_of("complaint.billing", 2), "complaint.billing");
    EXPECT_EQ(theme_of("complaint", 2), "complaint");
    EXPECT_EQ(theme_of("complaint.billing.refund", 1), "complaint");
    EXPECT_EQ(theme_of("a.b.c.d", 3), "a.b.c");
}

TEST(Authorities, Deadlines) {  // service days Monday to Friday, Shanghai
    const auto s = sample();
    struct Sample {
        const char* why;
        std::int64_t days;
        std::chrono::hours reply;
        const char *calendar, *received, *due;
    };
    for (const Sample& row : {
             Sample{"the end of the next working day", 1, 0h, "service", "2026-03-02T02:00:00Z",
                    "2026-03-03T16:00:00.000Z"},
             Sample{"however late it came", 1, 0h, "service", "2026-03-02T15:59:59Z",
                    "2026-03-03T16:00:00.000Z"},
             Sample{"a minute later is the next day", 1, 0h, "service", "2026-03-02T16:00:00Z",
                    "2026-03-04T16:00:00.000Z"},
             Sample{"weekends do not count", 5, 0h, "service", "2026-03-05T02:00:00Z",
                    "2026-03-12T16:00:00.000Z"},
             Sample{"received on a Saturday", 1, 0h, "service", "2026-03-07T02:00:00Z",
                    "2026-03-09T16:00:00.000Z"},
             Sample{"a holiday is none, a make-up Sunday is one", 2, 0h, "service", "2025-12-31T02:00:00Z",
                    "2026-01-04T16:00:00.000Z"},
             Sample{"plain days", 2, 0h, "always", "2026-03-06T02:00:00Z", "2026-03-08T16:00:00.000Z"},
             Sample{"hours", 0, 48h, "always", "2026-03-06T02:00:00Z", "2026-03-08T02:00:00.000Z"},
             Sample{"service hours", 0, 13h, "service", "2026-03-02T00:00:00Z", "2026-03-03T01:00:00.000Z"},
             Sample{"a calendar nobody knows is always", 0, 1h, "moon", "2026-03-02T00:00:00Z",
                    "2026-03-02T01:00:00.000Z"},
         }) {
        standard::Statutory rule;
        rule.days = row.days;
        rule.reply = {row.reply, row.calendar};
        EXPECT_EQ(to_iso(statutory_due(s, rule, *from_iso(row.received))), row.due) << row.why;
    }
}

}  // namespace
}  // namespace bihuan::complaint
