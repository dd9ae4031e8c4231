// Asking: for co-operation, for help, for a follow-up (3.3.4, 3.5.3, 5.4.5).
#include <fmt/format.h>

#include <algorithm>

#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "task/domain/task_errors.hpp"
#include "task/use_cases/steps.hpp"

namespace bihuan::task {
namespace {

using sla::ClockKind;
using sla::FactKind;

constexpr std::chrono::days due_max{366};

// The person's unit where none was named; else it must be theirs, one of it, or one above it.
Result<OrganizationId> unit_of_person(Unit& unit, UserId user, OrganizationId wanted) {
    const auto person = identity::staff(unit, user);
    if (!person || !person->is_active || person->posts.empty()) return refuse_field("user_id", user_unknown);
    if (!identity::can(*person, Permission::ticket_handle)) return refuse_field("user_id", user_unqualified);
    if (!wanted) return person->posts.front().organization_id;
    const auto below = identity::organization_subtree(unit, wanted);
    const auto target = identity::organization(unit, wanted);
    const bool works_there = std::ranges::any_of(person->posts, [&](const identity::Post& post) {
        return std::ranges::binary_search(below, post.organization_id.number) ||
               (target && target->path.find("/" + post.organization_id.text() + "/") != std::string::npos);
    });
    if (!works_there) return refuse_field("user_id", user_elsewhere);
    return wanted;
}

Result<OrganizationId> unit_asked(Unit& unit, const NewTask& wanted, const ticket::Ticket& ticket) {
    auto id = wanted.organization_id;
    if (id) {
        const auto found = identity::organization(unit, id);
        if (!found || !found->is_active) return refuse_field("organization_id", organization_unknown);
    }
    if (wanted.user_id) {
        TRY(id, unit_of_person(unit, wanted.user_id, id));
    }
    if (!id) id = ticket.organization_id;
    if (wanted.kind == Kind::cooperation && id == ticket.organization_id)
        return refuse_field("organization_id", organization_own);
    return id;
}

Done check_due(Unit& unit, const NewTask& wanted) {
    if (wanted.kind == Kind::follow_up && !wanted.due_at) return refuse_field("due_at", due_needed);
    if (wanted.due_at && (*wanted.due_at <= unit.now || *wanted.due_at > unit.now + due_max))
        return refuse_field("due_at", due_past);
    return {};
}

// An agreed time is one limit to complete; otherwise the units' promise to each other holds.
std::vector<sla::Fact> beginning(Unit& unit, const Task& task, const ticket::Ticket& ticket,
                                 const standard::Standard& standard, const std::optional<Instant>& due_at) {
    std::vector<sla::Fact> facts;
    const auto start = [&](ClockKind clock, const sla::Terms& terms) {
        facts.push_back({.at = unit.now, .kind = FactKind::started, .clock = clock, .by = unit.actor().name});
        facts.back().terms = terms;
    };
    if (due_at) {
        start(ClockKind::resolve,
              {.limit = *due_at - unit.now, .calendar = "always", .rule = std::string{"agreed"}});
        return facts;
    }
    const auto category = standard::category(unit, ticket.category_id);
    const auto asked = identity::organization(unit, task.organization_id);
    const auto* rule = standard::ola_of(standard, {.kind = std::string{to_text(task.kind)},
                                                   .organization = asked ? asked->code : "",
                                                   .category = category ? category->code : "",
                                                   .priority = std::string{to_text(ticket.priority)}});
    if (rule == nullptr) return facts;
    start(ClockKind::accept, {rule->accept.limit, rule->accept.calendar, rule->code});
    start(ClockKind::resolve, {rule->complete.limit, rule->complete.calendar, rule->code});
    return facts;
}

void announce(Unit& unit, const Task& task, const ticket::Ticket& ticket) {
    const auto asked = identity::organization(unit, task.organization_id);
    ticket::write_entry(
        unit, ticket,
        {.zh =
             fmt::format("发起{}任务，请{}：{}", kind_zh(task.kind), asked ? asked->name_zh : "", task.title),
         .en = fmt::format("{} asked of {}: {}", kind_en(task.kind), asked ? asked->name_en : "", task.title),
         .text = task.description,
         .is_public = false});
    ring(unit, people_asked(unit, task), ticket, fmt::format("{}任务：{}", kind_zh(task.kind), task.title),
         fmt::format("{}: {}", kind_en(task.kind), task.title));
    audit_task(unit, "asked", task, ticket);
    tell_task(unit, "task.asked", task);
}

Result<Task> open(Unit& unit, const NewTask& wanted, const ticket::Ticket& ticket) {
    if (!may_be_asked(ticket, wanted.kind)) return refuse(ticket_ended);
    TRY(const auto organization, unit_asked(unit, wanted, ticket));
    TRY_DONE(check_due(unit, wanted));
    TaskStore store{unit};
    if (store.count_of_ticket(ticket.ticket_id) >= tasks_max) return refuse(too_many);
    Task task;
    task.task_id = unit.new_id<TaskId>();
    task.ticket_id = ticket.ticket_id;
    task.kind = wanted.kind;
    task.title = wanted.title;
    task.description = wanted.description;
    task.from_organization_id = ticket.organization_id;
    task.organization_id = organization;
    task.asked_by_id = UserId{unit.actor().user_id};
    task.user_id = wanted.user_id;
    task.asked_at = unit.now;
    task.standard_version_id = ticket.standard_version_id;
    const auto version = standard::version_of(unit, ticket.standard_version_id);
    if (const auto facts = beginning(unit, task, ticket, *version.standard, wanted.due_at); !facts.empty()) {
        sla::begin(unit, subject_of(task.task_id), version, place_of(task), facts);
        refresh_due(unit, task);
    }
    store.add(task);
    announce(unit, task, ticket);
    return task;
}

}  // namespace

Result<TaskId> open_task(Unit& unit, const NewTask& wanted) {
    const auto ticket = ticket::find(unit, wanted.ticket_id);
    if (!ticket) return refuse(ticket_unknown);
    TRY(const auto task, open(unit, wanted, *ticket));
    return task.task_id;
}

Result<TaskDetail> ask_task(Unit& unit, const NewTask& wanted) {
    TRY(const auto ticket, ticket::find_visible(unit, wanted.ticket_id));
    TRY(const auto task, open(unit, wanted, ticket));
    return detail_of(unit, task);
}

}  // namespace bihuan::task
