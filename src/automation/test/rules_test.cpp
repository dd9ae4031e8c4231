// The rules about rules, as rows: what may be written, when it holds, what it would change.
#include <gtest/gtest.h>

#include "automation/domain/macro.hpp"
#include "automation/domain/matching.hpp"
#include "automation/domain/rule_checks.hpp"
#include "automation/domain/webhook.hpp"
#include "automation/store/rule_text.hpp"
#include "base/crypto.hpp"

namespace bihuan::automation {
namespace {

using namespace std::chrono_literals;
const Instant now = *from_iso("2026-03-02T08:00:00Z");

Facts broken_line() {
    Facts f;
    f.type = "fault";
    f.class_code = "urgent";
    f.segment = "vip";
    f.channel = "phone";
    f.state = ticket::State::waiting;
    f.tags = {"光纤"};
    f.flags = {"repeated"};
    f.category_path = {1, 12};
    f.organization_path = {100, 120};
    f.handler_id = 7;
    f.text = "断网 los red";
    f.opened_at = now - 5h;
    f.updated_at = now - 2h;
    f.state_since = now - 3h;
    f.clock_level = 2;
    f.by = "staff";
    return f;
}

TEST(Conditions, HoldAsTheirRowsSay) {
    using enum Operator;
    struct Sample {
        Field field;
        Operator op;
        std::vector<std::string> values;
        bool holds;
    };
    for (const auto& row : {
             Sample{Field::type, is, {"fault"}, true},
             Sample{Field::type, is, {"complaint", "fault"}, true},
             Sample{Field::type, is_not, {"fault"}, false},
             Sample{Field::category, is, {"12"}, true},
             Sample{Field::category, is, {"1"}, true},  // with everything below it
             Sample{Field::category, is, {"13"}, false},
             Sample{Field::class_code, is, {"urgent"}, true},
             Sample{Field::priority, is, {"normal"}, true},
             Sample{Field::priority, is_not, {"normal", "low"}, false},
             Sample{Field::channel, is, {"app"}, false},
             Sample{Field::state, is, {"waiting"}, true},
             Sample{Field::segment, is, {"vip"}, true},
             Sample{Field::flag, is, {"repeated"}, true},
             Sample{Field::tag, is, {"光纤", "x"}, true},
             Sample{Field::tag, is_not, {"光纤"}, false},
             Sample{Field::organization, is, {"100"}, true},
             Sample{Field::organization, is, {"130"}, false},
             Sample{Field::handler, none, {}, false},
             Sample{Field::handler, some, {}, true},
             Sample{Field::handler, is, {"7"}, true},
             Sample{Field::text, contains, {"LOS"}, true},  // spelling of case does not matter
             Sample{Field::text, contains_not, {"电视"}, true},
             Sample{Field::opened_for, at_least, {"5h"}, true},
             Sample{Field::opened_for, less_than, {"5h"}, false},
             Sample{Field::in_state_for, at_least, {"3h"}, true},
             Sample{Field::in_state_for, at_least, {"181m"}, false},
             Sample{Field::idle_for, at_least, {"2h"}, true},
             Sample{Field::clock_level, at_least, {"2"}, true},
             Sample{Field::clock_level, less_than, {"2"}, false},
             Sample{Field::by, is, {"customer"}, false},
         })
        EXPECT_EQ(holds({row.field, row.op, row.values}, broken_line(), now), row.holds)
            << info_of(row.field).name << " " << to_text(row.op);
}

TEST(Conditions, AllAndOneOfAnyAndTheUnit) {
    Rule rule;
    rule.organization_id = OrganizationId{100};
    EXPECT_TRUE(matches(rule, broken_line(), now)) << "no conditions: every ticket of the unit";
    rule.definition.conditions.any = {{Field::priority, Operator::is, {"low"}},
                                      {Field::segment, Operator::is, {"vip"}}};
    EXPECT_TRUE(matches(rule, broken_line(), now));
    rule.definition.conditions.all = {{Field::channel, Operator::is, {"app"}}};
    EXPECT_FALSE(matches(rule, broken_line(), now));
    rule.definition.conditions = {};
    rule.organization_id = OrganizationId{999};
    EXPECT_FALSE(matches(rule, broken_line(), now)) << "another unit's rule";
    rule.organization_id = OrganizationId{120};
    rule.definition.schedule = Schedule{.kind = ScheduleKind::held_for, .span = 3h};
    EXPECT_TRUE(matches(rule, broken_line(), now));
    rule.definition.schedule->span = 4h;
    EXPECT_FALSE(matches(rule, broken_line(), now));
}

TEST(Events, OneNameOrAllBelowIt) {
    Definition d;
    d.events = {"moved", "opened"};
    EXPECT_TRUE(listens(d, "moved.accept"));
    EXPECT_TRUE(listens(d, "opened"));
    EXPECT_FALSE(listens(d, "changed"));
    d.events = {"moved.accept"};
    EXPECT_FALSE(listens(d, "moved.start"));
}

TEST(Plan, LeavesOutWhatIsSoAlready) {
    Rule rule;
    rule.organization_id = OrganizationId{100};
    RuleAction raise, tag;
    raise.priority = Priority::normal;
    tag.add_tags = {"光纤"};
    rule.definition.actions = {raise, tag};
    const Rule* list[] = {&rule};
    EXPECT_TRUE(plan(list, broken_line(), now).empty()) << "priority and tag are so already";
    rule.definition.actions[0].priority = Priority::high;
    const auto planned = plan(list, broken_line(), now);
    ASSERT_EQ(planned.size(), 1U);
    EXPECT_EQ(planned.front().actions, std::vector<std::size_t>{0});
    EXPECT_EQ(changes_of(rule.definition.actions[0], broken_line()),
              (std::vector<Change>{{"priority", "normal", "high"}}));
    RuleAction move;
    move.kind = ActionKind::assign;
    move.organization_id = OrganizationId{130};
    EXPECT_EQ(changes_of(move, broken_line()),
              (std::vector<Change>{{"organization_id", "120", "130"}, {"handler_id", "7", ""}}));
}

Definition good() {
    Definition d;
    d.events = {"opened"};
    d.conditions.all = {{Field::priority, Operator::is, {"high"}}};
    RuleAction note;
    note.kind = ActionKind::add_note;
    note.text = "x";
    d.actions = {note};
    return d;
}

RuleAction task_of(task::Kind kind, std::string title) {
    RuleAction a;
    a.kind = ActionKind::add_task;
    a.task_kind = kind;
    a.text = std::move(title);
    return a;
}

TEST(Checks, NameTheWrongPlace) {
    struct Sample {
        const char* why;
        std::function<void(Definition&)> spoil;
        const char* path;
        const char* code;
    };
    EXPECT_TRUE(problems_of(good()).empty());
    const auto schedule = [](Definition& d, Schedule s) {
        d.kind = RuleKind::schedule;
        d.events.clear();
        d.schedule = s;
    };
    for (const auto& row : {
             Sample{"no event", [](auto& d) { d.events.clear(); }, "events", "automation.required"},
             Sample{"an event nobody tells", [](auto& d) { d.events = {"opened", "sold"}; }, "events.1",
                    "automation.event_unknown"},
             Sample{"an operator of another kind",
                    [](auto& d) { d.conditions.all[0].op = Operator::at_least; }, "conditions.all.0.operator",
                    "automation.operator_wrong"},
             Sample{"a value that is none", [](auto& d) { d.conditions.all[0].values = {"high", "huge"}; },
                    "conditions.all.0.values.1", "automation.value_wrong"},
             Sample{"no value", [](auto& d) { d.conditions.all[0].values.clear(); },
                    "conditions.all.0.values", "automation.values_count"},
             Sample{"a span that is none",
                    [](auto& d) { d.conditions.any = {{Field::opened_for, Operator::at_least, {"2 days"}}}; },
                    "conditions.any.0.values.0", "automation.duration_wrong"},
             Sample{"no action", [](auto& d) { d.actions.clear(); }, "actions", "automation.required"},
             Sample{"an empty set", [](auto& d) { d.actions = {RuleAction{}}; }, "actions.0",
                    "automation.action_empty"},
             Sample{"a note with a priority", [](auto& d) { d.actions[0].priority = Priority::low; },
                    "actions.0.priority", "automation.action_wrong"},
             Sample{"a role that is none",
                    [](auto& d) {
                        d.actions[0].kind = ActionKind::notify;
                        d.actions[0].role = "king";
                    },
                    "actions.0.role", "automation.value_wrong"},
             Sample{"an address with a user name",
                    [](auto& d) {
                        d.actions[0] = {};
                        d.actions[0].kind = ActionKind::webhook;
                        d.actions[0].url = "https://me:secret@example.com/";
                    },
                    "actions.0.url", "automation.url_wrong"},
             Sample{"a task of no kind",
                    [](auto& d) {
                        d.actions[0] = {};
                        d.actions[0].kind = ActionKind::add_task;
                        d.actions[0].text = "x";
                    },
                    "actions.0.task_kind", "automation.required"},
             Sample{"a follow-up at no time",
                    [&](auto& d) { d.actions = {task_of(task::Kind::follow_up, "x")}; },
                    "actions.0.due_after", "automation.required"},
             Sample{"co-operation of nobody",
                    [&](auto& d) { d.actions = {task_of(task::Kind::cooperation, "x")}; },
                    "actions.0.organization_id", "automation.required"},
             Sample{"a title of 201",
                    [&](auto& d) { d.actions = {task_of(task::Kind::todo, std::string(201, 'x'))}; },
                    "actions.0.text", "automation.title_long"},
             Sample{"a note with a kind of task", [](auto& d) { d.actions[0].task_kind = task::Kind::todo; },
                    "actions.0.task_kind", "automation.action_wrong"},
             Sample{"a schedule without one",
                    [](auto& d) {
                        d.kind = RuleKind::schedule;
                        d.events.clear();
                    },
                    "schedule", "automation.required"},
             Sample{"a schedule too often",
                    [&](auto& d) { schedule(d, {.kind = ScheduleKind::every, .span = 1min}); },
                    "schedule.every", "automation.schedule_often"},
             Sample{"whose deed, of a schedule",
                    [&](auto& d) {
                        schedule(d, {.kind = ScheduleKind::every, .span = 1h});
                        d.conditions.all = {{Field::by, Operator::is, {"staff"}}};
                    },
                    "conditions", "automation.value_wrong"},
         }) {
        auto d = good();
        row.spoil(d);
        const auto found = problems_of(d);
        ASSERT_FALSE(found.empty()) << row.why;
        EXPECT_EQ(found.front().field, row.path) << row.why;
        EXPECT_EQ(found.front().kind.code, row.code) << row.why;
    }
}

TEST(Text, ComesBackAsItWentIn) {
    auto d = good();
    d.conditions.any = {{Field::handler, Operator::none, {}}};
    d.actions.push_back(task_of(task::Kind::follow_up, "回访"));
    d.actions.back().due_after = 72h;
    d.actions.push_back({.kind = ActionKind::webhook, .url = "https://example.com/x", .secret = "sealed"});
    EXPECT_EQ(definition_from_text(definition_text(d)), d);
    d.kind = RuleKind::schedule;
    d.events.clear();
    for (const Schedule& s : {Schedule{.kind = ScheduleKind::every, .span = 90min},
                              Schedule{.kind = ScheduleKind::held_for, .span = 72h, .repeats = true},
                              Schedule{.kind = ScheduleKind::daily_at, .minute_of_day = 8 * 60 + 30}}) {
        d.schedule = s;
        EXPECT_EQ(definition_from_text(definition_text(d)), d);
    }
}

TEST(Webhook, AddressesThatAreNotPublic) {
    struct Sample {
        const char* host;
        bool is_private;
    };
    for (const auto& [host, is_private] : {
             Sample{"127.0.0.1", true},
             Sample{"10.1.2.3", true},
             Sample{"172.16.0.1", true},
             Sample{"172.32.0.1", false},
             Sample{"192.168.1.1", true},
             Sample{"169.254.169.254", true},
             Sample{"100.64.0.1", true},
             Sample{"0.0.0.0", true},
             Sample{"8.8.8.8", false},
             Sample{"::1", true},
             Sample{"fd00::1", true},
             Sample{"fe80::1", true},
             Sample{"::ffff:10.0.0.1", true},
             Sample{"2606:4700::1111", false},
             Sample{"2002:a00:1::", true},
             Sample{"localhost", true},
             Sample{"db.internal", true},
             Sample{"example.com", false},
         })
        EXPECT_EQ(is_private_host(host), is_private) << host;
    struct Url {
        const char* text;
        bool is_good;
    };
    for (const auto& [text, is_good] :
         {Url{"https://example.com/hook?x=1", true}, Url{"http://[2606:4700::1]:8080/", true},
          Url{"ftp://example.com/", false}, Url{"https://", false}, Url{"https://a@b/", false},
          Url{"https://example.com/#x", false}, Url{"https://exa mple.com/", false},
          Url{"javascript:alert(1)", false}})
        EXPECT_EQ(is_webhook_url(text), is_good) << text;
}

TEST(Webhook, PausesGrowAndEnd) {
    EXPECT_EQ(pause_after(1), 1min);
    EXPECT_EQ(pause_after(5), 6h);
    EXPECT_EQ(pause_after(6), std::nullopt);
    // RFC 4231, test case 2.
    EXPECT_EQ(hmac_sha256_hex("Jefe", "what do ya want for nothing?"),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Macro, FillsWhatItKnowsAndRefusesTheRest) {
    const Words words{
        .ticket_code = "260302-A00001", .ticket_title = "断网", .customer_name = "张*", .agent_name = "李"};
    EXPECT_EQ(filled("{customer.name}：{ticket.code} {agent.name} {", words), "张*：260302-A00001 李 {");
    MacroStep step;
    step.kind = MacroStepKind::reply;
    step.text = "{customer.phone}";
    const auto found = problems_of(std::vector<MacroStep>{step});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().field, "steps.0.text");
    EXPECT_EQ(found.front().kind.code, "automation.placeholder_unknown");
    EXPECT_EQ(problems_of(std::vector<MacroStep>{}).front().field, "steps");
}

}  // namespace
}  // namespace bihuan::automation
