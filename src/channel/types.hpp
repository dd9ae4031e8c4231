// Face of `channel` for values: how much each channel is used and how well each way works (4.2.1, 5.5.5).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/id.hpp"
#include "identity/types.hpp"

namespace bihuan::channel {

struct ChangeId : Id<ChangeId> {
    using Id::Id;
};
using identity::OrganizationId;

enum class State { good, slow, failing, off };  // off: not set up
inline constexpr std::array state_names{std::string_view{"good"}, std::string_view{"slow"},
                                        std::string_view{"failing"}, std::string_view{"off"}};
constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::optional<State> state_from_text(std::string_view text) {
    for (std::size_t i = 0; i < state_names.size(); ++i)
        if (state_names[i] == text) return static_cast<State>(i);
    return std::nullopt;
}

// A way became better or worse.
inline constexpr std::string_view tells_changed = "channel.changed";

}  // namespace bihuan::channel
