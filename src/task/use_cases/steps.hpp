// What every use case of this module does the same way: find within the scope, keep clocks, write down, tell.
#pragma once

#include <span>

#include "sla/calls.hpp"
#include "task/use_cases/use_cases.hpp"
#include "ticket/calls.hpp"

namespace bihuan::task {

struct Found {
    Task task;
    ticket::Ticket ticket;
};
// Of the unit that is asked, by or of the actor, or of a ticket they see. Else "unknown".
Result<Found> find_task(Unit& unit, TaskId id);
std::vector<TaskView> views_of(Unit& unit, std::vector<Task> tasks);
TaskDetail detail_of(Unit& unit, const Task& task);

sla::Subject subject_of(TaskId id);
sla::Place place_of(const Task& task);
// Writes facts of its clocks down; the task's due time follows.
void record(Unit& unit, Task& task, std::span<const sla::Fact> facts);
void refresh_due(Unit& unit, Task& task);

// Words for timeline and bell.
std::string_view kind_zh(Kind kind);
std::string_view kind_en(Kind kind);

void audit_task(Unit& unit, std::string_view action, const Task& task, const ticket::Ticket& ticket);
// To the browsers of both sides.
void tell_task(Unit& unit, std::string_view topic, const Task& task);
// The bell of these people, each once, without whoever acts.
void ring(Unit& unit, std::vector<UserId> people, const ticket::Ticket& ticket, std::string zh,
          std::string en);
// Who is expected to act: the assignee, else the leads and, where they are few, the people of the unit.
std::vector<UserId> people_asked(Unit& unit, const Task& task);
std::vector<UserId> leads_of(Unit& unit, const Task& task);

}  // namespace bihuan::task
