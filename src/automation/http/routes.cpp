#include "automation/http/routes.hpp"

#include <algorithm>
#include <iterator>

#include "automation/http/json.hpp"
#include "base/enum_text.hpp"

namespace bihuan::automation {
namespace {

// A field is told by where it stands in the request: the rule's own words stand below `definition`.
Result<Work> in_request(Work work) {
    return [work = std::move(work)](Unit& unit) -> Result<Reply> {
        auto reply = work(unit);
        if (reply) return reply;
        auto error = reply.error();
        for (auto& one : error.fields)
            for (const std::string_view part : {"events", "schedule", "conditions", "actions"})
                if (one.field == part || one.field.starts_with(std::string{part} + ".")) {
                    one.field = "definition." + one.field;
                    break;
                }
        return std::unexpected{std::move(error)};
    };
}

Result<Work> prepare_rules(const Request&) {
    return [](Unit& unit) -> Result<Reply> { return list_reply(list_rules(unit)); };
}

Result<Work> prepare_get(const Request& request) {
    TRY(const auto id, path_id<RuleId>(request, "rule_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, get_rule(unit, id));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_create(const Request& request, RuleBook& book) {
    Decoder in{request};
    const auto draft = read_draft(in);
    TRY_DONE(in.finish());
    return in_request([draft, &book](Unit& unit) -> Result<Reply> {
        TRY(const auto view, create_rule(unit, book, draft));
        return json_reply(encode(view), 201);
    });
}

Result<Work> prepare_update(const Request& request, RuleBook& book) {
    TRY(const auto id, path_id<RuleId>(request, "rule_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto draft = read_draft(in);
    TRY_DONE(in.finish());
    return in_request([id, version, draft, &book](Unit& unit) -> Result<Reply> {
        TRY(const auto view, update_rule(unit, book, id, version, draft));
        return json_reply(encode(view));
    });
}

Result<Work> prepare_switch(const Request& request, RuleBook& book) {
    TRY(const auto id, path_id<RuleId>(request, "rule_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto is_active = in.boolean("is_active");
    TRY_DONE(in.finish());
    return [id, version, is_active, &book](Unit& unit) -> Result<Reply> {
        TRY(const auto view, switch_rule(unit, book, id, version, is_active));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_order(const Request& request, RuleBook& book) {
    Decoder in{request};
    const auto order = in.ids<RuleId>("rule_ids", rules_max);
    TRY_DONE(in.finish());
    return [order, &book](Unit& unit) -> Result<Reply> {
        TRY(const auto all, order_rules(unit, book, order));
        return list_reply(all);
    };
}

Result<Work> prepare_delete(const Request& request, RuleBook& book) {
    TRY(const auto id, path_id<RuleId>(request, "rule_id"));
    return [id, &book](Unit& unit) -> Result<Reply> {
        TRY_DONE(delete_rule(unit, book, id));
        return empty_reply();
    };
}

Result<Work> prepare_vocabulary(const Request&) {
    return [](Unit&) -> Result<Reply> { return json_reply(vocabulary_json()); };
}

Result<Work> prepare_example(const Request& request, RuleBook& book) {
    Decoder in{request};
    const auto code = in.text("example", {1, 40});
    TRY_DONE(in.finish());
    return [code, &book](Unit& unit) -> Result<Reply> {
        TRY(const auto view, add_example(unit, book, code));
        return json_reply(encode(view), 201);
    };
}

// A stored rule by its id, or a draft as it stands on the page.
Result<Work> prepare_dry_run(const Request& request) {
    Decoder in{request};
    const auto limit = in.maybe_integer("limit", 1, dry_run_max).value_or(500);
    const auto id = in.maybe_id<RuleId>("rule_id");
    RuleDraft draft;
    if (!id) draft = read_draft(in);
    TRY_DONE(in.finish());
    return in_request([=](Unit& unit) -> Result<Reply> {
        TRY(const auto run, id ? dry_run(unit, id, limit) : dry_run(unit, draft, limit));
        return json_reply(encode(run));
    });
}

Result<Work> prepare_runs(const Request& request) {
    QueryDecoder in{request};
    RunFilter filter;
    filter.rule_id = in.id<RuleId>("rule_id");
    if (const auto outcome = in.choice("outcome", {"done", "refused", "loop_stopped"}))
        filter.outcome = enum_from_text<RunOutcome>(outcome_names, *outcome);
    const auto after = in.id<RunId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(encode(list_runs(unit, filter, after, limit)));
    };
}

Result<Work> prepare_deliveries(const Request& request) {
    QueryDecoder in{request};
    std::optional<DeliveryState> state;
    if (const auto name = in.choice("state", {"pending", "sent", "dead"}))
        state = delivery_state_from_text(*name);
    const auto after = in.id<DeliveryId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        const auto page = list_deliveries(unit, state, after, limit);
        json::array items;
        for (const auto& one : page.items) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(page.next)}});
    };
}

Result<Work> prepare_send_again(const Request& request, RuleBook& book) {
    TRY(const auto id, path_id<DeliveryId>(request, "delivery_id"));
    return [id, &book](Unit& unit) -> Result<Reply> {
        TRY(const auto delivery, send_again(unit, book, id));
        return json_reply(encode(delivery));
    };
}

using Prepare = Result<Work> (*)(const Request&, RuleBook&);
Route changing(RuleBook& book, std::string_view method, std::string_view path, std::string_view id,
               BodyMode body, Prepare prepare) {
    const auto run = [prepare, &book](const Request& request) { return prepare(request, book); };
    return {method, path, id, Access::needs(Permission::automation_manage), Mode::write, body, run, {}};
}
Route reading(std::string_view method, std::string_view path, std::string_view id, BodyMode body,
              Result<Work> (*prepare)(const Request&)) {
    return {method, path, id, Access::needs(Permission::automation_manage), Mode::read, body, prepare, {}};
}

}  // namespace

std::vector<Route> routes(RuleBook& b) {
    constexpr auto none = BodyMode::none, body = BodyMode::json;
    std::vector<Route> all{
        reading("GET", "/api/v1/automation/rules", "list_automation_rules", none, prepare_rules),
        changing(b, "POST", "/api/v1/automation/rules", "create_automation_rule", body, prepare_create),
        reading("POST", "/api/v1/automation/rules/dry_run", "dry_run_automation_rule", body, prepare_dry_run),
        reading("GET", "/api/v1/automation/rules/{rule_id}", "get_automation_rule", none, prepare_get),
        changing(b, "PUT", "/api/v1/automation/rules/{rule_id}", "update_automation_rule", body,
                 prepare_update),
        changing(b, "DELETE", "/api/v1/automation/rules/{rule_id}", "delete_automation_rule", none,
                 prepare_delete),
        changing(b, "POST", "/api/v1/automation/rules/{rule_id}/switch", "switch_automation_rule", body,
                 prepare_switch),
        changing(b, "POST", "/api/v1/automation/order", "order_automation_rules", body, prepare_order),
        reading("GET", "/api/v1/automation/vocabulary", "get_automation_vocabulary", none,
                prepare_vocabulary),
        changing(b, "POST", "/api/v1/automation/examples", "add_automation_example", body, prepare_example),
        reading("GET", "/api/v1/automation/runs", "list_automation_runs", none, prepare_runs),
        reading("GET", "/api/v1/automation/deliveries", "list_automation_deliveries", none,
                prepare_deliveries),
        changing(b, "POST", "/api/v1/automation/deliveries/{delivery_id}/resend",
                 "resend_automation_delivery", none, prepare_send_again),
    };
    auto more = macro_routes();
    std::ranges::move(more, std::back_inserter(all));
    return all;
}

}  // namespace bihuan::automation
