// Tasks and checklists on both engines: asked, taken, done, sent back, late, ended with the ticket; who sees
// them.
#include "sla/calls.hpp"
#include "task/test/desk.hpp"

namespace bihuan::task {
namespace {

class Tasks : public Desk {
  protected:
    static std::string state_of(const TaskDetail& detail, sla::ClockKind kind) {
        for (const auto& one : detail.clocks)
            if (one.kind == kind) return std::string{to_text(one.state)};
        return "none";
    }
};

TEST_P(Tasks, AreAskedTakenDoneAndSentBack) {
    const auto about = handled();
    auto task = *ask(agent(), asking(about, Kind::cooperation));
    EXPECT_EQ(task.view.task.due_at, task.view.task.asked_at + 8h) << "cooperation: 8 h of service time";
    EXPECT_EQ(task.view.allowed_actions, std::vector{Action::cancel});
    EXPECT_EQ(told(far_id_).size(), 1U);
    EXPECT_TRUE(told(agent_id_).empty()) << "nobody is told what they did themselves";

    const auto seen = look(far(), task);
    EXPECT_FALSE(seen.view.about.is_visible) << "the ticket itself is outside their scope";
    EXPECT_EQ(seen.view.about.ticket.title, "断网");
    EXPECT_EQ(seen.view.about.customer_name, "张*");
    ASSERT_TRUE(seen.view.about.clock) << "the promise to the customer is shown too";
    EXPECT_EQ(step(far(), seen, Action::finish, {.result = "x"}).error().kind.code,
              "task.action_not_allowed");

    clock_.advance(30min);
    task = *step(far(), seen, Action::take);
    EXPECT_EQ(state_of(task, sla::ClockKind::accept), "met");
    EXPECT_EQ(task.view.task.owner_id, far_id_);
    EXPECT_EQ(step(agent(), seen, Action::cancel, {.reason = "x"}).error().kind.code,
              "task.version_conflict");
    EXPECT_EQ(step(agent(), task, Action::finish, {.result = "x"}).error().kind.code, "task.step_forbidden");
    task = *step(far(), task, Action::finish, {.result = "光缆已接续"});
    EXPECT_EQ(state_of(task, sla::ClockKind::resolve), "met");
    ASSERT_EQ(told(agent_id_).size(), 1U);
    EXPECT_NE(told(agent_id_).front().find("查光缆"), std::string::npos);
    task = look(agent(), task);
    EXPECT_EQ(task.view.allowed_actions, std::vector{Action::send_back});
    task = *step(agent(), task, Action::send_back, {.reason = "仍然丢包"});
    EXPECT_EQ(task.view.task.state, State::taken);
    EXPECT_EQ(state_of(task, sla::ClockKind::resolve), "running");
    task = *step(far(), look(far(), task), Action::decline, {.reason = "不是我们的设备"});
    EXPECT_EQ(task.view.task.state, State::declined);
    EXPECT_EQ(state_of(task, sla::ClockKind::resolve), "cancelled");
    EXPECT_EQ(told(agent_id_).size(), 2U);
}

TEST_P(Tasks, RefuseWhatMakesNoSense) {
    const auto about = handled();
    struct Sample {
        const char* why;
        std::function<void(NewTask&)> spoil;
        std::string code;
    };
    for (const Sample& row : {
             Sample{"co-operation with itself", [&](NewTask& t) { t.organization_id = east_; },
                    "task.organization_own"},
             Sample{"no such unit", [](NewTask& t) { t.organization_id = OrganizationId{12345}; },
                    "task.organization_unknown"},
             Sample{"no such person", [](NewTask& t) { t.user_id = UserId{12345}; }, "task.user_unknown"},
             Sample{"a person of another unit", [&](NewTask& t) { t.user_id = agent_id_; },
                    "task.user_elsewhere"},
             Sample{"a trainer handles nothing",
                    [&](NewTask& t) {
                        t.organization_id = {};
                        t.user_id = trainer_id_;
                    },
                    "task.user_unqualified"},
             Sample{"due in the past", [&](NewTask& t) { t.due_at = clock_.now() - 1h; }, "task.due_past"},
             Sample{"due in two years", [&](NewTask& t) { t.due_at = clock_.now() + 24h * 800; },
                    "task.due_past"},
             Sample{"a follow-up without a time",
                    [&](NewTask& t) {
                        t.kind = Kind::follow_up;
                        t.due_at = {};
                    },
                    "task.due_needed"},
         }) {
        auto wanted = asking(about, Kind::cooperation);
        row.spoil(wanted);
        const auto done = ask(agent(), wanted);
        EXPECT_EQ(done ? "" : code_of(done.error()), row.code) << row.why;
    }
    EXPECT_EQ(ask(far(), asking(about, Kind::todo)).error().kind.code, "ticket.unknown")
        << "a ticket outside the scope";
}

TEST_P(Tasks, ResolvingWaitsForCoOperationAlone) {
    const auto about = handled();
    const auto expert = *ask(agent(), asking(about, Kind::expert, "请教"));
    auto task = *ask(agent(), asking(about, Kind::cooperation));
    const auto resolve = [&] { return move(agent(), about, ticket::Action::resolve, {.result = "已修复"}); };
    const auto refused = resolve();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind.code, "task.open_cooperation");
    ASSERT_TRUE(step(agent(), task, Action::cancel, {.reason = "已自行修复"}));
    const auto done = resolve();
    ASSERT_TRUE(done) << code_of(done.error());
    EXPECT_EQ(look(agent(), expert).view.task.state, State::open);
}

TEST_P(Tasks, EndWithTheirTicketButFollowUpsOutliveTheClosing) {
    auto about = handled();
    const auto follow_up = *ask(agent(), asking(about, Kind::follow_up, "回访"));
    const auto todo = *ask(agent(), asking(about, Kind::todo, "记录"));
    const auto go = [&](ticket::Action action, ticket::StepFacts facts = {}) {
        auto next = move(agent(), about, action, std::move(facts));
        ASSERT_TRUE(next) << ticket::to_text(action) << code_of(next.error());
        about = *next;
    };
    go(ticket::Action::resolve, {.result = "好了"});
    go(ticket::Action::feed_back, {.channel = "phone", .customer_answer = "satisfied"});
    go(ticket::Action::offer_evaluation);
    go(ticket::Action::close);
    const auto ended = look(agent(), todo);
    EXPECT_EQ(ended.view.task.state, State::cancelled);
    EXPECT_EQ(ended.view.task.ended_by_step, "close");
    EXPECT_EQ(state_of(ended, sla::ClockKind::resolve), "cancelled");
    EXPECT_EQ(look(agent(), follow_up).view.task.state, State::open);
    EXPECT_EQ(ask(agent(), asking(about, Kind::todo)).error().kind.code, "task.ticket_ended");
    EXPECT_TRUE(ask(agent(), asking(about, Kind::follow_up))) << "5.4.5";

    const auto other = handled("取消");
    const auto task = *ask(lead(), asking(other, Kind::cooperation));
    ASSERT_TRUE(move(lead(), other, ticket::Action::cancel, {.reason = "重复"}));
    EXPECT_EQ(look(lead(), task).view.task.ended_by_step, "cancel");
}

TEST_P(Tasks, WarnTheAskedAndTellBothSidesOfABreach) {
    const auto about = handled("整栋楼断网");
    const auto task = *ask(agent(), asking(about, Kind::cooperation));
    timer::Worker worker{*store_, {{sla::timer_kind("task"), [](Unit& unit, const timer::Due& due) {
                                        sla::on_timer(unit, {"task", due.subject_id}, hear_clock);
                                    }}}};
    const auto before = told(far_id_).size();
    clock_.advance(24h);
    worker.run_due();
    EXPECT_GT(told(far_id_).size(), before) << "warned, and told of the breach";
    ASSERT_FALSE(told(agent_id_).empty()) << "who asked hears of the breach";
    EXPECT_NE(told(agent_id_).back().find("over its limit"), std::string::npos);
    EXPECT_FALSE(told(lead_id_).empty()) << "so does the lead of the unit that is asked";
    EXPECT_EQ(state_of(look(far(), task), sla::ClockKind::accept), "breached");
    EXPECT_EQ(titles_of(far(), {.box = Box::unit, .is_overdue = true}), "查光缆 ");
}

TEST_P(Tasks, StandInTheBoxesOfWhomTheyConcern) {
    const auto about = handled();
    auto wanted = asking(about, Kind::todo, "三");
    wanted.due_at = clock_.now() + 30h;
    ASSERT_TRUE(ask(agent(), wanted));
    wanted.title = "一";
    wanted.due_at = clock_.now() + 10h;
    const auto first = *ask(agent(), wanted);
    wanted.title = "二";
    wanted.due_at = clock_.now() + 20h;
    wanted.user_id = far_id_;
    ASSERT_TRUE(ask(agent(), wanted));
    EXPECT_EQ(titles_of(far(), {.box = Box::unit}, 2), "一 二 三 ") << "page by page";
    EXPECT_EQ(titles_of(far(), {.box = Box::mine}), "二 ");
    EXPECT_EQ(titles_of(agent(), {.box = Box::asked}, 1), "一 二 三 ");
    EXPECT_EQ(titles_of(agent(), {.box = Box::unit}), "") << "asked of another unit";
    EXPECT_EQ(titles_of(lead(), {.box = Box::unit, .organization_id = west_}, 1), "一 二 三 ");
    EXPECT_EQ(titles_of(lead(), {.box = Box::unit, .organization_id = east_}), "");
    const auto taken = *step(far(), look(far(), first), Action::take);
    EXPECT_EQ(titles_of(far(), {.box = Box::mine}), "一 二 ");
    EXPECT_EQ(titles_of(far(), {.box = Box::unit, .states = {State::taken}}), "一 ");
    ASSERT_TRUE(step(far(), taken, Action::finish, {.result = "好"}));
    EXPECT_EQ(titles_of(far(), {.box = Box::mine, .is_open = false}), "一 ");
    const auto counts =
        *store_->read(far(), [](Unit& unit) -> Result<TaskCounts> { return count_tasks(unit); });
    EXPECT_EQ(counts.mine, 1);
    EXPECT_EQ(counts.unit, 2);
    EXPECT_EQ(counts.asked, 0);
    const auto hidden = store_->read(actor(trainer_id_, {Permission::ticket_read}, {root_}),
                                     [&](Unit& unit) { return get_task(unit, first.view.task.task_id); });
    ASSERT_FALSE(hidden);
    EXPECT_EQ(hidden.error().kind.code, "task.unknown") << "neither unit, person nor ticket is theirs";
}

TEST_P(Tasks, AChecklistStandsBeforeItsStep) {
    const auto put = [&](const ticket::Ticket& about, const std::string& item, bool is_done) {
        return by(agent(), [&](Unit& unit) { return tick_item(unit, about.ticket_id, item, is_done, ""); });
    };
    EXPECT_EQ(put(handled("慢"), "leased_line.cause", true).error().kind.code, "task.item_unknown");
    const auto line = *store_->read(system_actor(), [](Unit& unit) -> Result<standard::CategoryId> {
        return standard::category_by_code(unit, "fault.leased_line")->category_id;
    });
    const auto about = handled("专线中断", line);
    const auto resolve = [&] { return move(agent(), about, ticket::Action::resolve, {.result = "已修复"}); };
    auto refused = resolve();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind.code, "task.checklist_open");
    EXPECT_NE(refused.error().detail.find("两端联测"), std::string::npos);
    ASSERT_TRUE(put(about, "leased_line.end_to_end", true));
    auto process = put(about, "leased_line.customer_site", true);
    ASSERT_TRUE(process);
    ASSERT_TRUE(put(about, "leased_line.customer_site", false));
    ASSERT_FALSE(resolve());
    process = put(about, "leased_line.customer_site", true);
    ASSERT_EQ(process->stages.size(), 6U);
    EXPECT_EQ(process->stages[2].role, "field_engineer");
    EXPECT_EQ(process->stages[2].items.size(), 3U);
    ASSERT_TRUE(process->stages[2].items[1].mark);
    EXPECT_EQ(process->stages[2].items[1].mark->done_by_id, agent_id_);
    ASSERT_TRUE(process->stages[2].limit);
    const auto done = resolve();
    ASSERT_TRUE(done) << code_of(done.error());
    EXPECT_EQ(put(about, "leased_line.cause", true).error().kind.code, "task.stage_passed");
}

INSTANTIATE_TEST_SUITE_P(Engines, Tasks, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::task
