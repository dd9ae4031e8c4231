// Reading: every wrong field is named at once.
#include "automation/domain/rule_errors.hpp"
#include "automation/http/json.hpp"

namespace bihuan::automation {
namespace {

void read_conditions(Decoder& in, std::string_view name, std::vector<Condition>& out) {
    in.objects(name, conditions_max, [&](Decoder& one) {
        Condition c;
        const auto field = one.text("field", {1, 40});
        const auto op = one.text("operator", {1, 40});
        c.values = one.texts("values", values_max, {.min = 1, .max = 60});
        if (const auto known = field_from_text(field))
            c.field = *known;
        else if (!field.empty())
            one.wrong("field", field_unknown, field);
        if (const auto known = operator_from_text(op))
            c.op = *known;
        else if (!op.empty())
            one.wrong("operator", operator_wrong,
                      "is, is_not, none, some, contains, contains_not, at_least, less_than");
        out.push_back(std::move(c));
    });
}

std::optional<Duration> read_duration(Decoder& in, std::string_view name) {
    const auto text = in.maybe_text(name, {1, 10});
    if (!text) return std::nullopt;
    const auto out = duration_from_text(*text);
    if (!out) in.wrong(name, duration_wrong);
    return out;
}

void read_schedule(Decoder& in, Definition& out) {
    in.object("schedule", [&](Decoder& one) {
        Schedule s;
        const auto given = one.has("every") + one.has("held_for") + one.has("daily_at");
        const auto every = read_duration(one, "every");
        const auto held = read_duration(one, "held_for");
        const auto daily = one.maybe_text("daily_at", {5, 5});
        s.repeats = one.maybe_boolean("repeats").value_or(false);
        if (every) s.span = *every;
        if (held) {
            s.kind = ScheduleKind::held_for;
            s.span = *held;
        }
        if (daily) {
            s.kind = ScheduleKind::daily_at;
            const auto minute = minute_from_text(*daily);
            if (!minute) one.wrong("daily_at", time_wrong);
            s.minute_of_day = minute.value_or(0);
        }
        if (given != 1) one.wrong("every", schedule_wrong);
        out.schedule = s;
    });
}

std::optional<Priority> read_priority(Decoder& in) {
    const auto name = in.maybe_choice("priority", {"low", "normal", "high", "urgent"});
    return name ? ticket::priority_from_text(*name) : std::nullopt;
}

RuleAction read_action(Decoder& in) {
    RuleAction a;
    const auto kind = in.choice("kind", {"set", "assign", "notify", "add_note", "add_task", "webhook"});
    a.kind = action_kind_from_text(kind).value_or(ActionKind::set);
    a.priority = read_priority(in);
    a.category_id = in.maybe_id<CategoryId>("category_id");
    a.add_tags = in.texts("add_tags", values_max, {.min = 1, .max = 40});
    a.remove_tags = in.texts("remove_tags", values_max, {.min = 1, .max = 40});
    a.organization_id = in.maybe_id<OrganizationId>("organization_id");
    a.user_id = in.maybe_id<UserId>("user_id");
    a.role = in.maybe_text("role", {0, 40}).value_or("");
    a.text = in.maybe_text("text", {.min = 0, .max = 1000, .is_multiline = true}).value_or("");
    if (const auto wanted = in.maybe_choice("task_kind", {"cooperation", "expert", "follow_up", "todo"}))
        a.task_kind = task::kind_from_text(*wanted);
    if (const auto span = in.maybe_text("due_after", {0, 20}); span && !span->empty()) {
        const auto read = duration_from_text(*span);
        if (!read) in.wrong("due_after", duration_wrong);
        a.due_after = read.value_or(Duration{});
    }
    a.url = in.maybe_text("url", {0, 500}).value_or("");
    a.secret = in.maybe_text("secret", {.min = 16, .max = 200, .is_trimmed = false}).value_or("");
    (void)in.maybe_boolean("has_secret");  // of a reply that is sent back
    return a;
}

MacroStep read_step(Decoder& in) {
    MacroStep s;
    const auto kind = in.choice("kind", {"set", "note", "reply", "act"});
    s.kind = macro_step_from_text(kind).value_or(MacroStepKind::set);
    s.priority = read_priority(in);
    s.category_id = in.maybe_id<CategoryId>("category_id");
    s.add_tags = in.texts("add_tags", values_max, {.min = 1, .max = 40});
    s.remove_tags = in.texts("remove_tags", values_max, {.min = 1, .max = 40});
    s.text = in.maybe_text("text", {.min = 0, .max = 4000, .is_multiline = true}).value_or("");
    s.channel = in.maybe_text("channel", {0, 40}).value_or("");
    if (const auto action = in.maybe_text("action", {1, 40})) {
        s.action = ticket::action_from_text(*action);
        if (!s.action) in.wrong("action", value_wrong, *action);
    }
    s.organization_id = in.maybe_id<OrganizationId>("organization_id");
    s.handler_id = in.maybe_id<UserId>("handler_id");
    s.reason = in.maybe_text("reason", {.min = 0, .max = 1000, .is_multiline = true}).value_or("");
    s.reason_code = in.maybe_text("reason_code", {0, 60}).value_or("");
    s.result = in.maybe_text("result", {.min = 0, .max = 4000, .is_multiline = true}).value_or("");
    s.cause = in.maybe_text("cause", {0, 200}).value_or("");
    s.customer_answer =
        in.maybe_choice("customer_answer", {"satisfied", "unsatisfied", "unreachable"}).value_or("");
    return s;
}

}  // namespace

RuleDraft read_draft(Decoder& in) {
    RuleDraft draft;
    draft.name = in.text("name", {1, 80});
    draft.description =
        in.maybe_text("description", {.min = 0, .max = 500, .is_multiline = true}).value_or("");
    draft.organization_id = in.maybe_id<OrganizationId>("organization_id");
    draft.is_active = in.maybe_boolean("is_active").value_or(false);
    if (!in.has("definition")) in.wrong("definition", field_missing);
    in.object("definition", [&](Decoder& rule) {
        auto& d = draft.definition;
        d.kind = rule.choice("kind", {"trigger", "schedule"}) == "schedule" ? RuleKind::schedule
                                                                            : RuleKind::trigger;
        d.events = rule.texts("events", events_max, {.min = 1, .max = 40});
        read_schedule(rule, d);
        rule.object("conditions", [&](Decoder& groups) {
            read_conditions(groups, "all", d.conditions.all);
            read_conditions(groups, "any", d.conditions.any);
        });
        rule.objects("actions", actions_max, [&](Decoder& one) { d.actions.push_back(read_action(one)); });
    });
    return draft;
}

MacroDraft read_macro(Decoder& in) {
    MacroDraft draft;
    draft.name = in.text("name", {1, 80});
    draft.is_shared = in.maybe_boolean("is_shared").value_or(false);
    draft.position = in.maybe_integer("position", 0, 10'000).value_or(0);
    in.objects("steps", macro_steps_max, [&](Decoder& one) { draft.steps.push_back(read_step(one)); });
    return draft;
}

}  // namespace bihuan::automation
