// Lengths of time as people write them in a standard, a scenario or a flag.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

// "30s", "20m", "2h", "1h30m", "3d"; nullopt for anything else, or beyond 366 days.
std::optional<std::chrono::microseconds> duration_from_text(std::string_view text);
std::string duration_to_text(std::chrono::microseconds duration);

}  // namespace bihuan
