// Runs of the schedule (4.3.4): begun by a person or the clock, batch by batch by a timer, so that a crash
// repeats one batch at most and any node may take the next.
#include "privacy/use_cases/disposal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

#include "identity/calls.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/domain/request_rules.hpp"
#include "privacy/domain/retention_errors.hpp"
#include "privacy/domain/retention_rules.hpp"
#include "privacy/store/request_store.hpp"
#include "privacy/store/retention_store.hpp"
#include "privacy/use_cases/keepers.hpp"
#include "privacy/use_cases/steps.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::chrono::milliseconds pause{100};  // between two batches the desks have their turn

Fate fate_of_customer(Unit& unit, std::int64_t id) {
    const auto found = records_of(unit, CustomerId{id});
    const auto records = found ? *found : std::vector{CustomerId{id}};
    const auto holds = HoldStore{unit}.of_customers(records);
    return fate_of(std::ranges::any_of(holds, [&](const Hold& h) { return is_standing(h, unit.now); }),
                   !ticket::tickets_of_customers(unit, records, true, {}, 1).empty());
}

void audit_run(Unit& unit, std::string_view action, const Run& run) {
    identity::audit(
        unit, {.action = fmt::format("privacy.run_{}", action),
               .subject_kind = "privacy_run",
               .subject_id = run.run_id.number,
               .subject_label = run.code,
               .before = {},
               .after = fmt::format(
                   R"({{"state":"{}","before":"{}","due":{},"disposed":{},"held":{},"in_work":{}}})",
                   to_text(run.state), to_iso(run.before), run.due, run.disposed, run.held, run.in_work)});
}

void set_timer(Unit& unit, RunId id, Instant at) { timer::set(unit, run_timer, id.number, at); }

bool is_on(Unit& unit, const standard::Retention& entry) {
    return state_of(RetentionStore{unit}.find_switch(entry.code), terms_of(entry)) == SwitchState::on;
}

RunView view_of(Unit& unit, Run run) {
    auto actions = allowed_actions(unit.actor(), run);
    return {std::move(run), std::move(actions)};
}

Result<Run> begin(Unit& unit, const Context& context, const standard::PrivacyRules& rules,
                  const standard::Retention& entry, const std::string& by) {
    RetentionStore store{unit};
    if (!is_on(unit, entry)) return refuse(retention_off);
    if (store.open_run(entry.code)) return refuse(run_open);
    Run run;
    run.run_id = unit.new_id<RunId>();
    run.code = entry.code;
    run.is_deleted = entry.is_deleted;
    run.before = unit.now - std::chrono::days{entry.days};
    run.begun_at = unit.now;
    run.started_by_id = UserId{unit.actor().user_id};
    run.started_by = by;
    const auto count = keeper_named(context, entry.code).count(unit, run.before);
    run.all = count.all;
    run.due = count.due;
    const auto action = is_much(run.due, run.all, rules.disposal) ? RunAction::wait : RunAction::begin;
    TRY(run, act(unit.actor(), run, action, unit.now));
    store.add(run);
    if (run.state == RunState::running) set_timer(unit, run.run_id, unit.now);
    if (run.state == RunState::waiting)
        ticket::notify_of(
            unit, officers(unit),
            {.zh = fmt::format("到期清理等待批准：{}，{} 条", entry.name_zh, run.due),
             .en = fmt::format("A disposal waits for approval: {}, {} records", entry.name_en, run.due)},
            "/privacy/retention");
    audit_run(unit, to_text(action), run);
    tell_retention(unit);
    return run;
}

}  // namespace

Result<standard::Retention> entry_of(const standard::PrivacyRules& rules, const std::string& code) {
    const auto found = std::ranges::find(rules.retentions, code, &standard::Retention::code);
    if (found == rules.retentions.end()) return refuse(retention_unknown);
    return *found;
}

const Keeper& keeper_named(const Context& context, std::string_view code) {
    const auto found = std::ranges::find(*context.keepers, code, &Keeper::what);
    must(found != context.keepers->end());  // the standard is checked against what is kept
    return *found;
}

