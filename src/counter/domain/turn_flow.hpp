// The life of a turn, and of a window, as tables (2.3.2). No other code sets a state.
#pragma once

#include "base/state_table.hpp"
#include "counter/types.hpp"

namespace bihuan::counter {

using TurnStep = Step<State, Action>;
inline constexpr std::array turn_flow{
    TurnStep{State::waiting, Action::call, State::called},
    TurnStep{State::waiting, Action::transfer, State::waiting},
    TurnStep{State::waiting, Action::cancel, State::cancelled},
    TurnStep{State::called, Action::recall, State::called},
    TurnStep{State::called, Action::begin, State::serving},
    TurnStep{State::called, Action::miss, State::absent},
    TurnStep{State::called, Action::transfer, State::waiting},
    TurnStep{State::called, Action::cancel, State::cancelled},
    TurnStep{State::serving, Action::finish, State::done},
    TurnStep{State::serving, Action::transfer, State::waiting},
    TurnStep{State::absent, Action::come_back, State::waiting},
    TurnStep{State::absent, Action::cancel, State::cancelled},
};
static_assert(is_deterministic(turn_flow) && all_reachable(turn_flow, State::waiting));

constexpr bool is_at_window(State state) { return state == State::called || state == State::serving; }

using WindowStep = Step<WindowState, WindowAction>;
inline constexpr std::array window_flow{
    WindowStep{WindowState::closed, WindowAction::open, WindowState::open},
    WindowStep{WindowState::open, WindowAction::open, WindowState::open},  // for other queues
    WindowStep{WindowState::open, WindowAction::pause, WindowState::paused},
    WindowStep{WindowState::open, WindowAction::close, WindowState::closed},
    WindowStep{WindowState::paused, WindowAction::open, WindowState::open},
    WindowStep{WindowState::paused, WindowAction::close, WindowState::closed},
};
static_assert(is_deterministic(window_flow) && all_reachable(window_flow, WindowState::closed));

}  // namespace bihuan::counter
