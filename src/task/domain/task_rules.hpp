// Who may take which step of a task, what it asks for and what it does; where a stage of the ticket's process
// stands. Pure.
#pragma once

#include <vector>

#include "base/actor.hpp"
#include "base/result.hpp"
#include "task/domain/task.hpp"

namespace bihuan::task {

bool is_open(const ticket::Ticket& ticket);
// 5.4.5: a follow-up outlives the closing; everything else ends with the ticket.
bool may_be_asked(const ticket::Ticket& ticket, Kind kind);
bool ends_with(Kind kind, ticket::Action step);

Done check_step(const Actor& actor, const Task& task, const ticket::Ticket& ticket, Action action);
std::vector<Action> allowed_actions(const Actor& actor, const Task& task, const ticket::Ticket& ticket);
Result<Task> take_step(const Actor& actor, Task task, const ticket::Ticket& ticket, Action action,
                       const StepFacts& facts, Instant now);

// --- the process of a ticket (2.1.3)
// The steps that end a stage, in order.
inline constexpr std::array stages{ticket::Action::accept,           ticket::Action::start,
                                   ticket::Action::resolve,          ticket::Action::feed_back,
                                   ticket::Action::offer_evaluation, ticket::Action::close};
enum class StageState { passed, current, ahead };
inline constexpr std::array stage_state_names{std::string_view{"passed"}, std::string_view{"current"},
                                              std::string_view{"ahead"}};
constexpr std::string_view to_text(StageState state) {
    return stage_state_names[static_cast<std::size_t>(state)];
}
// Rejected, cancelled and merged tickets have no current stage.
StageState stage_state(ticket::State state, ticket::Action stage);

}  // namespace bihuan::task
