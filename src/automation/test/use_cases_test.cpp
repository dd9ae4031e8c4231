// Rules at work inside the deed they hear of: loops end, refusals are logged, a dry run writes nothing;
// schedules; macros by a person's own permissions.
#include "automation/test/desk.hpp"

namespace bihuan::automation {
namespace {

using ticket::State;
class Rules : public Desk {};

TEST_P(Rules, ActInTheDeedTheyHearOf) {
    add(trigger("VIP", {"opened"},
                {{Field::segment, Operator::is, {"vip"}}, {Field::type, Operator::is, {"fault"}}},
                {set_priority(Priority::high), note("先联系客户")}));
    const auto t = seen(open());
    EXPECT_EQ(t.priority, Priority::high);
    EXPECT_EQ(seen(open("账单有误", complaint_)).priority, Priority::normal) << "no fault";
    const auto log = runs();
    ASSERT_EQ(log.size(), 1U);
    EXPECT_EQ(log[0].run.outcome, RunOutcome::done);
    EXPECT_EQ(log[0].run.event, "opened");
    EXPECT_EQ(log[0].run.steps.size(), 2U);
    EXPECT_EQ(log[0].rule_name, "VIP");
    EXPECT_EQ(log[0].ticket_code, t.code);
    const auto rules = read([&](Unit& unit) -> Result<std::vector<RuleView>> { return list_rules(unit); });
    EXPECT_EQ(rules->front().counts.runs, 1);
}

TEST_P(Rules, ThatAreOffOrOfAnotherUnitDoNothing) {
    auto off = trigger("off", {"opened"}, {}, {add_tag("a")});
    off.is_active = false;
    const auto rule = add(off);
    auto west = trigger("west", {"opened"}, {}, {add_tag("b")});
    west.organization_id = west_;
    add(west);
    EXPECT_TRUE(seen(open()).tags.empty());
    EXPECT_TRUE(by(manager(),
                   [&](Unit& unit) { return switch_rule(unit, book_, rule.rule_id, rule.version, true); }));
    EXPECT_EQ(seen(open()).tags, std::vector<std::string>{"a"}) << "heard at once";
    EXPECT_EQ(
        by(manager(), [&](Unit& unit) { return switch_rule(unit, book_, rule.rule_id, rule.version, false); })
            .error()
            .kind.code,
        "automation.version_conflict");
}

TEST_P(Rules, TwoThatSetEachOffAreStoppedVisibly) {
    add(trigger("up", {"opened", "changed"}, {{Field::priority, Operator::is, {"normal"}}},
                {set_priority(Priority::high)}));
    add(trigger("down", {"changed"}, {{Field::priority, Operator::is, {"high"}}},
                {set_priority(Priority::normal)}));
    const auto t = seen(open());
    EXPECT_EQ(t.priority, Priority::normal) << "up, down, and then stopped";
    const auto log = runs();
    ASSERT_EQ(log.size(), 3U);
    EXPECT_EQ(log[0].run.outcome, RunOutcome::loop_stopped);
    EXPECT_EQ(log[0].rule_name, "up");
    EXPECT_EQ(log[1].run.outcome, RunOutcome::done);
}

TEST_P(Rules, TwoThatHearTheSameAreNoLoop) {
    add(trigger("raise", {"opened"}, {}, {set_priority(Priority::high)}));
    add(trigger("note", {"opened", "changed"}, {}, {note("请留意")}));
    open();
    const auto log = runs();
    ASSERT_EQ(log.size(), 2U) << "each once";
    for (const auto& one : log) EXPECT_EQ(one.run.outcome, RunOutcome::done) << one.rule_name;
}

TEST_P(Rules, AChainEndsAtTheDepth) {
    const std::vector<std::string> tags{"t0", "t1", "t2", "t3", "t4", "t5", "t6"};
    add(trigger("0", {"opened"}, {}, {add_tag(tags[0])}));
    for (std::size_t i = 1; i < tags.size(); ++i)
        add(trigger(std::to_string(i), {"changed"}, {{Field::tag, Operator::is, {tags[i - 1]}}},
                    {add_tag(tags[i])}));
    EXPECT_EQ(seen(open()).tags.size(), static_cast<std::size_t>(depth_max));
    EXPECT_EQ(runs().front().run.outcome, RunOutcome::loop_stopped);
}

TEST_P(Rules, ARefusedActionIsLoggedAndTheOthersGoOn) {
    // The category is switched off after the rule was written.
    RuleAction move;
    move.category_id = complaint_;
    add(trigger("moves", {"opened"}, {}, {move, add_tag("后")}));
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
        unit.run(Sql{"test.switch_off", "update category set is_active = 0 where category_id = :id"},
                 {{"id", complaint_}});
        return {};
    }));
    const auto t = seen(open());
    EXPECT_EQ(t.category_id, category_);
    EXPECT_EQ(t.tags, std::vector<std::string>{"后"});
    const auto log = runs();
    ASSERT_EQ(log.size(), 1U);
    EXPECT_EQ(log[0].run.outcome, RunOutcome::refused);
    EXPECT_FALSE(log[0].run.steps[0].code.empty());
    EXPECT_TRUE(log[0].run.steps[1].code.empty());
}

