// Part of standard's face for deeds (see calls.hpp).
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "standard/chat_types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

std::shared_ptr<const ChatRules> chat_rules(Unit& unit, Instant at);  // never null
// Whether the calendar of this code works now, and when it works next where it does not; an unknown one
// never.
struct Hours {
    bool is_open = false;
    std::optional<Instant> next_open_at;
};
Hours hours_now(Unit& unit, std::string_view calendar);

}  // namespace bihuan::standard
