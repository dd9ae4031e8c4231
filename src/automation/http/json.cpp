#include "automation/http/json.hpp"

namespace bihuan::automation {
namespace {

json::array encode(const std::vector<Change>& changes) {
    json::array out;
    for (const auto& change : changes)
        out.push_back(json::object{{"field", change.field}, {"from", change.from}, {"to", change.to}});
    return out;
}

// What is read back is what was written: the API's `definition` and `steps` are what a row holds.
json::value shown_rule(const Definition& definition) {
    auto out = json::parse(shown_definition(definition));
    auto& actions = out.at("actions").as_array();
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (definition.actions[i].kind == ActionKind::webhook)
            actions[i].as_object()["has_secret"] = !definition.actions[i].secret.empty();
    return out;
}

json::array names(std::span<const std::string_view> list) {
    json::array out;
    for (const auto one : list) out.emplace_back(one);
    return out;
}

}  // namespace

json::value encode(const RuleView& view) {
    const auto& [rule, counts] = view;
    return json::object{{"rule_id", to_json(rule.rule_id)},
                        {"name", rule.name},
                        {"description", rule.description},
                        {"organization_id", to_json(rule.organization_id)},
                        {"is_active", rule.is_active},
                        {"position", rule.position},
                        {"definition", shown_rule(rule.definition)},
                        {"changed_by", rule.changed_by},
                        {"changed_at", to_json(rule.changed_at)},
                        {"runs", counts.runs},
                        {"refused", counts.refused},
                        {"loops", counts.loops},
                        {"last_run_at", to_json(counts.last_at)},
                        {"version", rule.version}};
}

json::value encode(const DryRun& run) {
    json::array items;
    for (const auto& item : run.items) {
        json::array others;
        for (const auto kind : item.others) others.emplace_back(to_text(kind));
        items.push_back(json::object{{"ticket_id", to_json(item.ticket_id)},
                                     {"code", item.code},
                                     {"title", item.title},
                                     {"state", ticket::to_text(item.state)},
                                     {"changes", encode(item.changes)},
                                     {"others", std::move(others)}});
    }
    return json::object{{"looked_at", run.looked_at},
                        {"matched", run.matched},
                        {"unchanged", run.unchanged},
                        {"items", std::move(items)}};
}

json::value encode(const RunPage& page) {
    json::array items;
    for (const auto& [run, rule_name, ticket_code] : page.items) {
        json::array steps;
        for (const auto& step : run.steps)
            steps.push_back(json::object{{"kind", to_text(step.kind)}, {"code", text_or_null(step.code)}});
        items.push_back(json::object{{"run_id", to_json(run.run_id)},
                                     {"rule_id", to_json(run.rule_id)},
                                     {"rule_name", text_or_null(rule_name)},
                                     {"ticket_id", to_json(run.ticket_id)},
                                     {"ticket_code", ticket_code},
                                     {"at", to_json(run.at)},
                                     {"event", run.event},
                                     {"outcome", to_text(run.outcome)},
                                     {"steps", std::move(steps)}});
    }
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

json::value encode(const Delivery& d) {
    const bool is_pending = d.state == DeliveryState::pending;
    return json::object{
        {"delivery_id", to_json(d.delivery_id)},
        {"rule_id", to_json(d.rule_id)},
        {"ticket_id", to_json(d.ticket_id)},
        {"url", d.url},
        {"state", to_text(d.state)},
        {"attempts", d.attempts},
        {"last_status", d.last_status == 0 ? json::value(nullptr) : json::value(d.last_status)},
        {"last_error", text_or_null(d.last_error)},
        {"created_at", to_json(d.created_at)},
        {"next_at", is_pending ? to_json(d.next_at) : json::value(nullptr)},
        {"ended_at", to_json(d.ended_at)}};
}

json::value encode(const MacroView& view) {
    const auto& m = view.macro;
    return json::object{{"macro_id", to_json(m.macro_id)},
                        {"name", m.name},
                        {"is_shared", m.is_shared},
                        {"may_edit", view.may_edit},
                        {"steps", json::parse(shown_steps(m.steps))},
                        {"position", m.position},
                        {"version", m.version}};
}

json::value encode(const MacroPreview& preview) {
    json::array steps;
    for (const auto& [step, changes] : preview.steps) {
        auto shown = json::parse(shown_steps({step}));
        steps.push_back(json::object{{"step", shown.as_array().front()}, {"changes", encode(changes)}});
    }
    return json::object{
        {"name", preview.name}, {"steps", std::move(steps)}, {"ticket_version", preview.ticket_version}};
}

json::value vocabulary_json() {
    json::array fields, ready_made;
    for (const auto& info : field_infos()) {
        json::array operators;
        for (const auto op : operators_of(info.kind)) operators.emplace_back(to_text(op));
        fields.push_back(json::object{{"field", info.name},
                                      {"kind", to_text(info.kind)},
                                      {"operators", std::move(operators)},
                                      {"choices", names(info.choices)}});
    }
    for (const auto& one : examples())
        ready_made.push_back(json::object{{"example", one.code},
                                          {"name_zh", one.name_zh},
                                          {"name_en", one.name_en},
                                          {"description_zh", one.description_zh},
                                          {"description_en", one.description_en}});
    return json::object{{"fields", std::move(fields)},          {"events", names(event_names())},
                        {"roles", names(notify_roles)},         {"depth_max", depth_max},
                        {"runs_counted_max", runs_counted_max}, {"examples", std::move(ready_made)}};
}

}  // namespace bihuan::automation
