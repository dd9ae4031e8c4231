#include "base/duration.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <utility>

namespace bihuan {

std::optional<std::chrono::microseconds> duration_from_text(std::string_view text) {
    std::chrono::microseconds sum{};
    std::int64_t last_unit = INT64_MAX;
    while (!text.empty()) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || number < 0 || number > 100'000'000 || end == text.data() + text.size())
            return std::nullopt;
        const std::int64_t unit = *end == 's'   ? 1
                                  : *end == 'm' ? 60
                                  : *end == 'h' ? 3600
                                  : *end == 'd' ? 86'400
                                                : 0;
        if (unit == 0 || unit >= last_unit) return std::nullopt;
        last_unit = unit;
        sum += std::chrono::seconds{number * unit};
        text.remove_prefix(static_cast<std::size_t>(end + 1 - text.data()));
    }
    if (last_unit == INT64_MAX || sum > std::chrono::days{366}) return std::nullopt;
    return sum;
}

std::string duration_to_text(std::chrono::microseconds duration) {
    auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    std::string out;
    for (const auto& [unit, name] : {std::pair{3600, 'h'}, std::pair{60, 'm'}, std::pair{1, 's'}}) {
        if (seconds / unit > 0) out += fmt::format("{}{}", seconds / unit, name);
        seconds %= unit;
    }
    return out.empty() ? "0s" : out;
}

}  // namespace bihuan
