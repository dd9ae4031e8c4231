// Facts as one text of a row: records end with a line feed, fields with a unit separator (US, 0x1f).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sla/types.hpp"

namespace bihuan::sla {

std::string facts_to_text(std::span<const Fact> facts);
// Throws std::runtime_error on a text that facts_to_text never made: a damaged store must not pass for a kept
// promise.
std::vector<Fact> facts_from_text(std::string_view text);

}  // namespace bihuan::sla
