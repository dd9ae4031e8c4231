// What chats count for (policy, "Indicators"): sums of those opened in a stretch of time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "chat/domain/chat.hpp"

namespace bihuan::chat {

inline constexpr std::chrono::minutes interval{30};

struct Figures {
    std::int64_t opened = 0, solved_by_answers = 0, left_message = 0;
    std::int64_t offered = 0, answered = 0, answered_in_time = 0;
    std::int64_t abandoned = 0, abandoned_late = 0;  // late: after the time to answer
    std::int64_t handled = 0, wait_seconds = 0, handle_seconds = 0;
    std::int64_t rated = 0, rating_sum = 0;
    Figures& operator+=(const Figures& other);
    bool operator==(const Figures&) const = default;
};
struct IntervalRow {
    std::string queue;
    Instant starts_at{};
    Figures figures;
};
// None: there is nothing to divide by.
struct Rates {
    std::optional<double> service_level, abandonment, asa_seconds, aht_seconds, rating;
};
Rates rates_of(const Figures& figures);

}  // namespace bihuan::chat
