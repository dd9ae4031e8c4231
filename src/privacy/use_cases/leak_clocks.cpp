// What is owed about a leak as clocks of `sla` (2.2.4, 4.4.3): warned of, missed and escalated like any
// other, and seen on the board of clocks.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "identity/calls.hpp"
#include "privacy/domain/leak_flow.hpp"
#include "privacy/domain/request_flow.hpp"
#include "privacy/store/leak_store.hpp"
#include "privacy/store/request_store.hpp"
#include "privacy/use_cases/leak_steps.hpp"
#include "privacy/use_cases/steps.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::privacy {
namespace {

// Before there were clocks each task had a timer of its own.
constexpr std::string_view old_timer = "privacy.leak_task";

struct Words {
    std::string_view zh, en;
};
constexpr std::array task_words{Words{"评估定级", "assess"},
                                Words{"控制并补救", "contain"},
                                Words{"通知主管部门", "tell the authority"},
                                Words{"通知当事人", "tell the people concerned"},
                                Words{"复盘", "review"},
                                Words{"", ""}};
static_assert(task_words.size() == leak_task_names.size());
constexpr std::array request_words{Words{"查阅复制", "access"}, Words{"更正", "correction"},
                                   Words{"删除", "deletion"}, Words{"撤回同意", "withdrawal"}};
static_assert(request_words.size() == kind_names.size());

std::string said_zh(const LeakTask& task) {
    return task.kind == LeakTaskKind::other ? task.text
                                            : std::string{task_words[static_cast<std::size_t>(task.kind)].zh};
}
std::string said_en(const LeakTask& task) {
    return task.kind == LeakTaskKind::other ? task.text
                                            : std::string{task_words[static_cast<std::size_t>(task.kind)].en};
}
std::string link_of(LeakId id) { return fmt::format("/privacy/leaks/{}", id.number); }

sla::Subject subject_of(LeakTaskId id) { return {std::string{leak_clock_subject}, id.number}; }
sla::Place place_of(Unit& unit, const LeakTask& task) {
    const auto root = identity::root_organization(unit);
    return {root ? root->organization_id.number : 0, task.owner_id.number};
}

void begin_clock(Unit& unit, const LeakTask& task, Instant from) {
    // The statute counts hours whatever the calendar, and never stands still.
    const auto limit = std::max(task.due_at - from, sla::Duration{1});
    const std::array facts{
        sla::Fact{.at = from,
                  .kind = sla::FactKind::started,
                  .clock = sla::ClockKind::statutory,
                  .terms = sla::Terms{limit, "always", fmt::format("privacy.leak.{}", to_text(task.kind))},
                  .reason = {},
                  .by = unit.actor().name}};
    sla::begin(unit, subject_of(task.task_id), standard::in_force(unit, unit.now), place_of(unit, task),
               facts);
}

// Whose task it is, and, further up, those who lead where leaks are seen to.
std::vector<UserId> people_of(Unit& unit, const LeakTask& task, bool is_escalated) {
    auto out = is_escalated ? officers(unit) : std::vector<UserId>{};
    if (std::ranges::find(out, task.owner_id) == out.end()) out.push_back(task.owner_id);
    return out;
}

std::unordered_map<std::int64_t, sla::BoardWords> leak_lines(Unit& unit, std::span<const std::int64_t> ids) {
    LeakStore store{unit};
    std::unordered_map<std::int64_t, sla::BoardWords> out;
    for (const auto id : ids) {
        const auto task = store.find_task(LeakTaskId{id});
        const auto leak = task ? store.find(task->leak_id) : std::nullopt;
        if (!leak) continue;
        out.emplace(id, sla::BoardWords{
                            .code = {},
                            .title_zh = fmt::format("泄露处置 · {}：{}", said_zh(*task), leak->facts.title),
                            .title_en = fmt::format("Leak · {}: {}", said_en(*task), leak->facts.title),
                            .link = link_of(leak->leak_id)});
    }
    return out;
}

std::unordered_map<std::int64_t, sla::BoardWords> request_lines(Unit& unit, const Context& context,
                                                                std::span<const std::int64_t> ids) {
    RequestStore store{unit, *context.cipher};
    std::unordered_map<std::int64_t, sla::BoardWords> out;
    for (const auto id : ids) {
        const auto request = store.find(RequestId{id});
        if (!request) continue;
        const auto& words = request_words[static_cast<std::size_t>(request->kind)];
        out.emplace(id, sla::BoardWords{.code = {},
                                        .title_zh = fmt::format("个人信息申请 · {}", words.zh),
                                        .title_en = fmt::format("Privacy request · {}", words.en),
                                        .link = "/privacy/requests"});
    }
    return out;
}

}  // namespace

void add_task(Unit& unit, const LeakTask& task, Instant from) {
    LeakStore store{unit};
    store.add(task);
    begin_clock(unit, task, from);
    // A past told at once has no milestone left to speak of it.
    if (task.due_at >= unit.now) return;
    if (const auto leak = store.find(task.leak_id)) tell_overdue(unit, *leak, task);
}

void end_tasks(Unit& unit, LeakId id, LeakTaskKind kind, sla::FactKind how) {
    LeakStore store{unit};
    for (auto& task : store.tasks(id)) {
        if (task.kind != kind || task.done_at) continue;
        task.done_at = unit.now;
        task.done_by = unit.actor().name;
        store.save(task);
        keep_task_clock(unit, task, how);
    }
}

