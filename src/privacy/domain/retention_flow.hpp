// The lives of a switch and of a run as tables. No other code sets a state.
#pragma once

#include "base/state_table.hpp"
#include "privacy/domain/retention.hpp"

namespace bihuan::privacy {

using SwitchStep = Step<SwitchState, SwitchAction>;
inline constexpr std::array retention_switch_flow{
    SwitchStep{SwitchState::off, SwitchAction::propose, SwitchState::proposed},
    SwitchStep{SwitchState::proposed, SwitchAction::approve, SwitchState::on},  // by a second person
    SwitchStep{SwitchState::proposed, SwitchAction::refuse, SwitchState::off},
    SwitchStep{SwitchState::on, SwitchAction::switch_off, SwitchState::off},
};
static_assert(is_deterministic(retention_switch_flow) &&
              all_reachable(retention_switch_flow, SwitchState::off));

using RunStep = Step<RunState, RunAction>;
inline constexpr std::array retention_run_flow{
    RunStep{RunState::planned, RunAction::begin, RunState::running},
    RunStep{RunState::planned, RunAction::wait, RunState::waiting},  // more than the standard's share
    RunStep{RunState::waiting, RunAction::approve, RunState::running},
    RunStep{RunState::waiting, RunAction::decline, RunState::declined},
    RunStep{RunState::running, RunAction::finish, RunState::done},
    RunStep{RunState::running, RunAction::stop, RunState::stopped},
};
static_assert(is_deterministic(retention_run_flow) && all_reachable(retention_run_flow, RunState::planned));

}  // namespace bihuan::privacy
