#include "automation/use_cases/fire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <map>
#include <set>
#include <unordered_map>

#include "automation/domain/rule_errors.hpp"
#include "automation/store/automation_store.hpp"
#include "automation/use_cases/secrets.hpp"
#include "identity/calls.hpp"
#include "task/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::automation {
namespace {

// What rules did to one ticket within one deed: each once (3.1.4).
struct Chain {
    std::map<std::int64_t, std::int64_t> fired;  // rule -> the rule whose deed set it off, 0 a person's
    std::set<std::int64_t> stopped;
    // The deed comes, through whichever rules, from this one.
    bool comes_from(std::int64_t rule, std::int64_t origin) const {
        for (int up = 0; origin != 0 && up <= depth_max; ++up) {
            if (origin == rule) return true;
            const auto found = fired.find(origin);
            origin = found == fired.end() ? 0 : found->second;
        }
        return false;
    }
};
struct Chains {
    std::unordered_map<std::int64_t, Chain> of_ticket;
};

std::vector<UserId> people_for(Unit& unit, const RuleAction& action, const ticket::Ticket& t) {
    if (action.user_id) return {action.user_id};
    if (action.role == "handler" && t.handler_id) return {t.handler_id};
    if (action.role == "owner" && t.owner_id) return {t.owner_id};
    if (action.role == "manager")
        return identity::people_in_charge(unit, t.organization_id, identity::Role::manager, 0);
    if (action.role == "team_lead" || action.role == "handler")
        return identity::people_in_charge(unit, t.organization_id, identity::Role::team_lead, 0);
    return {};
}

std::string said_zh(const Rule& rule, std::string_view text) {
    return fmt::format("自动化「{}」：{}", rule.name, text);
}
std::string said_en(const Rule& rule, std::string_view text) {
    return fmt::format("Automation \"{}\": {}", rule.name, text);
}

// Ids, codes and states: nothing personal leaves by this door.
std::string payload_of(const Rule& rule, const ticket::Ticket& t, const Cause& cause, DeliveryId id,
                       Instant at) {
    const auto text_or_null = [](bool has, std::string text) {
        return has ? boost::json::value(std::move(text)) : boost::json::value(nullptr);
    };
    const boost::json::object ticket_part{
        {"ticket_id", t.ticket_id.text()},
        {"code", t.code},
        {"state", ticket::to_text(t.state)},
        {"priority", ticket::to_text(t.priority)},
        {"category_id", t.category_id.text()},
        {"class_code", t.class_code},
        {"channel", t.channel},
        {"organization_id", t.organization_id.text()},
        {"handler_id", text_or_null(static_cast<bool>(t.handler_id), t.handler_id.text())},
        {"opened_at", to_iso(t.opened_at)},
        {"version", t.version}};
    return boost::json::serialize(boost::json::object{{"delivery_id", id.text()},
                                                      {"event", cause.event},
                                                      {"at", to_iso(at)},
                                                      {"rule_id", rule.rule_id.text()},
                                                      {"rule", rule.name},
                                                      {"ticket", ticket_part}});
}

void queue_webhook(Unit& unit, RuleBook& book, const Rule& rule, const RuleAction& action,
                   const ticket::Ticket& t, const Cause& cause) {
    Delivery d;
    d.delivery_id = unit.new_id<DeliveryId>();
    d.rule_id = rule.rule_id;
    d.ticket_id = t.ticket_id;
    d.url = action.url;
    d.secret = secret_for_delivery(unit, book.cipher(), rule, action);
    d.payload = payload_of(rule, t, cause, d.delivery_id, unit.now);
    d.created_at = d.next_at = unit.now;
    DeliveryStore{unit}.add(d, t.organization_id);
    unit.after_commit([&book] { book.wake(); });
}

ticket::TicketChange change_by(const RuleAction& action, const ticket::Ticket& t) {
    ticket::TicketChange change;
    change.priority = action.priority;
    if (action.category_id) change.category_id = action.category_id;
    if (!action.add_tags.empty() || !action.remove_tags.empty()) {
        auto tags = t.tags;
        tags.insert(tags.end(), action.add_tags.begin(), action.add_tags.end());
        std::erase_if(tags, [&](const auto& tag) {
            return std::ranges::find(action.remove_tags, tag) != action.remove_tags.end();
        });
        change.tags = std::move(tags);
    }
    return change;
}

Done take(Unit& unit, RuleBook& book, const Rule& rule, const RuleAction& action, TicketId id,
          const Cause& cause) {
    const auto t = ticket::find(unit, id);  // as the actions before this one left it
    must(t.has_value());
    switch (action.kind) {
        case ActionKind::set:
            TRY_DONE(ticket::change(unit, id, change_by(action, *t)));
            return {};
        case ActionKind::assign: {
            ticket::StepFacts facts;
            if (action.organization_id) facts.organization_id = action.organization_id;
            if (action.user_id) facts.handler_id = action.user_id;
            facts.reason = automation_actor(rule).name;
            TRY_DONE(ticket::act(unit, id, ticket::Action::assign, facts));
            return {};
        }
        case ActionKind::notify: {
            const auto people = people_for(unit, action, *t);
            if (people.empty()) return refuse(nobody_to_notify, action.role);
            ticket::notify(unit, people, *t,
                           {.zh = said_zh(rule, action.text), .en = said_en(rule, action.text), .text = {}});
            return {};
        }
        case ActionKind::add_note:
            return ticket::note(unit, id, action.text);
        case ActionKind::add_task: {
            task::NewTask wanted{.ticket_id = id,
                                 .kind = action.task_kind.value_or(task::Kind::todo),
                                 .title = action.text,
                                 .description = {},
                                 .organization_id = action.organization_id,
                                 .user_id = action.user_id,
                                 .due_at = std::nullopt};
            if (action.due_after > Duration{}) wanted.due_at = unit.now + action.due_after;
            TRY_DONE(task::open_task(unit, wanted));
            return {};
        }
        case ActionKind::webhook:
            queue_webhook(unit, book, rule, action, *t, cause);
            return {};
    }
    return {};
}

Run new_run(Unit& unit, const Rule& rule, const ticket::Ticket& t, const Cause& cause) {
    Run run;
    run.run_id = unit.new_id<RunId>();
    run.rule_id = rule.rule_id;
    run.ticket_id = t.ticket_id;
    run.organization_id = t.organization_id;
    run.at = unit.now;
    run.event = cause.event;
    return run;
}

void stop_loop(Unit& unit, const Rule& rule, const ticket::Ticket& t, const Cause& cause, Chain& chain) {
    if (!chain.stopped.insert(rule.rule_id.number).second) return;
    auto run = new_run(unit, rule, t, cause);
    run.outcome = RunOutcome::loop_stopped;
    RunStore{unit}.add(run);
    ticket::write_entry(unit, t,
                        {.zh = said_zh(rule, "与其他规则互相触发，已停止"),
                         .en = said_en(rule, "stopped, since rules set each other off"),
                         .text = {}});
}

constexpr std::array kind_words_zh{"修改工单", "派单", "通知", "加备注", "建任务", "调用外部系统"};
constexpr std::array kind_words_en{"change of the ticket",  "assignment", "notice", "note", "task",
                                   "call of another system"};
static_assert(kind_words_zh.size() == static_cast<std::size_t>(ActionKind::webhook) + 1);

// Deeds that leave no line of their own in the timeline are told there.
void tell_quiet_deeds(Unit& unit, const Rule& rule, const ticket::Ticket& t, const Run& run) {
    std::string zh, en;
    const auto add = [](std::string& list, std::string_view one) {
        list += fmt::format("{}{}", list.empty() ? "" : ", ", one);
    };
    for (const auto& step : run.steps) {
        if (!step.code.empty()) {
            add(zh, fmt::format("{}未执行（{}）", kind_words_zh.at(static_cast<std::size_t>(step.kind)),
                                step.code));
            add(en, fmt::format("{} not done ({})", kind_words_en.at(static_cast<std::size_t>(step.kind)),
                                step.code));
        } else if (step.kind == ActionKind::notify) {
            add(zh, "已通知");
            add(en, "people notified");
        } else if (step.kind == ActionKind::webhook) {
            add(zh, "已排队调用外部系统");
            add(en, "call of another system queued");
        }
    }
    if (!zh.empty())
        ticket::write_entry(unit, t, {.zh = said_zh(rule, zh), .en = said_en(rule, en), .text = {}});
}

void act(Unit& unit, RuleBook& book, const Planned& planned, const ticket::Ticket& t, const Cause& cause) {
    const auto& rule = *planned.rule;
    auto run = new_run(unit, rule, t, cause);
    for (const auto index : planned.actions) {
        const auto& action = rule.definition.actions[index];
        const auto done = take(unit, book, rule, action, t.ticket_id, cause);
        const auto code =
            done ? std::string{}
                 : std::string{done.error().fields.empty() ? done.error().kind.code
                                                           : done.error().fields.front().kind.code};
        if (!done) run.outcome = RunOutcome::refused;
        run.steps.push_back({action.kind, code});
    }
    RunStore{unit}.add(run);
    tell_quiet_deeds(unit, rule, t, run);
}

}  // namespace

Actor automation_actor(const Rule& rule) {
    auto actor = system_actor();
    actor.name = "automation: " + rule.name;
    return actor;
}

void fire(Unit& unit, RuleBook& book, const Planned& planned, const ticket::Ticket& t, const Cause& cause) {
    const auto& rule = *planned.rule;
    auto& chain = unit.kept<Chains>().of_ticket[t.ticket_id.number];
    const bool has_fired = chain.fired.contains(rule.rule_id.number);
    // Once a deed, and nobody hears himself. Two that hear the same are no loop.
    if (has_fired &&
        (cause.origin == rule.rule_id.number || !chain.comes_from(rule.rule_id.number, cause.origin)))
        return;
    const auto before = unit.actor();
    unit.act_as(automation_actor(rule));
    unit.set_origin(rule.rule_id.number, cause.depth + 1);
    if (has_fired || cause.depth >= depth_max) {
        stop_loop(unit, rule, t, cause, chain);
    } else {
        chain.fired.emplace(rule.rule_id.number, cause.origin);
        act(unit, book, planned, t, cause);
    }
    unit.set_origin(0, 0);
    unit.act_as(before);
}

}  // namespace bihuan::automation
