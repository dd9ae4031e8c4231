#include "automation/store/rule_text.hpp"

#include <boost/json.hpp>

#include "base/result.hpp"

namespace bihuan::automation {
namespace {

namespace json = boost::json;

json::array to_array(const std::vector<std::string>& texts) {
    json::array out;
    for (const auto& one : texts) out.emplace_back(one);
    return out;
}
void put(json::object& out, std::string_view name, const std::string& value) {
    if (!value.empty()) out[name] = value;
}
void put(json::object& out, std::string_view name, const std::vector<std::string>& values) {
    if (!values.empty()) out[name] = to_array(values);
}
template <class T>
    requires std::derived_from<T, Id<T>>
void put(json::object& out, std::string_view name, const T& id) {
    if (id) out[name] = id.text();
}
void put(json::object& out, std::string_view name, const std::optional<Priority>& priority) {
    if (priority) out[name] = ticket::to_text(*priority);
}

std::string text_of(const json::object& in, std::string_view name) {
    const auto* found = in.if_contains(name);
    return found ? std::string{found->as_string()} : std::string{};
}
std::vector<std::string> texts_of(const json::object& in, std::string_view name) {
    std::vector<std::string> out;
    if (const auto* found = in.if_contains(name))
        for (const auto& one : found->as_array()) out.emplace_back(one.as_string());
    return out;
}
template <class T>
T id_of(const json::object& in, std::string_view name) {
    return T{parse_id(text_of(in, name)).value_or(0)};
}
std::optional<Priority> priority_of(const json::object& in) {
    return ticket::priority_from_text(text_of(in, "priority"));
}

json::array condition_list(const std::vector<Condition>& list) {
    json::array out;
    for (const auto& c : list)
        out.push_back(json::object{
            {"field", info_of(c.field).name}, {"operator", to_text(c.op)}, {"values", to_array(c.values)}});
    return out;
}
std::vector<Condition> conditions_of(const json::object& in, std::string_view name) {
    std::vector<Condition> out;
    for (const auto& value : in.at(name).as_array()) {
        const auto& one = value.as_object();
        out.push_back({field_from_text(text_of(one, "field")).value(),
                       operator_from_text(text_of(one, "operator")).value(), texts_of(one, "values")});
    }
    return out;
}

json::object schedule_object(const Schedule& s) {
    json::object out;
    if (s.kind == ScheduleKind::every) out["every"] = duration_text(s.span);
    if (s.kind == ScheduleKind::held_for) out["held_for"] = duration_text(s.span);
    if (s.kind == ScheduleKind::daily_at) out["daily_at"] = minute_text(s.minute_of_day);
    out["repeats"] = s.repeats;
    return out;
}
Schedule schedule_of(const json::object& in) {
    Schedule out;
    out.repeats = in.at("repeats").as_bool();
    if (in.contains("daily_at")) {
        out.kind = ScheduleKind::daily_at;
        out.minute_of_day = minute_from_text(text_of(in, "daily_at")).value();
        return out;
    }
    const std::string_view name = in.contains("every") ? "every" : "held_for";
    out.kind = name == "every" ? ScheduleKind::every : ScheduleKind::held_for;
    out.span = duration_from_text(text_of(in, name)).value();
    return out;
}

json::object action_object(const RuleAction& a) {
    json::object out{{"kind", to_text(a.kind)}};
    put(out, "priority", a.priority);
    put(out, "category_id", a.category_id);
    put(out, "add_tags", a.add_tags);
    put(out, "remove_tags", a.remove_tags);
    put(out, "organization_id", a.organization_id);
    put(out, "user_id", a.user_id);
    put(out, "role", a.role);
    put(out, "text", a.text);
    if (a.task_kind) out["task_kind"] = task::to_text(*a.task_kind);
    if (a.due_after > Duration{}) out["due_after"] = duration_text(a.due_after);
    put(out, "url", a.url);
    put(out, "secret", a.secret);
    return out;
}
RuleAction action_of(const json::object& in) {
    RuleAction a;
    a.kind = action_kind_from_text(text_of(in, "kind")).value();
    a.priority = priority_of(in);
    a.category_id = id_of<CategoryId>(in, "category_id");
    a.add_tags = texts_of(in, "add_tags");
    a.remove_tags = texts_of(in, "remove_tags");
    a.organization_id = id_of<OrganizationId>(in, "organization_id");
    a.user_id = id_of<UserId>(in, "user_id");
    a.role = text_of(in, "role");
    a.text = text_of(in, "text");
    a.task_kind = task::kind_from_text(text_of(in, "task_kind"));
    if (in.contains("due_after")) a.due_after = duration_from_text(text_of(in, "due_after")).value();
    a.url = text_of(in, "url");
    a.secret = text_of(in, "secret");
    return a;
}

json::object step_object(const MacroStep& s) {
    json::object out{{"kind", to_text(s.kind)}};
    put(out, "priority", s.priority);
    put(out, "category_id", s.category_id);
    put(out, "add_tags", s.add_tags);
    put(out, "remove_tags", s.remove_tags);
    put(out, "text", s.text);
    put(out, "channel", s.channel);
    if (s.action) out["action"] = ticket::to_text(*s.action);
    put(out, "organization_id", s.organization_id);
    put(out, "handler_id", s.handler_id);
    put(out, "reason", s.reason);
    put(out, "reason_code", s.reason_code);
    put(out, "result", s.result);
    put(out, "cause", s.cause);
    put(out, "customer_answer", s.customer_answer);
    return out;
}
MacroStep step_of(const json::object& in) {
    MacroStep s;
    s.kind = macro_step_from_text(text_of(in, "kind")).value();
    s.priority = priority_of(in);
    s.category_id = id_of<CategoryId>(in, "category_id");
    s.add_tags = texts_of(in, "add_tags");
    s.remove_tags = texts_of(in, "remove_tags");
    s.text = text_of(in, "text");
    s.channel = text_of(in, "channel");
    s.action = ticket::action_from_text(text_of(in, "action"));
    s.organization_id = id_of<OrganizationId>(in, "organization_id");
    s.handler_id = id_of<UserId>(in, "handler_id");
    s.reason = text_of(in, "reason");
    s.reason_code = text_of(in, "reason_code");
    s.result = text_of(in, "result");
    s.cause = text_of(in, "cause");
    s.customer_answer = text_of(in, "customer_answer");
    return s;
}

}  // namespace

std::string definition_text(const Definition& d) {
    json::object out{{"kind", to_text(d.kind)}};
    out["events"] = to_array(d.events);
    out["schedule"] = d.schedule ? json::value(schedule_object(*d.schedule)) : json::value(nullptr);
    out["conditions"] =
        json::object{{"all", condition_list(d.conditions.all)}, {"any", condition_list(d.conditions.any)}};
    json::array actions;
    for (const auto& action : d.actions) actions.push_back(action_object(action));
    out["actions"] = std::move(actions);
    return json::serialize(out);
}

Definition definition_from_text(std::string_view text) {
    const auto value = json::parse(text);
    const auto& in = value.as_object();
    Definition d;
    d.kind = text_of(in, "kind") == "schedule" ? RuleKind::schedule : RuleKind::trigger;
    d.events = texts_of(in, "events");
    if (const auto& schedule = in.at("schedule"); schedule.is_object())
        d.schedule = schedule_of(schedule.as_object());
    const auto& conditions = in.at("conditions").as_object();
    d.conditions = {conditions_of(conditions, "all"), conditions_of(conditions, "any")};
    for (const auto& action : in.at("actions").as_array()) d.actions.push_back(action_of(action.as_object()));
    return d;
}

std::string steps_text(const std::vector<MacroStep>& steps) {
    json::array out;
    for (const auto& step : steps) out.push_back(step_object(step));
    return json::serialize(out);
}
std::vector<MacroStep> steps_from_text(std::string_view text) {
    std::vector<MacroStep> out;
    const auto value = json::parse(text);
    for (const auto& step : value.as_array()) out.push_back(step_of(step.as_object()));
    return out;
}

}  // namespace bihuan::automation
