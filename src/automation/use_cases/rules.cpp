// Keeping rules: written in known words, about things that exist, within what the writer may see.
#include <fmt/format.h>

#include <boost/json.hpp>

#include "automation/use_cases/known_things.hpp"
#include "automation/use_cases/schedules.hpp"
#include "automation/use_cases/secrets.hpp"
#include "identity/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::automation {
namespace {

RuleView view_of(Unit& unit, Rule rule) {
    const auto counts = RunStore{unit}.counts(rule.rule_id);
    return {std::move(rule), counts};
}

Result<Rule> find_in_scope(Unit& unit, RuleId id) {
    auto found = RuleStore{unit}.find(id);
    if (!found || !unit.actor().sees(found->organization_id.number)) return refuse(rule_unknown);
    return std::move(*found);
}

void audit(Unit& unit, std::string_view action, const Rule* before, const Rule* after) {
    const auto text = [](const Rule* rule) {
        if (rule == nullptr) return std::string{};
        return boost::json::serialize(
            boost::json::object{{"name", rule->name},
                                {"is_active", rule->is_active},
                                {"organization_id", rule->organization_id.text()},
                                {"definition", boost::json::parse(shown_definition(rule->definition))}});
    };
    const auto& subject = after ? *after : *before;
    identity::audit(unit, {.action = fmt::format("automation.{}", action),
                           .subject_kind = "automation_rule",
                           .subject_id = subject.rule_id.number,
                           .subject_label = subject.name,
                           .before = text(before),
                           .after = text(after)});
}

// What follows from a changed rule: caches forget it, its timer is set anew, marks of another wording go.
void settle(Unit& unit, RuleBook& book, const Rule& rule, bool is_gone = false) {
    unit.after_commit([&book] { book.forget(); });
    RuleStore{unit}.unmark_all(rule.rule_id);
    const bool has_timer = !is_gone && rule.is_active && rule.definition.schedule;
    if (has_timer)
        timer::set(unit, schedule_timer, rule.rule_id.number,
                   next_sweep(*rule.definition.schedule, unit.now, book.policy().zone));
    else
        timer::clear(unit, schedule_timer, rule.rule_id.number);
    unit.tell({.topic = "automation.changed",
               .subject_id = rule.rule_id.number,
               .organization_id = rule.organization_id.number,
               .payload = "{}"});
}

// Seals what is given in clear; an empty secret is the one kept for the same address.
Done seal(Unit& unit, const RuleBook& book, RuleId id, Definition& definition, const Definition* before) {
    std::vector<FieldError> wrong;
    for (std::size_t i = 0; i < definition.actions.size(); ++i) {
        auto& action = definition.actions[i];
        if (action.kind != ActionKind::webhook) continue;
        const auto path = fmt::format("actions.{}.", i);
        if (!book.policy().allows_private_targets && is_private_host(host_of(action.url)))
            wrong.push_back({path + "url", url_private, {}});
        if (!action.secret.empty()) {
            action.secret = keys::Sealer{unit, book.cipher()}.seal(action.secret, secret_context(id));
            continue;
        }
        if (before)
            for (const auto& old : before->actions)
                if (old.kind == ActionKind::webhook && old.url == action.url) action.secret = old.secret;
        if (action.secret.empty()) wrong.push_back({path + "secret", secret_missing, {}});
    }
    if (!wrong.empty()) return std::unexpected{Error{rule_invalid, {}, std::move(wrong)}};
    return {};
}

Result<Rule> written(Unit& unit, RuleBook& book, const RuleDraft& draft, Rule rule,
                     const Definition* before) {
    rule.name = draft.name;
    rule.description = draft.description;
    rule.is_active = draft.is_active;
    rule.definition = draft.definition;
    TRY(rule.organization_id, settle_unit(unit, draft.organization_id));
    TRY_DONE(check_definition(unit, rule.definition));
    TRY_DONE(seal(unit, book, rule.rule_id, rule.definition, before));
    rule.changed_by = unit.actor().name;
    rule.changed_at = unit.now;
    return rule;
}

Result<Rule> saved(Unit& unit, const RuleBook& book, Rule rule, std::int64_t version,
                   const std::string& last_writer) {
    renew_secrets(unit, book.cipher(), rule);  // those kept may be from before the last rotation
    if (rule.version != version || !RuleStore{unit}.save(rule, version))
        return refuse(version_conflict, last_writer);
    ++rule.version;
    return rule;
}

}  // namespace

std::vector<RuleView> list_rules(Unit& unit) {
    std::vector<RuleView> out;
    for (auto& rule : RuleStore{unit}.list(false))
        if (unit.actor().sees(rule.organization_id.number)) out.push_back(view_of(unit, std::move(rule)));
    return out;
}

Result<RuleView> get_rule(Unit& unit, RuleId id) {
    TRY(auto rule, find_in_scope(unit, id));
    return view_of(unit, std::move(rule));
}

