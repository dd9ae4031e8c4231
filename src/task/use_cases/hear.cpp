// What other modules' events and the timers mean for tasks.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "identity/calls.hpp"
#include "task/domain/task_errors.hpp"
#include "task/domain/task_flow.hpp"
#include "task/use_cases/process.hpp"
#include "task/use_cases/steps.hpp"

namespace bihuan::task {
namespace {

Done check_checklist(Unit& unit, const ticket::Ticket& ticket, ticket::Action step) {
    const auto lists = checks_of(unit, ticket).before(step);
    if (std::ranges::all_of(lists, [](const auto* list) { return list->items.empty(); })) return {};
    const bool is_english = unit.actor().locale == "en";
    const auto marks = TaskStore{unit}.marks(ticket.ticket_id);
    std::string open;
    for (const auto* list : lists)
        for (const auto& item : list->items) {
            if (!item.is_required || std::ranges::find(marks, item.code, &Mark::item) != marks.end())
                continue;
            if (!open.empty()) open += is_english ? "; " : "；";
            open += is_english ? item.name_en : item.name_zh;
        }
    if (!open.empty()) return refuse(checklist_open, open);
    return {};
}

Done check_cooperation(Unit& unit, TicketId id) {
    for (const auto& task : TaskStore{unit}.open_of_ticket(id))
        if (task.kind == Kind::cooperation) return refuse(open_cooperation, task.title);
    return {};
}

void end_with_ticket(Unit& unit, Task task, const ticket::Ticket& ticket, ticket::Action step) {
    const auto people = people_asked(unit, task);
    const auto version = task.version;
    task.state = *next_state(task_flow, task.state, Action::cancel);
    task.ended_at = unit.now;
    task.ended_by_step = to_text(step);
    task.reason.clear();
    std::vector<sla::Fact> facts;
    for (const auto clock : {sla::ClockKind::accept, sla::ClockKind::resolve})
        facts.push_back(
            {.at = unit.now, .kind = sla::FactKind::cancelled, .clock = clock, .by = unit.actor().name});
    record(unit, task, facts);
    must(TaskStore{unit}.save(task, version));
    auto zh = fmt::format("工单已结束，{}任务随之取消：{}", kind_zh(task.kind), task.title);
    auto en =
        fmt::format("The ticket ended and took the task along ({}): {}", kind_en(task.kind), task.title);
    ticket::write_entry(unit, ticket, {.zh = zh, .en = en, .text = {}, .is_public = false});
    ring(unit, people, ticket, std::move(zh), std::move(en));
    audit_task(unit, "ended_with_ticket", task, ticket);
    tell_task(unit, "task.moved", task);
}

std::vector<UserId> people_of_ladder(Unit& unit, const Task& task, std::string_view role) {
    using identity::Role;
    if (role == "department_manager")
        return identity::people_in_charge(unit, task.organization_id, Role::manager, 0);
    if (role == "centre_manager")
        return identity::people_in_charge(unit, task.organization_id, Role::manager, 1);
    if (role == "executive") return identity::people_in_charge(unit, task.organization_id, Role::manager, 99);
    return {};  // those nearer by were told of the breach itself
}

}  // namespace

Done guard_ticket(Unit& unit, const Event& event) {
    if (event.topic != ticket::asks_step) return {};
    const auto step = ticket::action_of(event);
    if (!step || std::ranges::find(stages, *step) == stages.end()) return {};
    const TicketId id{event.subject_id};
    if (*step == ticket::Action::resolve) TRY_DONE(check_cooperation(unit, id));
    const auto ticket = ticket::find(unit, id);
    if (!ticket) return {};
    return check_checklist(unit, *ticket, *step);
}

void hear_ticket(Unit& unit, const Event& event) {
    if (event.topic == ticket::tells_anonymised)
        return TaskStore{unit}.forget_words(TicketId{event.subject_id});
    if (event.topic != ticket::tells_moved) return;
    const auto step = ticket::action_of(event);
    if (!step) return;
    const TicketId id{event.subject_id};
    // What was found out before has to be found out again; the timeline keeps it.
    if (*step == ticket::Action::reopen) TaskStore{unit}.remove_marks(id);
    if (!ends_with(Kind::todo, *step)) return;
    const auto ticket = ticket::find(unit, id);
    if (!ticket) return;
    for (auto& task : TaskStore{unit}.open_of_ticket(id))
        if (ends_with(task.kind, *step)) end_with_ticket(unit, std::move(task), *ticket, *step);
}

void hear_clock(Unit& unit, const sla::Reached& reached) {
    const auto task = TaskStore{unit}.find(TaskId{reached.subject.id});
    if (!task || !is_open(task->state)) return;
    const auto ticket = ticket::find(unit, task->ticket_id);
    if (!ticket) return;
    const bool is_accept = reached.value.kind == sla::ClockKind::accept;
    std::vector<UserId> people;
    std::string zh, en;
    switch (reached.milestone.kind) {
        case sla::MilestoneKind::warning:
            people = people_asked(unit, *task);
            zh = fmt::format("{}任务的{}时限已用 {}%：{}", kind_zh(task->kind), is_accept ? "接手" : "完成",
                             reached.percent, task->title);
            en = fmt::format("{} % of the limit to {} used: {}", reached.percent,
                             is_accept ? "take it on" : "complete it", task->title);
            break;
        case sla::MilestoneKind::breach:
            people = people_asked(unit, *task);
            std::ranges::move(leads_of(unit, *task), std::back_inserter(people));
            people.push_back(task->asked_by_id);
            people.push_back(ticket->handler_id);
            zh = fmt::format("{}任务超过{}时限：{}", kind_zh(task->kind), is_accept ? "接手" : "完成",
                             task->title);
            en = fmt::format("{} is over its limit to {}: {}", kind_en(task->kind),
                             is_accept ? "be taken on" : "be completed", task->title);
            ticket::write_entry(unit, *ticket, {.zh = zh, .en = en, .text = {}, .is_public = false});
            break;
        case sla::MilestoneKind::ladder:
            people =
                people_of_ladder(unit, *task, reached.escalation ? reached.escalation->role : std::string{});
            zh = fmt::format("{}任务超时 {}%，逐级上报：{}", kind_zh(task->kind), reached.percent,
                             task->title);
            en = fmt::format("{}: {} % over the limit, escalated: {}", kind_en(task->kind), reached.percent,
                             task->title);
            break;
    }
    ring(unit, std::move(people), *ticket, std::move(zh), std::move(en));
    tell_task(unit, "task.clock", *task);
}

sla::BoardKind board_kind() {
    const auto words = [](Unit& unit, std::span<const std::int64_t> ids) {
        TaskStore store{unit};
        std::unordered_map<std::int64_t, sla::BoardWords> out;
        for (const auto id : ids) {
            const auto task = store.find(TaskId{id});
            const auto ticket = task ? ticket::find(unit, task->ticket_id) : std::nullopt;
            if (!ticket) continue;
            // Whoever is asked may not see the ticket itself.
            const bool is_visible =
                unit.actor().sees_all || unit.actor().sees(ticket->organization_id.number);
            out.emplace(
                id, sla::BoardWords{.code = ticket->code,
                                    .title_zh = fmt::format("{} · {}", kind_zh(task->kind), task->title),
                                    .title_en = fmt::format("{} · {}", kind_en(task->kind), task->title),
                                    .link = is_visible ? fmt::format("/tickets/{}", ticket->ticket_id.number)
                                                       : std::string{"/tasks"}});
        }
        return out;
    };
    return {"task", Permission::ticket_read, words};
}

}  // namespace bihuan::task
