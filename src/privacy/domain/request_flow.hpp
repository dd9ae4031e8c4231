// The life of a subject request as a table. No other code sets a state.
#pragma once

#include "base/state_table.hpp"
#include "privacy/types.hpp"

namespace bihuan::privacy {

constexpr bool is_open(State state) { return state < State::done; }

using FlowStep = Step<State, Action>;
inline constexpr std::array request_flow{
    FlowStep{State::received, Action::verify, State::verified},
    FlowStep{State::verified, Action::start, State::in_work},
    FlowStep{State::in_work, Action::propose, State::proposed},  // a deletion needs a second person
    FlowStep{State::in_work, Action::decide, State::decided},    // everything else does not
    FlowStep{State::proposed, Action::decide, State::decided},
    FlowStep{State::proposed, Action::send_back, State::in_work},
    FlowStep{State::decided, Action::complete, State::done},
    FlowStep{State::received, Action::refuse, State::refused},
    FlowStep{State::verified, Action::refuse, State::refused},
    FlowStep{State::in_work, Action::refuse, State::refused},
    FlowStep{State::proposed, Action::refuse, State::refused},
    FlowStep{State::received, Action::cancel, State::cancelled},
    FlowStep{State::verified, Action::cancel, State::cancelled},
    FlowStep{State::in_work, Action::cancel, State::cancelled},
};
static_assert(is_deterministic(request_flow) && all_reachable(request_flow, State::received));

}  // namespace bihuan::privacy