Result<RuleView> create_rule(Unit& unit, RuleBook& book, const RuleDraft& draft) {
    RuleStore store{unit};
    if (store.count() >= static_cast<std::int64_t>(rules_max))
        return refuse(rules_full, std::to_string(rules_max));
    Rule fresh;
    fresh.rule_id = unit.new_id<RuleId>();
    fresh.position = store.last_position() + 1;
    TRY(auto rule, written(unit, book, draft, std::move(fresh), nullptr));
    store.add(rule);
    settle(unit, book, rule);
    audit(unit, "rule_created", nullptr, &rule);
    return RuleView{std::move(rule), {}};
}

Result<RuleView> update_rule(Unit& unit, RuleBook& book, RuleId id, std::int64_t version,
                             const RuleDraft& draft) {
    TRY(const auto before, find_in_scope(unit, id));
    TRY(auto wanted, written(unit, book, draft, before, &before.definition));
    TRY(auto rule, saved(unit, book, std::move(wanted), version, before.changed_by));
    settle(unit, book, rule);
    audit(unit, "rule_changed", &before, &rule);
    return view_of(unit, std::move(rule));
}

Result<RuleView> switch_rule(Unit& unit, RuleBook& book, RuleId id, std::int64_t version, bool is_active) {
    TRY(const auto before, find_in_scope(unit, id));
    auto wanted = before;
    wanted.is_active = is_active;
    wanted.changed_by = unit.actor().name;
    wanted.changed_at = unit.now;
    TRY(auto rule, saved(unit, book, std::move(wanted), version, before.changed_by));
    settle(unit, book, rule);
    audit(unit, is_active ? "rule_switched_on" : "rule_switched_off", &before, &rule);
    return view_of(unit, std::move(rule));
}

Result<std::vector<RuleView>> order_rules(Unit& unit, RuleBook& book, const std::vector<RuleId>& order) {
    std::vector<std::int64_t> places;
    for (const auto id : order) {
        TRY(const auto rule, find_in_scope(unit, id));
        places.push_back(rule.position);
    }
    std::ranges::sort(places);
    for (std::size_t i = 0; i < order.size(); ++i) RuleStore{unit}.place(order[i], places[i]);
    unit.after_commit([&book] { book.forget(); });
    return list_rules(unit);
}

Done delete_rule(Unit& unit, RuleBook& book, RuleId id) {
    TRY(const auto rule, find_in_scope(unit, id));
    RuleStore{unit}.remove(id);
    settle(unit, book, rule, true);
    audit(unit, "rule_deleted", &rule, nullptr);
    return {};
}

std::string shown_definition(const Definition& definition) {
    auto shown = definition;
    for (auto& action : shown.actions) action.secret.clear();
    return definition_text(shown);
}

// --- the log, which shows the codes of tickets and the names of rules

RunPage list_runs(Unit& unit, const RunFilter& filter, RunId before, std::int64_t limit) {
    RunPage page;
    auto runs = RunStore{unit}.page(filter, unit.actor(), before, limit + 1);
    if (std::ssize(runs) > limit) {
        runs.pop_back();
        page.next = runs.back().run_id;
    }
    std::unordered_map<std::int64_t, std::string> names, codes;
    for (auto& run : runs) {
        auto [name, is_new_rule] = names.try_emplace(run.rule_id.number);
        if (is_new_rule)
            if (const auto rule = RuleStore{unit}.find(run.rule_id)) name->second = rule->name;
        auto [code, is_new_ticket] = codes.try_emplace(run.ticket_id.number);
        if (is_new_ticket)
            if (const auto ticket = ticket::find(unit, run.ticket_id)) code->second = ticket->code;
        page.items.push_back({std::move(run), name->second, code->second});
    }
    return page;
}

void start(Unit& unit) {
    // A trim that comes a little later loses nothing.
    timer::set(unit, trim_timer, 0, unit.now + std::chrono::hours{1});
}

// Schedules look at open tickets only, so the marks of ended ones would stay for good.
void forget_ended(Unit& unit) {
    constexpr std::int64_t page_size = 500;
    RuleStore store{unit};
    TicketId after;
    for (;;) {
        const auto page = store.marked_after(after, page_size);
        for (const auto& brief : ticket::briefs(unit, page))
            if (!ticket::is_open(brief.state)) store.unmark_ticket(brief.ticket_id);
        if (std::ssize(page) < page_size) return;
        after = page.back();
    }
}

void on_trim(Unit& unit) {
    constexpr std::int64_t batch = 1000;
    const RunId oldest{first_id_at(unit.now - runs_kept)};
    const auto runs = RunStore{unit}.remove_before(oldest, batch);
    const auto deliveries = DeliveryStore{unit}.remove_before(DeliveryId{oldest.number}, batch);
    forget_ended(unit);
    const bool is_more = runs == batch || deliveries == batch;
    timer::set(unit, trim_timer, 0, unit.now + (is_more ? std::chrono::seconds{1} : std::chrono::hours{24}));
}

}  // namespace bihuan::automation