SortedOut sort_out(Unit& unit, std::span<const KeptRecord> rows) {
    std::unordered_map<std::int64_t, Fate> known{{0, Fate::dispose}};  // nobody's
    SortedOut out;
    for (const auto& row : rows) {
        auto found = known.find(row.customer_id);
        if (found == known.end())
            found = known.emplace(row.customer_id, fate_of_customer(unit, row.customer_id)).first;
        out.held += found->second == Fate::held;
        out.in_work += found->second == Fate::in_work;
        if (found->second == Fate::dispose) out.to_dispose.push_back(row.id);
    }
    return out;
}

void tell_retention(Unit& unit) { unit.tell({.topic = "privacy.retention_changed", .payload = "{}"}); }

Result<RunView> start_run(Unit& unit, const Context& context, const std::string& code,
                          const std::string& by) {
    const auto rules = standard::privacy_rules(unit, unit.now);
    TRY(const auto entry, entry_of(*rules, code));
    TRY(auto run, begin(unit, context, *rules, entry, by));
    return view_of(unit, std::move(run));
}

Result<RunView> act_on_run(Unit& unit, RunId id, RunAction action, std::int64_t version) {
    RetentionStore store{unit};
    const auto before = store.find(id);
    if (!before) return refuse(run_unknown);
    if (before->version != version) return refuse(version_conflict);
    TRY(auto after, act(unit.actor(), *before, action, unit.now));
    if (!store.save(after)) return refuse(version_conflict);
    after.version = version + 1;
    if (after.state == RunState::running) set_timer(unit, id, unit.now);
    audit_run(unit, to_text(action), after);
    tell_retention(unit);
    return view_of(unit, std::move(after));
}

RunPage list_runs(Unit& unit, const std::string& code, RunId after, std::int64_t limit) {
    auto rows = RetentionStore{unit}.page(code, after, limit + 1);
    RunPage out;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        out.next = rows.back().run_id;
    }
    for (auto& run : rows) out.items.push_back(view_of(unit, std::move(run)));
    return out;
}

void on_run(Unit& unit, const Context& context, RunId id) {
    RetentionStore store{unit};
    auto run = store.find(id);
    if (!run || run->state != RunState::running) return;
    const auto rules = standard::privacy_rules(unit, unit.now);
    const auto entry = entry_of(*rules, run->code);
    // Switched off, or another period meanwhile: what is left needs another decision.
    auto action = std::optional{RunAction::stop};
    if (entry && is_on(unit, *entry)) {
        const auto& keeper = keeper_named(context, run->code);
        const auto batch = rules->disposal.batch;
        const auto rows = keeper.due(unit, run->before, run->after, batch);
        const auto sorted = sort_out(unit, rows);
        if (!sorted.to_dispose.empty()) keeper.dispose(unit, sorted.to_dispose);
        run->disposed += std::ssize(sorted.to_dispose);
        run->held += sorted.held;
        run->in_work += sorted.in_work;
        if (!rows.empty()) run->after = rows.back().id;
        action = std::ssize(rows) < batch ? std::optional{RunAction::finish} : std::nullopt;
    }
    if (action) {
        run = *act(unit.actor(), *run, *action, unit.now);  // the table has both from running
        audit_run(unit, to_text(*action), *run);
        tell_retention(unit);
    } else {
        set_timer(unit, id, unit.now + pause);
    }
    // A person stopped it in this moment: this batch is taken back, and the next try finds it stopped.
    if (!store.save(*run)) throw std::runtime_error{"the run was changed meanwhile"};
}

void start_retention(Unit& unit, const Context& context) {
    const auto hour = standard::privacy_rules(unit, unit.now)->disposal.hour;
    timer::set(unit, night_timer, 0, next_night(unit.now, hour, context.zone));
}

void on_night(Unit& unit, const Context& context) {
    const auto rules = standard::privacy_rules(unit, unit.now);
    for (const auto& entry : rules->retentions)
        (void)begin(unit, context, *rules, entry, {});  // a refusal: not put to work, or still on
    start_retention(unit, context);
}

Keeper request_keeper() { return bihuan::keeper_of(ended_requests, forget_requests); }
Keeper consent_keeper() { return deleting_keeper(ended_consents); }
Keeper run_keeper() { return deleting_keeper(ended_runs); }

}  // namespace bihuan::privacy
