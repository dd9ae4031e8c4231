// What can be done with tasks and checklists: one function each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sla/types.hpp"
#include "store/store.hpp"
#include "task/calls.hpp"
#include "task/domain/task.hpp"
#include "task/domain/task_rules.hpp"
#include "task/store/task_store.hpp"

namespace bihuan::task {

// What whoever is asked needs of the ticket, also where the ticket itself is outside their scope.
struct TicketGlance {
    ticket::Ticket ticket;
    bool is_visible = false;            // they may open its page
    std::string customer_name;          // masked
    std::optional<sla::Summary> clock;  // the promise to the customer runs on
};
struct TaskView {
    Task task;
    TicketGlance about;
    std::string asked_by_name, user_name, owner_name;
    std::optional<sla::Summary> clock;
    std::vector<Action> allowed_actions;
};
struct TaskDetail {
    TaskView view;
    std::vector<sla::ClockValue> clocks;
};
struct TaskPage {
    std::vector<TaskView> items;
    std::string next;
};
struct TaskFilter {
    Box box = Box::mine;
    std::vector<Kind> kinds;
    std::vector<State> states;
    OrganizationId organization_id;  // with everything below it; of box unit
    bool is_open = true;
    bool is_overdue = false;
};
struct TaskCounts {
    std::int64_t mine = 0, unit = 0, asked = 0, overdue = 0;  // overdue: of the unit
};
inline constexpr std::int64_t tasks_max = 100;   // a ticket
inline constexpr std::int64_t count_max = 1000;  // counting stops here

Result<TaskDetail> ask_task(Unit& unit, const NewTask& wanted);
Result<TaskDetail> get_task(Unit& unit, TaskId id);
Result<TaskDetail> act_on_task(Unit& unit, TaskId id, std::int64_t version, Action action,
                               const StepFacts& facts);
Result<std::vector<TaskView>> list_ticket_tasks(Unit& unit, TicketId id);
Result<TaskPage> list_tasks(Unit& unit, const TaskFilter& filter, const std::string& after,
                            std::int64_t limit);
TaskCounts count_tasks(Unit& unit);

// --- the process of a ticket's category (2.1.3): its stages, each with role, limit and checklist
struct ItemView {
    standard::CheckItem item;
    std::optional<Mark> mark;
};
struct Stage {
    ticket::Action step = ticket::Action::accept;  // that ends it
    StageState state = StageState::ahead;
    std::string role, clause;
    std::optional<standard::Limit> limit;
    std::vector<ItemView> items;
};
struct Process {
    std::int64_t standard_number = 0;
    bool may_tick = false;
    std::vector<Stage> stages;
};
Result<Process> get_process(Unit& unit, TicketId id);
Result<Process> tick_item(Unit& unit, TicketId id, const std::string& item, bool is_done,
                          const std::string& remark);

}  // namespace bihuan::task
