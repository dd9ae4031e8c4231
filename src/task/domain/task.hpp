// A task and its checklist marks, as plain values.
#pragma once

#include <cstdint>

#include "standard/types.hpp"
#include "task/types.hpp"

namespace bihuan::task {

struct Task {
    TaskId task_id;
    TicketId ticket_id;
    Kind kind = Kind::todo;
    State state = State::open;
    std::string title, description;
    OrganizationId from_organization_id, organization_id;  // who asks, who is asked
    UserId asked_by_id, user_id, owner_id;                 // user: asked by name; owner: who took it
    Instant asked_at{};
    std::optional<Instant> taken_at, ended_at;
    std::optional<Instant> due_at;  // of its clock; none: the standard gives no limit
    std::string result, reason;
    std::string ended_by_step;  // of the ticket, where its end took the task along: close, cancel ...
    standard::VersionId standard_version_id;
    std::int64_t version = 1;
};

// Who is expected to act: the owner, else who was asked by name; none: anybody of the unit.
inline UserId assignee_of(const Task& task) { return task.owner_id ? task.owner_id : task.user_id; }

struct StepFacts {
    std::string result, reason;
};

// A tick of a ticket's checklist.
struct Mark {
    TicketId ticket_id;
    std::string item;  // code of the standard
    UserId done_by_id;
    std::string done_by_name, remark;
    Instant done_at{};
};

}  // namespace bihuan::task
