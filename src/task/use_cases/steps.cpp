#include "task/use_cases/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "task/domain/task_errors.hpp"
#include "task/domain/task_flow.hpp"

namespace bihuan::task {
namespace {

constexpr std::size_t members_told_max = 20;  // of a larger unit its leads alone are told

bool is_own(const Actor& actor, const Task& task) {
    const UserId me{actor.user_id};
    return me && (task.asked_by_id == me || task.user_id == me || task.owner_id == me);
}

std::string name_of(const std::unordered_map<UserId, std::string>& names, UserId id) {
    const auto found = names.find(id);
    return found == names.end() ? std::string{} : found->second;
}

// People with a post of their own in the unit who may handle work.
std::vector<UserId> members_of(Unit& unit, OrganizationId id) {
    std::vector<UserId> out;
    for (const auto role : {identity::Role::agent, identity::Role::field_engineer})
        for (const auto person : identity::people_in_charge(unit, id, role, 0)) {
            const auto staff = identity::staff(unit, person);
            const bool works_there = staff && std::ranges::any_of(staff->posts, [&](const auto& post) {
                                         return post.organization_id == id;
                                     });
            if (works_there) out.push_back(person);
            if (out.size() > members_told_max) return {};
        }
    return out;
}

}  // namespace

Result<Found> find_task(Unit& unit, TaskId id) {
    auto task = TaskStore{unit}.find(id);
    if (!task) return refuse(task_unknown);
    auto ticket = ticket::find(unit, task->ticket_id);
    if (!ticket) return refuse(task_unknown);
    const auto& actor = unit.actor();
    if (!actor.sees(task->organization_id.number) && !is_own(actor, *task) &&
        !ticket::find_visible(unit, task->ticket_id))
        return refuse(task_unknown);
    return Found{*std::move(task), *std::move(ticket)};
}

std::vector<TaskView> views_of(Unit& unit, std::vector<Task> tasks) {
    std::vector<UserId> people;
    std::vector<std::int64_t> ids, ticket_ids;
    std::vector<customer::CustomerId> customers;
    std::unordered_map<std::int64_t, TicketGlance> about;
    for (const auto& task : tasks) {
        ids.push_back(task.task_id.number);
        for (const auto id : {task.asked_by_id, task.user_id, task.owner_id})
            if (id && std::ranges::find(people, id) == people.end()) people.push_back(id);
        if (about.contains(task.ticket_id.number)) continue;
        auto ticket = ticket::find(unit, task.ticket_id);
        if (!ticket) continue;
        ticket_ids.push_back(task.ticket_id.number);
        if (ticket->customer_id) customers.push_back(ticket->customer_id);
        auto& glance = about[task.ticket_id.number];
        glance.is_visible = ticket::find_visible(unit, task.ticket_id).has_value();
        glance.ticket = *std::move(ticket);
    }
    const auto names =
        people.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, people);
    const auto clocks = sla::summaries(unit, "task", ids);
    const auto promises = sla::summaries(unit, "ticket", ticket_ids);
    const auto words = customers.empty() ? std::unordered_map<customer::CustomerId, customer::CustomerWords>{}
                                         : customer::customer_words(unit, customers);
    for (auto& [id, glance] : about) {
        if (const auto found = promises.find(id); found != promises.end()) glance.clock = found->second;
        if (const auto found = words.find(glance.ticket.customer_id); found != words.end())
            glance.customer_name = found->second.masked_name;
    }
    std::vector<TaskView> out;
    for (auto& task : tasks) {
        TaskView view;
        if (const auto found = about.find(task.ticket_id.number); found != about.end())
            view.about = found->second;
        view.asked_by_name = name_of(names, task.asked_by_id);
        view.user_name = name_of(names, task.user_id);
        view.owner_name = name_of(names, task.owner_id);
        if (const auto found = clocks.find(task.task_id.number); found != clocks.end())
            view.clock = found->second;
        view.allowed_actions = allowed_actions(unit.actor(), task, view.about.ticket);
        view.task = std::move(task);
        out.push_back(std::move(view));
    }
    return out;
}

