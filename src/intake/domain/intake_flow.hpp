// The life of an arrival, as a table. No other code sets a state.
#pragma once

#include "base/state_table.hpp"
#include "intake/types.hpp"

namespace bihuan::intake {

using ArrivalStep = Step<State, Action>;
inline constexpr std::array intake_flow{
    ArrivalStep{State::arrived, Action::wait, State::waiting},
    ArrivalStep{State::arrived, Action::file, State::filed},
    ArrivalStep{State::arrived, Action::keep, State::kept},
    ArrivalStep{State::waiting, Action::file, State::filed},
    ArrivalStep{State::waiting, Action::dismiss, State::dismissed},
    ArrivalStep{State::kept, Action::file, State::filed},  // a person finds business in it after all
    ArrivalStep{State::dismissed, Action::again, State::waiting},
};
static_assert(is_deterministic(intake_flow) && all_reachable(intake_flow, State::arrived));

}  // namespace bihuan::intake