TEST_P(Rules, AskForATask) {
    RuleAction call;
    call.kind = ActionKind::add_task;
    call.task_kind = task::Kind::follow_up;
    call.text = "三天后回访";
    call.due_after = 72h;
    RuleAction own = call;  // the ticket's own unit cannot be asked to co-operate with itself
    own.task_kind = task::Kind::cooperation;
    own.organization_id = east_;
    add(trigger("follow", {"opened"}, {{Field::type, Operator::is, {"complaint"}}},
                {call, own, add_tag("后")}));
    const auto dry = trigger("dry", {"opened"}, {}, {call});
    const auto tried = read([&](Unit& unit) { return dry_run(unit, dry, 10); });
    ASSERT_TRUE(tried);
    const auto id = open("多收费", complaint_);
    const auto row = store_->read(system_actor(), [&](Unit& unit) -> Result<std::string> {
        std::string found;
        unit.each(
            Sql{"test.tasks", "select kind, title, organization_id, due_at from task where ticket_id = :id"},
            {{"id", id}}, [&](const Row& r) {
                found += r.text("kind") + " " + r.text("title") + " " +
                         std::to_string(r.integer("organization_id") == east_.number) + " " +
                         to_iso(r.instant("due_at"));
            });
        return found;
    });
    EXPECT_EQ(*row, "follow_up 三天后回访 1 " + to_iso(seen(id).opened_at + 72h)) << "and no other";
    EXPECT_EQ(seen(id).tags, std::vector<std::string>{"后"}) << "a refused action stops nothing";
    const auto log = runs();
    ASSERT_EQ(log.size(), 1U);
    EXPECT_EQ(log[0].run.outcome, RunOutcome::refused);
    ASSERT_EQ(log[0].run.steps.size(), 3U);
    EXPECT_EQ(log[0].run.steps[0].code, "");
    EXPECT_EQ(log[0].run.steps[1].code, "task.organization_own");
    EXPECT_EQ(log[0].run.steps[2].code, "");
}

TEST_P(Rules, ADryRunSaysWhatWouldChangeAndWritesNothing) {
    for (int i = 0; i < 3; ++i) open("断网 " + std::to_string(i));
    open("账单", complaint_);
    auto draft =
        trigger("dry", {"opened"}, {{Field::type, Operator::is, {"fault"}}}, {set_priority(Priority::high)});
    const auto run = read([&](Unit& unit) { return dry_run(unit, draft, 2000); });
    ASSERT_TRUE(run) << code_of(run.error());
    EXPECT_EQ(run->looked_at, 4);
    EXPECT_EQ(run->matched, 3);
    ASSERT_EQ(run->items.size(), 3U);
    EXPECT_EQ(run->items[0].changes, (std::vector<Change>{{"priority", "normal", "high"}}));
    EXPECT_EQ(read([&](Unit& unit) { return dry_run(unit, draft, 2); })->looked_at, 2);
    EXPECT_TRUE(runs().empty());
    EXPECT_EQ(seen(run->items[0].ticket_id).priority, Priority::normal);
    EXPECT_EQ(seen(run->items[0].ticket_id).version, 1);
    draft.definition.actions = {set_priority(Priority::normal)};
    EXPECT_EQ(read([&](Unit& unit) { return dry_run(unit, draft, 2000); })->unchanged, 3);
}