void keep_task_clock(Unit& unit, const LeakTask& task, sla::FactKind how) {
    const auto subject = subject_of(task.task_id);
    if (!task.done_at) return sla::move_to(unit, subject, place_of(unit, task));
    const auto seen = sla::view(unit, subject);
    if (!seen) return;
    const std::array facts{sla::Fact{.at = unit.now,
                                     .kind = how,
                                     .clock = sla::ClockKind::statutory,
                                     .terms = {},
                                     .reason = {},
                                     .by = unit.actor().name}};
    sla::record(unit, subject, seen->version_id, place_of(unit, task), facts);
}

void move_limits(Unit& unit, const LeakStandard& standard, const Leak& before, const Leak& after) {
    const auto limits = [&](const Leak& leak) {
        auto out = tasks_of_report(standard.privacy, leak);
        if (leak.assessed_at) out.push_back(task_to_tell(standard.all, leak));
        return out;
    };
    const auto old = limits(before), due = limits(after);
    LeakStore store{unit};
    for (auto& task : store.tasks(after.leak_id)) {
        // Those with a limit of another kind, e.g. since it was assessed again, keep it.
        const auto was = std::ranges::find(old, task.kind, &DueTask::kind);
        const auto wanted = std::ranges::find(due, task.kind, &DueTask::kind);
        if (task.done_at || was == old.end() || was->due_at != task.due_at || wanted->due_at == task.due_at)
            continue;
        const auto seen = sla::view(unit, subject_of(task.task_id));
        if (!seen || seen->clocks.empty()) continue;
        task.due_at = wanted->due_at;
        store.save(task);
        auto terms = seen->clocks.front().explanation.value.terms;
        terms.limit =
            std::max(task.due_at - seen->clocks.front().explanation.value.started_at, sla::Duration{1});
        const std::array facts{sla::Fact{.at = unit.now,
                                         .kind = sla::FactKind::changed,
                                         .clock = sla::ClockKind::statutory,
                                         .terms = terms,
                                         .reason = {},
                                         .by = unit.actor().name}};
        sla::record(unit, subject_of(task.task_id), seen->version_id, place_of(unit, task), facts);
    }
}

void tell_overdue(Unit& unit, const Leak& leak, const LeakTask& task) {
    note_leak(unit, "overdue", leak,
              task.kind == LeakTaskKind::other ? task.text : std::string{to_text(task.kind)});
    ticket::notify_of(
        unit, people_of(unit, task, true),
        {.zh = fmt::format("泄露处置事项超过期限（{}）：{}", said_zh(task), leak.facts.title),
         .en = fmt::format("A task about a leak is overdue ({}): {}", said_en(task), leak.facts.title)},
        link_of(leak.leak_id));
}

void hear_leak_clock(Unit& unit, const sla::Reached& reached) {
    LeakStore store{unit};
    const auto task = store.find_task(LeakTaskId{reached.subject.id});
    if (!task || task->done_at) return;
    const auto leak = store.find(task->leak_id);
    if (!leak || !is_open(leak->state)) return;
    if (reached.milestone.kind == sla::MilestoneKind::breach) return tell_overdue(unit, *leak, *task);
    const bool is_warning = reached.milestone.kind == sla::MilestoneKind::warning;
    // The ladder's first step is the breach itself, which everybody concerned has been told of.
    if (!is_warning && reached.percent == 0) return;
    note_leak(unit, is_warning ? "warned" : "escalated", *leak,
              fmt::format("{} {} %", task->kind == LeakTaskKind::other ? task->text : to_text(task->kind),
                          is_warning ? reached.percent : 100 + reached.percent));
    ticket::notify_of(
        unit, people_of(unit, *task, !is_warning),
        is_warning ? ticket::Said{.zh = fmt::format("泄露处置事项（{}）的期限已用 {}%：{}", said_zh(*task),
                                                    reached.percent, leak->facts.title),
                                  .en = fmt::format("{} % of the limit used ({}): {}", reached.percent,
                                                    said_en(*task), leak->facts.title)}
                   : ticket::Said{.zh = fmt::format("泄露处置事项（{}）超时 {}%，逐级上报：{}",
                                                    said_zh(*task), reached.percent, leak->facts.title),
                                  .en = fmt::format("{} % over the limit, escalated ({}): {}",
                                                    reached.percent, said_en(*task), leak->facts.title)},
        link_of(leak->leak_id));
}

void adopt_leak_clocks(Unit& unit) {
    for (const auto& task : LeakStore{unit}.open_tasks()) {
        if (sla::view(unit, subject_of(task.task_id))) continue;
        begin_clock(unit, task, std::min(instant_of_id(task.task_id.number), task.due_at));
        timer::clear(unit, old_timer, task.task_id.number);
    }
}

std::vector<sla::BoardKind> board_kinds(const Context& context) {
    return {{clock_subject, Permission::privacy_manage,
             [context](Unit& unit, std::span<const std::int64_t> ids) {
                 return request_lines(unit, context, ids);
             }},
            {leak_clock_subject, Permission::privacy_manage, leak_lines}};
}

}  // namespace bihuan::privacy
