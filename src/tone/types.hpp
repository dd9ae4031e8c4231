// Face of `tone` for values: how customers sound, and what is said to them (4.1.1, 4.1.5, 4.5.3).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/enum_text.hpp"
#include "standard/tone_types.hpp"
#include "ticket/types.hpp"

namespace bihuan::tone {

using identity::UserId;
using ticket::TicketId;

enum class Level { calm, tense, angry, leaving };
constexpr std::string_view to_text(Level level) {
    return standard::tone_levels[static_cast<std::size_t>(level)];
}
constexpr std::optional<Level> level_from_text(std::string_view text) {
    return enum_from_text<Level>(standard::tone_levels, text);
}

// The subject is the ticket whose level is another now.
inline constexpr std::string_view tells_changed = "tone.changed";

}  // namespace bihuan::tone
