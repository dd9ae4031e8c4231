#include "task/domain/task_rules.hpp"

#include <algorithm>

#include "task/domain/task_errors.hpp"
#include "task/domain/task_flow.hpp"

namespace bihuan::task {
namespace {

// Asked by name, it is that person's; a lead of the unit may act for them. Else it is anybody's of the unit.
bool is_asked(const Actor& actor, const Task& task) {
    const bool is_of_unit = actor.sees(task.organization_id.number);
    if (!task.user_id) return is_of_unit;
    return actor.user_id == task.user_id.number || (is_of_unit && actor.can(Permission::ticket_assign));
}
bool is_owner(const Actor& actor, const Task& task) {
    return task.owner_id && actor.user_id == task.owner_id.number;
}
// Who asked, who works on the ticket now, or who leads the asking unit: a hand-over must not leave a ticket
// waiting for somebody who has gone.
bool is_asker(const Actor& actor, const Task& task, const ticket::Ticket& ticket) {
    const auto me = actor.user_id;
    return me == task.asked_by_id.number || (ticket.handler_id && me == ticket.handler_id.number) ||
           (actor.can(Permission::ticket_assign) && actor.sees(task.from_organization_id.number));
}

bool is_allowed(const Actor& actor, const Task& task, const ticket::Ticket& ticket, Action action) {
    if (!actor.can(Permission::ticket_handle)) return false;
    const bool leads = actor.can(Permission::ticket_assign) && actor.sees(task.organization_id.number);
    switch (action) {
        case Action::take:
            return is_asked(actor, task);
        case Action::finish:
            return is_owner(actor, task);
        case Action::decline:
            return task.state == State::open ? is_asked(actor, task) : is_owner(actor, task) || leads;
        case Action::cancel:
        case Action::send_back:
            return is_asker(actor, task, ticket);
    }
    return false;
}

}  // namespace

bool is_open(const ticket::Ticket& ticket) { return ticket::is_open(ticket.state); }

bool may_be_asked(const ticket::Ticket& ticket, Kind kind) {
    return is_open(ticket) || (kind == Kind::follow_up && ticket.state == ticket::State::closed);
}

bool ends_with(Kind kind, ticket::Action step) {
    switch (step) {
        case ticket::Action::close:
            return kind != Kind::follow_up;
        case ticket::Action::archive:
        case ticket::Action::cancel:
        case ticket::Action::reject:
        case ticket::Action::merge:
            return true;
        default:
            return false;
    }
}

Done check_step(const Actor& actor, const Task& task, const ticket::Ticket& ticket, Action action) {
    const std::string name{to_text(action)};
    if (!next_state(task_flow, task.state, action)) return refuse(action_not_allowed, name);
    if (action == Action::take && is_owner(actor, task)) return refuse(action_not_allowed, name);
    if (action == Action::send_back && !may_be_asked(ticket, task.kind))
        return refuse(action_not_allowed, name);
    if (!is_allowed(actor, task, ticket, action)) return refuse(step_forbidden, name);
    return {};
}

std::vector<Action> allowed_actions(const Actor& actor, const Task& task, const ticket::Ticket& ticket) {
    std::vector<Action> out;
    for (std::size_t i = 0; i < action_names.size(); ++i)
        if (const auto action = static_cast<Action>(i); check_step(actor, task, ticket, action))
            out.push_back(action);
    return out;
}

Result<Task> take_step(const Actor& actor, Task task, const ticket::Ticket& ticket, Action action,
                       const StepFacts& facts, Instant now) {
    TRY_DONE(check_step(actor, task, ticket, action));
    const bool needs_result = action == Action::finish;
    const bool needs_reason = action != Action::finish && action != Action::take;
    if (needs_result && facts.result.empty()) return refuse_field("result", required_for_step);
    if (needs_reason && facts.reason.empty()) return refuse_field("reason", required_for_step);
    task.state = *next_state(task_flow, task.state, action);
    task.reason = facts.reason;
    if (action == Action::take) {
        task.owner_id = UserId{actor.user_id};
        task.taken_at = now;
    }
    if (action == Action::finish) task.result = facts.result;
    task.ended_at = is_open(task.state) ? std::nullopt : std::optional{now};
    return task;
}

StageState stage_state(ticket::State state, ticket::Action stage) {
    using S = ticket::State;
    // The first state behind the step.
    const auto behind = [&] {
        switch (stage) {
            case ticket::Action::accept:
                return S::accepted;
            case ticket::Action::start:
                return S::handling;
            case ticket::Action::resolve:
                return S::resolved;
            case ticket::Action::feed_back:
                return S::fed_back;
            case ticket::Action::offer_evaluation:
                return S::evaluating;
            default:
                return S::closed;
        }
    };
    if (state == S::closed || state == S::archived) return StageState::passed;
    if (state > S::archived) return StageState::ahead;
    if (state >= behind()) return StageState::passed;
    const auto at = std::ranges::find(stages, stage);
    return at == stages.begin() || stage_state(state, *(at - 1)) == StageState::passed ? StageState::current
                                                                                       : StageState::ahead;
}

}  // namespace bihuan::task
