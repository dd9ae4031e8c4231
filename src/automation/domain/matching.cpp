#include "automation/domain/matching.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace bihuan::automation {
namespace {

bool has(std::span<const std::string> list, std::string_view one) {
    return std::ranges::find(list, one) != list.end();
}
bool has_any(std::span<const std::string> wanted, std::span<const std::string> held) {
    return std::ranges::any_of(wanted, [&](const auto& one) { return has(held, one); });
}
bool is_on_path(std::span<const std::string> wanted, std::span<const std::int64_t> path) {
    return std::ranges::any_of(path, [&](std::int64_t id) { return has(wanted, std::to_string(id)); });
}

// The value is among the wanted ones.
bool is_one(const Condition& c, const Facts& f) {
    switch (c.field) {
        case Field::type:
            return has(c.values, f.type);
        case Field::category:
            return is_on_path(c.values, f.category_path);
        case Field::class_code:
            return has(c.values, f.class_code);
        case Field::priority:
            return has(c.values, ticket::to_text(f.priority));
        case Field::channel:
            return has(c.values, f.channel);
        case Field::state:
            return has(c.values, ticket::to_text(f.state));
        case Field::segment:
            return has(c.values, f.segment);
        case Field::grade:
            return has(c.values, f.grade);
        case Field::flag:
            return has_any(c.values, f.flags);
        case Field::tag:
            return has_any(c.values, f.tags);
        case Field::organization:
            return is_on_path(c.values, f.organization_path);
        case Field::handler:
            return f.handler_id != 0 && has(c.values, std::to_string(f.handler_id));
        case Field::by:
            return has(c.values, f.by);
        default:
            return false;
    }
}

bool contains(const Condition& c, const Facts& f) {
    return std::ranges::any_of(
        c.values, [&](const auto& word) { return f.text.find(fold(word)) != std::string::npos; });
}

std::optional<Duration> age(Field field, const Facts& f, Instant now) {
    if (field == Field::opened_for) return now - f.opened_at;
    if (field == Field::idle_for) return now - f.updated_at;
    if (field == Field::in_state_for && f.state_since) return now - *f.state_since;
    return std::nullopt;
}

bool reaches(const Condition& c, const Facts& f, Instant now) {
    if (c.field == Field::clock_level) return f.clock_level >= std::stoi(c.values.front());
    const auto so_far = age(c.field, f, now);
    const auto wanted = duration_from_text(c.values.front());
    return so_far && wanted && *so_far >= *wanted;
}

std::string joined(const std::vector<std::string>& tags) { return fmt::format("{}", fmt::join(tags, ", ")); }

std::vector<Change> changes_by_set(const RuleAction& a, const Facts& f) {
    std::vector<Change> out;
    if (a.priority && *a.priority != f.priority)
        out.push_back({"priority", std::string{ticket::to_text(f.priority)},
                       std::string{ticket::to_text(*a.priority)}});
    const auto category = f.category_path.empty() ? 0 : f.category_path.back();
    if (a.category_id && a.category_id.number != category)
        out.push_back({"category_id", std::to_string(category), a.category_id.text()});
    auto tags = f.tags;
    for (const auto& tag : a.add_tags)
        if (!has(tags, tag)) tags.push_back(tag);
    std::erase_if(tags, [&](const auto& tag) { return has(a.remove_tags, tag); });
    if (tags != f.tags) out.push_back({"tags", joined(f.tags), joined(tags)});
    return out;
}

std::vector<Change> changes_by_assign(const RuleAction& a, const Facts& f) {
    std::vector<Change> out;
    const auto unit = f.organization_path.empty() ? 0 : f.organization_path.back();
    if (a.organization_id && a.organization_id.number != unit)
        out.push_back({"organization_id", std::to_string(unit), a.organization_id.text()});
    // A hand-over to a unit without a person named takes it from whoever had it.
    if ((a.user_id || !out.empty()) && a.user_id.number != f.handler_id)
        out.push_back({"handler_id", f.handler_id == 0 ? "" : std::to_string(f.handler_id),
                       a.user_id ? a.user_id.text() : ""});
    return out;
}

}  // namespace

FieldSet fields_of(const Definition& definition) {
    FieldSet out;
    for (const auto* list : {&definition.conditions.all, &definition.conditions.any})
        for (const auto& condition : *list) out.set(static_cast<std::size_t>(condition.field));
    for (const auto& action : definition.actions)
        if (action.category_id) out.set(static_cast<std::size_t>(Field::category));
    if (definition.schedule) out.set(static_cast<std::size_t>(Field::in_state_for));
    return out;
}

bool holds(const Condition& c, const Facts& f, Instant now) {
    switch (c.op) {
        case Operator::is:
            return is_one(c, f);
        case Operator::is_not:
            return !is_one(c, f);
        case Operator::none:
            return f.handler_id == 0;
        case Operator::some:
            return f.handler_id != 0;
        case Operator::contains:
            return contains(c, f);
        case Operator::contains_not:
            return !contains(c, f);
        case Operator::at_least:
            return reaches(c, f, now);
        case Operator::less_than:
            return !reaches(c, f, now);
    }
    return false;
}

bool matches(const Rule& rule, const Facts& f, Instant now) {
    if (std::ranges::find(f.organization_path, rule.organization_id.number) == f.organization_path.end())
        return false;
    const auto& d = rule.definition;
    if (d.schedule && d.schedule->kind == ScheduleKind::held_for &&
        (!f.state_since || now - *f.state_since < d.schedule->span))
        return false;
    const auto is_true = [&](const Condition& one) { return holds(one, f, now); };
    return std::ranges::all_of(d.conditions.all, is_true) &&
           (d.conditions.any.empty() || std::ranges::any_of(d.conditions.any, is_true));
}

bool listens(const Definition& definition, std::string_view event) {
    if (definition.kind != RuleKind::trigger) return false;
    return std::ranges::any_of(definition.events, [&](const auto& wanted) {
        return event == wanted || (event.starts_with(wanted) && event.substr(wanted.size()).starts_with('.'));
    });
}

std::vector<Planned> plan(std::span<const Rule* const> rules, const Facts& f, Instant now) {
    std::vector<Planned> out;
    for (const auto* rule : rules) {
        if (!matches(*rule, f, now)) continue;
        Planned one{.rule = rule, .actions = {}};
        for (std::size_t i = 0; i < rule->definition.actions.size(); ++i)
            if (does_something(rule->definition.actions[i], f)) one.actions.push_back(i);
        if (!one.actions.empty()) out.push_back(std::move(one));
    }
    return out;
}

std::vector<Change> changes_of(const RuleAction& action, const Facts& f) {
    if (action.kind == ActionKind::set) return changes_by_set(action, f);
    if (action.kind == ActionKind::assign) return changes_by_assign(action, f);
    return {};
}
bool does_something(const RuleAction& action, const Facts& f) {
    if (action.kind == ActionKind::set || action.kind == ActionKind::assign)
        return !changes_of(action, f).empty();
    return true;
}

}  // namespace bihuan::automation
