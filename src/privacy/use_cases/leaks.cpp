// A leak from its report to its end.
#include "privacy/use_cases/leaks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "identity/calls.hpp"
#include "privacy/domain/leak_errors.hpp"
#include "privacy/domain/leak_flow.hpp"
#include "privacy/domain/leak_rules.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/store/leak_store.hpp"
#include "privacy/use_cases/leak_steps.hpp"
#include "privacy/use_cases/steps.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::int64_t entries_shown = 50;

LeakView view_of(Unit& unit, const standard::Standard& standard, Leak leak,
                 const std::vector<LeakTask>& tasks) {
    LeakView out;
    const auto level =
        std::ranges::find(standard.emergency_levels, leak.level, &standard::EmergencyLevel::level);
    if (level != standard.emergency_levels.end()) {
        out.level_zh = level->name_zh;
        out.level_en = level->name_en;
    }
    out.people_listed = LeakStore{unit}.count_people(leak.leak_id);
    for (const auto& task : tasks)
        if (!task.done_at) {
            ++out.open_tasks;
            out.next_due_at = std::min(out.next_due_at.value_or(task.due_at), task.due_at);
        }
    out.leak = std::move(leak);
    return out;
}

LeakEntryPage entries_of(Unit& unit, LeakId id, LeakEntryId after, std::int64_t limit) {
    LeakEntryPage out{LeakStore{unit}.entries(id, after, limit + 1), {}};
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().entry_id;
    }
    return out;
}

bool is_any_open(const std::vector<LeakTask>& tasks, LeakTaskKind kind) {
    return std::ranges::any_of(tasks, [&](const LeakTask& t) { return t.kind == kind && !t.done_at; });
}

// What a step brings with it and what it ends.
void keep_tasks(Unit& unit, const LeakStandard& standard, const Leak& leak, LeakAction action) {
    const auto tasks = LeakStore{unit}.tasks(leak.leak_id);
    const auto bring = [&](const DueTask& due) {
        if (!is_any_open(tasks, due.kind))
            add_task(unit,
                     {.task_id = unit.new_id<LeakTaskId>(),
                      .leak_id = leak.leak_id,
                      .kind = due.kind,
                      .text = {},
                      .owner_id = leak.reported_by_id,
                      .due_at = due.due_at,
                      .done_by = {}},
                     due.from);
    };
    if (const auto kind = task_of(action)) end_tasks(unit, leak.leak_id, *kind);
    if (action == LeakAction::assess || action == LeakAction::reassess)
        bring(task_to_tell(standard.all, leak));
    if (action == LeakAction::reassess)  // the authority hears of what is new
        bring({LeakTaskKind::authority, unit.now, unit.now + standard.privacy.leak.authority});
    if (action == LeakAction::notify) {
        end_tasks(unit, leak.leak_id, LeakTaskKind::people);  // told, or for a reason not told
        bring(task_to_review(standard, leak, unit.now));
    }
    if (action == LeakAction::dismiss)
        for (std::size_t i = 0; i < leak_task_names.size(); ++i)
            end_tasks(unit, leak.leak_id, static_cast<LeakTaskKind>(i), sla::FactKind::cancelled);
}

LeakScene scene_of(Unit& unit, LeakId id) {
    LeakScene out;
    for (const auto& notice : LeakStore{unit}.notices(id)) {
        if (!notice.sent_at) continue;
        (notice.audience == Audience::authority ? out.is_authority_told : out.are_people_told) = true;
    }
    out.has_open_tasks =
        std::ranges::any_of(LeakStore{unit}.tasks(id), [](const LeakTask& t) { return !t.done_at; });
    return out;
}

}  // namespace

Result<Leak> find_leak(Unit& unit, LeakId id) {
    auto found = LeakStore{unit}.find(id);
    if (!found) return refuse(leak_unknown);
    return *std::move(found);
}

Result<Leak> find_open_leak(Unit& unit, LeakId id) {
    TRY(auto found, find_leak(unit, id));
    if (!is_open(found.state)) return refuse(leak_ended);
    return found;
}

LeakDetail detail_of(Unit& unit, Leak leak) {
    LeakStore store{unit};
    const auto version = standard::in_force(unit, unit.now);
    LeakDetail out;
    out.allowed_actions = possible_actions(leak);
    out.tasks = store.tasks(leak.leak_id);
    out.notices = store.notices(leak.leak_id);
    auto history = entries_of(unit, leak.leak_id, {}, entries_shown);
    out.entries = std::move(history.items);
    out.next_entry = history.next;
    std::vector<UserId> people;
    for (const auto& task : out.tasks) people.push_back(task.owner_id);
    if (!people.empty())
        for (const auto names = identity::user_names(unit, people); auto& task : out.tasks)
            if (const auto found = names.find(task.owner_id); found != names.end())
                task.owner_name = found->second;
    out.view = view_of(unit, *version.standard, std::move(leak), out.tasks);
    return out;
}

void write_leak_entry(Unit& unit, LeakId id, std::string_view action, const std::string& text) {
    LeakStore{unit}.add({.entry_id = unit.new_id<LeakEntryId>(),
                         .leak_id = id,
                         .at = unit.now,
                         .action = std::string{action},
                         .by_name = unit.actor().user_id == 0 ? "" : unit.actor().name,
                         .text = text});
}

