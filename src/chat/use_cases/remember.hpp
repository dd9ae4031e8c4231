// For demonstrations: a chat as it was left.
#pragma once

#include <string>
#include <vector>

#include "chat/calls.hpp"

namespace bihuan::chat {

struct LivedTurn {
    Side side = Side::customer;
    std::string text;
    std::chrono::seconds after{};  // the one before
};
struct Lived {
    CustomerId customer_id;
    std::string language = "zh-CN", segment;
    Instant opened_at{};
    std::chrono::seconds waited{20};
    UserId agent_id;  // none: the customer went before anybody came
    std::vector<LivedTurn> turns;
    std::string result;
    std::int64_t rating = 0;  // 0: none
};
// In the past, with its contact record; `number` tells those of one moment apart.
Done remember(Unit& unit, const Context& context, const Lived& lived, std::int64_t number);

}  // namespace bihuan::chat
