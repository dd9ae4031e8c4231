// The life of a leak as a table. No other code sets a state.
#pragma once

#include "base/state_table.hpp"
#include "privacy/domain/leak.hpp"

namespace bihuan::privacy {

constexpr bool is_open(LeakState state) { return state < LeakState::closed; }

using LeakStep = Step<LeakState, LeakAction>;
inline constexpr std::array leak_flow{
    LeakStep{LeakState::reported, LeakAction::assess, LeakState::assessed},
    LeakStep{LeakState::assessed, LeakAction::contain, LeakState::contained},
    LeakStep{LeakState::contained, LeakAction::notify, LeakState::notified},
    LeakStep{LeakState::notified, LeakAction::close, LeakState::closed},
    LeakStep{LeakState::reported, LeakAction::dismiss, LeakState::dismissed},  // there was none
    LeakStep{LeakState::assessed, LeakAction::dismiss, LeakState::dismissed},
    // It turns out to be another one than was thought, after it was closed too.
    LeakStep{LeakState::assessed, LeakAction::reassess, LeakState::assessed},
    LeakStep{LeakState::contained, LeakAction::reassess, LeakState::assessed},
    LeakStep{LeakState::notified, LeakAction::reassess, LeakState::assessed},
    LeakStep{LeakState::closed, LeakAction::reassess, LeakState::assessed},
};
static_assert(is_deterministic(leak_flow) && all_reachable(leak_flow, LeakState::reported));

}  // namespace bihuan::privacy
