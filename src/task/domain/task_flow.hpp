// 3.3.4: the life of a task as a table. No other code sets a state.
#pragma once

#include "base/state_table.hpp"
#include "task/types.hpp"

namespace bihuan::task {

constexpr bool is_open(State state) { return state == State::open || state == State::taken; }

using FlowStep = Step<State, Action>;
inline constexpr std::array task_flow{
    FlowStep{State::open, Action::take, State::taken},
    FlowStep{State::taken, Action::take, State::taken},  // a colleague takes over
    FlowStep{State::taken, Action::finish, State::done},
    FlowStep{State::open, Action::decline, State::declined},
    FlowStep{State::taken, Action::decline, State::declined},
    FlowStep{State::open, Action::cancel, State::cancelled},
    FlowStep{State::taken, Action::cancel, State::cancelled},
    FlowStep{State::done, Action::send_back, State::taken},  // not what was asked for
};
static_assert(is_deterministic(task_flow) && all_reachable(task_flow, State::open));

}  // namespace bihuan::task