TaskDetail detail_of(Unit& unit, const Task& task) {
    TaskDetail out;
    out.view = std::move(views_of(unit, {task}).front());
    if (const auto clocks = sla::view(unit, subject_of(task.task_id)))
        for (const auto& one : clocks->clocks) out.clocks.push_back(one.explanation.value);
    return out;
}

sla::Subject subject_of(TaskId id) { return {"task", id.number}; }
sla::Place place_of(const Task& task) { return {task.organization_id.number, assignee_of(task).number}; }

void record(Unit& unit, Task& task, std::span<const sla::Fact> facts) {
    sla::record(unit, subject_of(task.task_id), task.standard_version_id, place_of(task), facts);
    refresh_due(unit, task);
}

void refresh_due(Unit& unit, Task& task) {
    const auto clocks = sla::view(unit, subject_of(task.task_id));
    if (!clocks) return;
    for (const auto& one : clocks->clocks)
        if (one.explanation.value.kind == sla::ClockKind::resolve) task.due_at = one.explanation.value.due_at;
}

std::string_view kind_zh(Kind kind) {
    constexpr std::array words{std::string_view{"协作"}, std::string_view{"专家支援"},
                               std::string_view{"后续跟进"}, std::string_view{"待办"}};
    return words.at(static_cast<std::size_t>(kind));
}
std::string_view kind_en(Kind kind) {
    constexpr std::array words{std::string_view{"Co-operation"}, std::string_view{"Expert help"},
                               std::string_view{"Follow-up"}, std::string_view{"To-do"}};
    return words.at(static_cast<std::size_t>(kind));
}

void audit_task(Unit& unit, std::string_view action, const Task& task, const ticket::Ticket& ticket) {
    identity::audit(
        unit, {.action = fmt::format("task.{}", action),
               .subject_kind = "task",
               .subject_id = task.task_id.number,
               .subject_label = ticket.code,
               .before = {},
               .after = fmt::format(
                   R"({{"ticket_id":"{}","kind":"{}","state":"{}","organization_id":"{}","owner_id":"{}"}})",
                   task.ticket_id.number, to_text(task.kind), to_text(task.state),
                   task.organization_id.number, task.owner_id.number)});
}

void tell_task(Unit& unit, std::string_view topic, const Task& task) {
    Event event{.topic = std::string{topic},
                .subject_id = task.task_id.number,
                .organization_id = task.organization_id.number,
                .customer_id = 0,
                .payload = fmt::format(R"({{"ticket_id":"{}","kind":"{}","state":"{}"}})",
                                       task.ticket_id.number, to_text(task.kind), to_text(task.state))};
    unit.tell(event);
    if (task.from_organization_id == task.organization_id) return;
    event.topic = "task.changed";
    event.organization_id = task.from_organization_id.number;
    unit.tell(std::move(event));
}

void ring(Unit& unit, std::vector<UserId> people, const ticket::Ticket& ticket, std::string zh,
          std::string en) {
    std::erase_if(people, [&](UserId id) { return !id || id.number == unit.actor().user_id; });
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    if (people.empty()) return;
    ticket::notify(unit, people, ticket,
                   {.zh = std::move(zh), .en = std::move(en), .text = {}, .is_public = false});
}

std::vector<UserId> leads_of(Unit& unit, const Task& task) {
    return identity::people_in_charge(unit, task.organization_id, identity::Role::team_lead, 0);
}

std::vector<UserId> people_asked(Unit& unit, const Task& task) {
    if (const auto one = assignee_of(task)) return {one};
    auto people = leads_of(unit, task);
    std::ranges::move(members_of(unit, task.organization_id), std::back_inserter(people));
    return people;
}

}  // namespace bihuan::task
