// The life of a task, who may take which step, and where a stage of a ticket's process stands.
#include "task/domain/task_rules.hpp"

#include <gtest/gtest.h>

#include "task/domain/task_flow.hpp"

namespace bihuan::task {
namespace {

TEST(TaskFlow, IsThisTable) {
    struct Sample {
        State from;
        Action action;
        std::optional<State> to;
    };
    using enum Action;
    for (const Sample& row : {
             Sample{State::open, take, State::taken},
             Sample{State::open, finish, {}},  // nobody finishes what nobody took on
             Sample{State::open, decline, State::declined},
             Sample{State::open, cancel, State::cancelled},
             Sample{State::open, send_back, {}},
             Sample{State::taken, take, State::taken},
             Sample{State::taken, finish, State::done},
             Sample{State::taken, decline, State::declined},
             Sample{State::taken, cancel, State::cancelled},
             Sample{State::taken, send_back, {}},
             Sample{State::done, send_back, State::taken},
             Sample{State::done, take, {}},
             Sample{State::done, cancel, {}},
             Sample{State::declined, take, {}},
             Sample{State::declined, send_back, {}},
             Sample{State::cancelled, take, {}},
             Sample{State::cancelled, finish, {}},
         })
        EXPECT_EQ(next_state(task_flow, row.from, row.action), row.to)
            << to_text(row.from) << " " << to_text(row.action);
}

Actor person(std::int64_t id, std::vector<std::int64_t> scope, bool leads = false) {
    Actor a;
    a.user_id = id;
    a.permissions.set(static_cast<std::size_t>(Permission::ticket_handle));
    if (leads) a.permissions.set(static_cast<std::size_t>(Permission::ticket_assign));
    a.scope = std::make_shared<const std::vector<std::int64_t>>(std::move(scope));
    return a;
}

// Unit 1 (handler 10, colleague 11, lead 12) asks unit 2 (members 20 and 21, lead 22).
TEST(TaskRules, EachSideTakesItsOwnSteps) {
    struct Sample {
        const char* why;
        State state;
        std::int64_t owner, named;
        Actor who;
        std::string may;
    };
    const auto asker = person(10, {1}), colleague = person(11, {1}), asking_lead = person(12, {1}, true);
    const auto member = person(20, {2}), other = person(21, {2}), lead = person(22, {2}, true);
    for (const Sample& row : {
             Sample{"anybody of the unit takes it", State::open, 0, 0, member, "take decline "},
             Sample{"its lead too", State::open, 0, 0, lead, "take decline "},
             Sample{"asked by name: not another's", State::open, 0, 20, other, ""},
             Sample{"asked by name: theirs", State::open, 0, 20, member, "take decline "},
             Sample{"asked by name: a lead may act for them", State::open, 0, 20, lead, "take decline "},
             Sample{"who asked may only cancel", State::open, 0, 0, asker, "cancel "},
             Sample{"a colleague of who asked may nothing", State::open, 0, 0, colleague, ""},
             Sample{"a lead of the asking unit cancels", State::open, 0, 0, asking_lead, "cancel "},
             Sample{"the owner does not take it twice", State::taken, 20, 0, member, "finish decline "},
             Sample{"a colleague takes over", State::taken, 20, 0, other, "take "},
             Sample{"a lead takes over or declines", State::taken, 20, 0, lead, "take decline "},
             Sample{"who asked cannot finish it", State::taken, 20, 0, asker, "cancel "},
             Sample{"done: who asked sends it back", State::done, 20, 0, asker, "send_back "},
             Sample{"done: not whoever did it", State::done, 20, 0, member, ""},
             Sample{"declined is the end", State::declined, 20, 0, asker, ""},
             Sample{"cancelled is the end", State::cancelled, 20, 0, asker, ""},
         }) {
        Task task;
        task.state = row.state;
        task.from_organization_id = OrganizationId{1};
        task.organization_id = OrganizationId{2};
        task.asked_by_id = UserId{10};
        task.user_id = UserId{row.named};
        task.owner_id = UserId{row.owner};
        std::string may;
        for (const auto one : allowed_actions(row.who, task, {})) may += std::string{to_text(one)} + " ";
        EXPECT_EQ(may, row.may) << row.why;
    }
}

TEST(TaskRules, StepsNeedTheirWords) {
    struct Sample {
        Action action;
        StepFacts facts;
        std::string missing;
    };
    for (const Sample& row : {
             Sample{Action::finish, {.reason = "x"}, "result"},
             Sample{Action::finish, {.result = "已更换光缆"}, ""},
             Sample{Action::decline, {.result = "x"}, "reason"},
             Sample{Action::decline, {.reason = "不是我们的设备"}, ""},
         }) {
        Task task;
        task.state = State::taken;
        task.organization_id = OrganizationId{2};
        task.owner_id = UserId{20};
        const auto after = take_step(person(20, {2}), task, {}, row.action, row.facts, Instant{});
        EXPECT_EQ(after ? "" : after.error().fields.front().field, row.missing);
        if (after) {
            EXPECT_TRUE(after->ended_at);
        }
    }
}

TEST(TaskRules, AFollowUpOutlivesTheClosing) {
    struct Sample {
        Kind kind;
        ticket::Action step;
        bool ends;
    };
    using Step = ticket::Action;
    for (const Sample& row : {
             Sample{Kind::cooperation, Step::close, true},
             Sample{Kind::expert, Step::close, true},
             Sample{Kind::follow_up, Step::close, false},
             Sample{Kind::follow_up, Step::archive, true},
             Sample{Kind::follow_up, Step::cancel, true},
             Sample{Kind::todo, Step::reject, true},
             Sample{Kind::todo, Step::merge, true},
             Sample{Kind::todo, Step::resolve, false},
         })
        EXPECT_EQ(ends_with(row.kind, row.step), row.ends) << to_text(row.kind) << ticket::to_text(row.step);
    ticket::Ticket closed;
    closed.state = ticket::State::closed;
    EXPECT_TRUE(may_be_asked(closed, Kind::follow_up));
    EXPECT_FALSE(may_be_asked(closed, Kind::todo));
}

TEST(Process, OneStageIsCurrent) {
    using S = ticket::State;
    struct Sample {
        S state;
        std::string stages;  // p passed, c current, a ahead
    };
    for (const Sample& row : {
             Sample{S::submitted, "caaaaa"},
             Sample{S::accepted, "pcaaaa"},
             Sample{S::assigned, "pcaaaa"},
             Sample{S::handling, "ppcaaa"},
             Sample{S::waiting, "ppcaaa"},
             Sample{S::resolved, "pppcaa"},
             Sample{S::fed_back, "ppppca"},
             Sample{S::evaluating, "pppppc"},
             Sample{S::evaluated, "pppppc"},
             Sample{S::closed, "pppppp"},
             Sample{S::archived, "pppppp"},
             Sample{S::cancelled, "aaaaaa"},
         }) {
        std::string got;
        for (const auto stage : stages) got += to_text(stage_state(row.state, stage)).front();
        EXPECT_EQ(got, row.stages) << ticket::to_text(row.state);
    }
}

}  // namespace
}  // namespace bihuan::task