TEST_P(Rules, NameOnlyWhatExistsAndIsInScope) {
    auto draft = trigger("x", {"opened"}, {{Field::category, Operator::is, {"99"}}}, {add_tag("a")});
    auto made = by(manager(), [&](Unit& unit) { return create_rule(unit, book_, draft); });
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().fields.front().field, "conditions.all.0.values.0");
    EXPECT_EQ(code_of(made.error()), "automation.thing_unknown");
    draft.definition.conditions.all.clear();
    draft.organization_id = west_;
    auto narrow = manager();
    narrow.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{east_.number});
    narrow.home_organization_id = east_.number;
    made = by(narrow, [&](Unit& unit) { return create_rule(unit, book_, draft); });
    EXPECT_EQ(made.error().fields.front().field, "organization_id");
    const auto rule = add(draft);
    EXPECT_EQ(
        store_->read(narrow, [&](Unit& unit) { return get_rule(unit, rule.rule_id); }).error().kind.code,
        "automation.rule_unknown");
}

TEST_P(Rules, ASchedulePassesOnceWhileNothingMoves) {
    const auto id = open();
    auto draft = trigger(
        "2h", {}, {{Field::handler, Operator::none, {}}, {Field::opened_for, Operator::at_least, {"2h"}}},
        {add_tag("无人处理"), note("请派单")});
    draft.definition.kind = RuleKind::schedule;
    draft.definition.schedule = Schedule{.kind = ScheduleKind::every, .span = 30min};
    add(draft);
    clock_.advance(31min);
    run_timers();
    EXPECT_TRUE(runs().empty()) << "not yet 2 hours";
    clock_.advance(2h);
    run_timers();
    EXPECT_EQ(seen(id).tags, std::vector<std::string>{"无人处理"});
    ASSERT_EQ(runs().size(), 1U);
    clock_.advance(31min);
    run_timers();
    EXPECT_EQ(runs().size(), 1U) << "once, while it stands where it stands";
}

TEST_P(Rules, LookAtManyPageByPage) {
    for (int i = 0; i < 205; ++i) open(std::to_string(i));
    auto draft = trigger("many", {}, {}, {add_tag("a")});
    draft.definition.kind = RuleKind::schedule;
    draft.definition.schedule = Schedule{.kind = ScheduleKind::every, .span = 30min};
    EXPECT_EQ(read([&](Unit& unit) { return dry_run(unit, draft, 2000); })->matched, 205);
    EXPECT_EQ(read([&](Unit& unit) { return dry_run(unit, draft, 203); })->looked_at, 203);
    const auto rule = add(draft);
    clock_.advance(31min);
    run_timers();
    EXPECT_EQ(read([&](Unit& unit) { return get_rule(unit, rule.rule_id); })->counts.runs, 205);
}

TEST_P(Rules, AScheduleForATimeInAState) {
    const auto id = open();
    auto draft = trigger("waits", {}, {{Field::state, Operator::is, {"accepted"}}}, {note("还没开始")});
    draft.definition.kind = RuleKind::schedule;
    draft.definition.schedule = Schedule{.kind = ScheduleKind::held_for, .span = 4h};
    add(draft);
    clock_.advance(3h);
    run_timers();
    EXPECT_TRUE(runs().empty());
    clock_.advance(2h);
    run_timers();
    EXPECT_EQ(runs().size(), 1U);
    clock_.advance(24h);
    run_timers();
    EXPECT_EQ(runs().size(), 1U);
    EXPECT_EQ(seen(id).state, State::accepted);
}

TEST_P(Rules, TheLogIsKeptFor90Days) {
    ASSERT_TRUE(store_->write(system_actor(), [](Unit& unit) -> Done {
        start(unit);
        return {};
    }));
    add(trigger("tag", {"opened"}, {}, {add_tag("a")}));
    open();
    EXPECT_EQ(runs().size(), 1U);
    clock_.advance(std::chrono::days{89});
    run_timers();
    EXPECT_EQ(runs().size(), 1U);
    clock_.advance(std::chrono::days{2});
    run_timers();
    EXPECT_TRUE(runs().empty());
}

