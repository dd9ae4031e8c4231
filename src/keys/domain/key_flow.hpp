// The life of a key as a table. No other code sets a state.
#pragma once

#include <array>

#include "base/state_table.hpp"
#include "keys/types.hpp"

namespace bihuan::keys {

enum class KeyAction : std::uint8_t { replace, retire };

using FlowStep = Step<KeyState, KeyAction>;
inline constexpr std::array key_flow{
    FlowStep{KeyState::active, KeyAction::replace, KeyState::old},
    FlowStep{KeyState::old, KeyAction::retire, KeyState::retired},  // once no value is under it
};
static_assert(is_deterministic(key_flow) && all_reachable(key_flow, KeyState::active));

}  // namespace bihuan::keys