void audit_leak(Unit& unit, std::string_view action, const Leak& leak) {
    identity::audit(unit, {.action = fmt::format("privacy.leak_{}", action),
                           .subject_kind = "privacy_leak",
                           .subject_id = leak.leak_id.number,
                           .subject_label = leak.facts.title,
                           .before = {},
                           .after = fmt::format(R"({{"state":"{}","level":{},"people_count":{}}})",
                                                to_text(leak.state), leak.level, leak.facts.people_count)});
}

void note_leak(Unit& unit, std::string_view action, const Leak& leak, const std::string& text) {
    write_leak_entry(unit, leak.leak_id, action, text);
    audit_leak(unit, action, leak);
    unit.tell({.topic = "privacy.leak_changed", .subject_id = leak.leak_id.number, .payload = "{}"});
}

LeakTerms leak_terms(Unit& unit) {
    const auto rules = standard::privacy_rules(unit, unit.now);
    return {rules->leak_kinds, standard::in_force(unit, unit.now).standard->emergency_levels, rules->leak};
}

LeakPage list_leaks(Unit& unit, std::optional<bool> is_open, LeakId after, std::int64_t limit) {
    LeakStore store{unit};
    auto rows = store.page(is_open, after, limit + 1);
    LeakPage out;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        out.next = rows.back().leak_id;
    }
    const auto version = standard::in_force(unit, unit.now);
    for (auto& leak : rows) {
        const auto tasks = store.tasks(leak.leak_id);
        out.items.push_back(view_of(unit, *version.standard, std::move(leak), tasks));
    }
    return out;
}

Result<LeakDetail> get_leak(Unit& unit, LeakId id) {
    TRY(auto found, find_leak(unit, id));
    return detail_of(unit, std::move(found));
}

Result<LeakEntryPage> list_leak_entries(Unit& unit, LeakId id, LeakEntryId after, std::int64_t limit) {
    TRY_DONE(find_leak(unit, id));
    return entries_of(unit, id, after, limit);
}

Result<LeakDetail> report_leak(Unit& unit, const LeakFacts& facts) {
    const auto rules = standard::privacy_rules(unit, unit.now);
    TRY_DONE(check_facts(*rules, facts, unit.now));
    Leak leak;
    leak.leak_id = unit.new_id<LeakId>();
    leak.facts = facts;
    leak.reported_by_id = UserId{unit.actor().user_id};
    leak.reported_by = unit.actor().name;
    leak.reported_at = unit.now;
    LeakStore{unit}.add(leak);
    note_leak(unit, to_text(leak.state), leak, facts.title);
    for (const auto& due : tasks_of_report(*rules, leak))
        add_task(unit,
                 {.task_id = unit.new_id<LeakTaskId>(),
                  .leak_id = leak.leak_id,
                  .kind = due.kind,
                  .text = {},
                  .owner_id = leak.reported_by_id,
                  .due_at = due.due_at,
                  .done_by = {}},
                 due.from);
    ticket::notify_of(unit, officers(unit),
                      {.zh = fmt::format("登记了个人信息泄露：{}", facts.title),
                       .en = fmt::format("A leak of personal data was reported: {}", facts.title)},
                      "/privacy/leaks");
    return detail_of(unit, std::move(leak));
}

Result<LeakDetail> update_leak(Unit& unit, LeakId id, std::int64_t version, const LeakFacts& facts) {
    TRY(auto leak, find_open_leak(unit, id));
    if (leak.version != version) return refuse(version_conflict);
    const auto in_force = standard::in_force(unit, unit.now);
    const auto rules = standard::privacy_rules(unit, unit.now);
    TRY_DONE(check_facts(*rules, facts, unit.now));
    const auto before = leak;
    leak.facts = facts;
    // More people than were thought may make it graver.
    if (leak.assessed_at) leak.level = level_of(*in_force.standard, facts.people_count).level;
    if (!LeakStore{unit}.save(leak)) return refuse(version_conflict);
    leak.version = version + 1;
    note_leak(unit, "changed", leak, {});
    move_limits(unit, {*in_force.standard, *rules}, before, leak);
    return detail_of(unit, std::move(leak));
}

Result<LeakDetail> act_on_leak(Unit& unit, LeakId id, std::int64_t version, LeakAction action,
                               const std::string& text) {
    TRY(const auto before, find_leak(unit, id));
    if (before.version != version) return refuse(version_conflict);
    const auto in_force = standard::in_force(unit, unit.now);
    TRY(auto after, take_step(*in_force.standard, before, action, text, scene_of(unit, id), unit.now));
    if (!LeakStore{unit}.save(after)) return refuse(version_conflict);
    after.version = version + 1;
    const auto rules = standard::privacy_rules(unit, unit.now);
    keep_tasks(unit, {*in_force.standard, *rules}, after, action);
    note_leak(unit, to_text(action), after, text);
    return detail_of(unit, std::move(after));
}

}  // namespace bihuan::privacy