TEST_P(Rules, ReadyMadeOnesAreAddedSwitchedOff) {
    for (const auto& one : examples()) {
        const auto made = by(manager(), [&](Unit& unit) { return add_example(unit, book_, one.code); });
        ASSERT_TRUE(made) << one.code << " " << (made ? "" : code_of(made.error()));
        EXPECT_FALSE(made->rule.is_active);
    }
    const auto all = *read([&](Unit& unit) -> Result<std::vector<RuleView>> { return list_rules(unit); });
    ASSERT_EQ(all.size(), 4U);
    const std::vector<RuleId> turned{all[2].rule.rule_id, all[0].rule.rule_id, all[3].rule.rule_id,
                                     all[1].rule.rule_id};
    const auto ordered = *by(manager(), [&](Unit& unit) { return order_rules(unit, book_, turned); });
    EXPECT_EQ(ordered[0].rule.rule_id, turned[0]);
    ASSERT_TRUE(by(manager(), [&](Unit& unit) { return delete_rule(unit, book_, turned[0]); }));
    EXPECT_EQ(read([&](Unit& unit) -> Result<std::vector<RuleView>> { return list_rules(unit); })->size(),
              3U);
}

MacroDraft called_back() {
    MacroStep tag, note;
    tag.add_tags = {"已回访"};
    note.kind = MacroStepKind::note;
    note.text = "已回访 {customer.name}，{ticket.code}";
    return {.name = "回访", .steps = {tag, note}};
}

TEST_P(Rules, AMacroDoesAllItsStepsOrNone) {
    const auto id = open();
    const auto macro = *by(agent(), [&](Unit& unit) { return create_macro(unit, called_back()); });
    const auto preview =
        *store_->read(agent(), [&](Unit& unit) { return preview_macro(unit, id, macro.macro.macro_id); });
    EXPECT_EQ(preview.steps[1].step.text.find("张三丰"), std::string::npos) << "masked (2.2.4)";
    EXPECT_NE(preview.steps[1].step.text.find(seen(id).code), std::string::npos);
    EXPECT_EQ(preview.steps[0].changes.size(), 1U);
    const auto done = by(
        agent(), [&](Unit& unit) { return apply_macro(unit, id, seen(id).version, macro.macro.macro_id); });
    ASSERT_TRUE(done) << code_of(done.error());
    EXPECT_EQ(done->tags, std::vector<std::string>{"已回访"});
    EXPECT_EQ(by(agent(), [&](Unit& unit) { return apply_macro(unit, id, 1, macro.macro.macro_id); })
                  .error()
                  .kind.code,
              "automation.changed_meanwhile");
    // The second step is refused: nobody may close what is not resolved; the first is taken back with it.
    auto wrong = called_back();
    wrong.steps[0].add_tags = {"不该留下"};
    wrong.steps[1] = {.kind = MacroStepKind::act, .action = ticket::Action::close};
    const auto second = *by(agent(), [&](Unit& unit) { return create_macro(unit, wrong); });
    EXPECT_FALSE(by(
        agent(), [&](Unit& unit) { return apply_macro(unit, id, seen(id).version, second.macro.macro_id); }));
    EXPECT_EQ(seen(id).tags, std::vector<std::string>{"已回访"});
}

TEST_P(Rules, AMacroIsOnesOwnOrSharedByALead) {
    auto shared = called_back();
    shared.is_shared = true;
    EXPECT_EQ(by(agent(), [&](Unit& unit) { return create_macro(unit, shared); }).error().kind.code,
              "automation.macro_not_yours");
    const auto macro = *by(manager(), [&](Unit& unit) { return create_macro(unit, shared); });
    ASSERT_TRUE(by(manager(), [&](Unit& unit) { return create_macro(unit, called_back()); }));
    const auto seen_by_agent = *store_->read(
        agent(), [&](Unit& unit) -> Result<std::vector<MacroView>> { return list_macros(unit); });
    ASSERT_EQ(seen_by_agent.size(), 1U) << "the shared one, not the manager's own";
    EXPECT_FALSE(seen_by_agent[0].may_edit);
    EXPECT_EQ(
        by(agent(), [&](Unit& unit) { return delete_macro(unit, macro.macro.macro_id); }).error().kind.code,
        "automation.macro_not_yours");
    EXPECT_TRUE(by(manager(), [&](Unit& unit) { return delete_macro(unit, macro.macro.macro_id); }));
}

INSTANTIATE_TEST_SUITE_P(Engines, Rules, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::automation
