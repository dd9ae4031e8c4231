#include "automation/domain/rule_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "automation/domain/rule_errors.hpp"
#include "automation/domain/webhook.hpp"
#include "base/text.hpp"

namespace bihuan::automation {
namespace {

class Problems {
  public:
    void add(std::string field, const ErrorKind& kind, std::string detail = {}) {
        found_.push_back({std::move(field), kind, std::move(detail)});
    }
    std::vector<FieldError> take() { return std::move(found_); }

  private:
    std::vector<FieldError> found_;
};

template <class List>
std::string texts_of(const List& list) {
    std::string out;
    for (const auto one : list) out += fmt::format("{}{}", out.empty() ? "" : ", ", to_text(one));
    return out;
}

void check_value(const FieldInfo& info, const std::string& value, const std::string& path, Problems& out) {
    switch (info.kind) {
        case ValueKind::choice:
        case ValueKind::number:
            if (std::ranges::find(info.choices, value) == info.choices.end())
                out.add(path, value_wrong, value);
            break;
        case ValueKind::duration:
            if (!duration_from_text(value)) out.add(path, duration_wrong);
            break;
        case ValueKind::id:
        case ValueKind::id_or_none:
            if (!parse_id(value)) out.add(path, value_wrong, value);
            break;
        default:
            if (value.empty()) out.add(path, required);
    }
}

void check_condition(const Condition& c, const std::string& path, Problems& out) {
    const auto& info = info_of(c.field);
    const auto allowed = operators_of(info.kind);
    if (std::ranges::find(allowed, c.op) == allowed.end()) {
        out.add(path + ".operator", operator_wrong, texts_of(allowed));
        return;
    }
    const bool takes_none = c.op == Operator::none || c.op == Operator::some;
    const bool takes_one = c.op == Operator::at_least || c.op == Operator::less_than;
    if (takes_none && !c.values.empty()) out.add(path + ".values", values_count, "0");
    if (takes_one && c.values.size() != 1) out.add(path + ".values", values_count, "1");
    if (!takes_none && c.values.empty()) out.add(path + ".values", values_count, "1+");
    if (takes_none) return;
    for (std::size_t i = 0; i < c.values.size(); ++i)
        check_value(info, c.values[i], fmt::format("{}.values.{}", path, i), out);
}

constexpr std::size_t title_max = 200;  // as of a task that a person asks for

// What an action says beyond its kind's own words is a mistake, not decoration.
void check_unused(const RuleAction& a, const std::string& path, Problems& out) {
    const auto refuse_unless = [&](bool is_fine, std::string_view name) {
        if (!is_fine) out.add(fmt::format("{}.{}", path, name), action_wrong, std::string{name});
    };
    using enum ActionKind;
    const bool sets = a.kind == set;
    refuse_unless(sets || !a.priority, "priority");
    refuse_unless(sets || !a.category_id, "category_id");
    refuse_unless(sets || a.add_tags.empty(), "add_tags");
    refuse_unless(sets || a.remove_tags.empty(), "remove_tags");
    refuse_unless(a.kind == assign || a.kind == add_task || !a.organization_id, "organization_id");
    refuse_unless(a.kind == assign || a.kind == notify || a.kind == add_task || !a.user_id, "user_id");
    refuse_unless(a.kind == notify || a.role.empty(), "role");
    refuse_unless(a.kind == notify || a.kind == add_note || a.kind == add_task || a.text.empty(), "text");
    refuse_unless(a.kind == add_task || !a.task_kind, "task_kind");
    refuse_unless(a.kind == add_task || a.due_after == Duration{}, "due_after");
    refuse_unless(a.kind == webhook || a.url.empty(), "url");
    refuse_unless(a.kind == webhook || a.secret.empty(), "secret");
}

void check_action(const RuleAction& a, const std::string& path, Problems& out) {
    check_unused(a, path, out);
    switch (a.kind) {
        case ActionKind::set:
            if (!a.priority && !a.category_id && a.add_tags.empty() && a.remove_tags.empty())
                out.add(path, action_empty);
            break;
        case ActionKind::assign:
            if (!a.organization_id && !a.user_id) out.add(path, action_empty);
            break;
        case ActionKind::notify:
            if (a.role.empty() == !a.user_id) out.add(path + ".role", required);
            if (!a.role.empty() && std::ranges::find(notify_roles, a.role) == notify_roles.end())
                out.add(path + ".role", value_wrong, a.role);
            if (a.text.empty()) out.add(path + ".text", required);
            break;
        case ActionKind::add_note:
            if (a.text.empty()) out.add(path + ".text", required);
            break;
        case ActionKind::add_task:
            if (!a.task_kind) out.add(path + ".task_kind", required);
            if (a.text.empty()) out.add(path + ".text", required);
            if (truncate_code_points(a.text, title_max) != a.text) out.add(path + ".text", title_long);
            // Only a time makes a follow-up one; who is asked of a unit or a person is never nobody.
            if (a.task_kind == task::Kind::follow_up && a.due_after == Duration{})
                out.add(path + ".due_after", required);
            if (a.task_kind == task::Kind::cooperation && !a.organization_id && !a.user_id)
                out.add(path + ".organization_id", required);
            break;
        case ActionKind::webhook:
            if (!is_webhook_url(a.url)) out.add(path + ".url", url_wrong);
            break;
    }
}

void check_when(const Definition& d, Problems& out) {
    if (d.kind == RuleKind::trigger) {
        if (d.events.empty()) out.add("events", required);
        if (d.schedule) out.add("schedule", action_wrong, "schedule");
        const auto known = event_names();
        for (std::size_t i = 0; i < d.events.size(); ++i)
            if (std::ranges::find(known, d.events[i]) == known.end())
                out.add(fmt::format("events.{}", i), event_unknown, d.events[i]);
        return;
    }
    if (!d.events.empty()) out.add("events", action_wrong, "events");
    if (!d.schedule) {
        out.add("schedule", required);
        return;
    }
    if (d.schedule->kind == ScheduleKind::every && d.schedule->span < std::chrono::minutes{5})
        out.add("schedule.every", schedule_often);
    // A schedule has nobody whose deed it answers.
    for (const auto* list : {&d.conditions.all, &d.conditions.any})
        for (const auto& c : *list)
            if (c.field == Field::by) out.add("conditions", value_wrong, "by");
}

}  // namespace

std::vector<FieldError> problems_of(const Definition& d) {
    Problems out;
    check_when(d, out);
    for (std::size_t i = 0; i < d.conditions.all.size(); ++i)
        check_condition(d.conditions.all[i], fmt::format("conditions.all.{}", i), out);
    for (std::size_t i = 0; i < d.conditions.any.size(); ++i)
        check_condition(d.conditions.any[i], fmt::format("conditions.any.{}", i), out);
    if (d.actions.empty()) out.add("actions", required);
    for (std::size_t i = 0; i < d.actions.size(); ++i)
        check_action(d.actions[i], fmt::format("actions.{}", i), out);
    return out.take();
}

}  // namespace bihuan::automation
