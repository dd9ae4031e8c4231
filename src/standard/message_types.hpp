// Part of standard's face (see types.hpp): what is told to customers, by what way, how often (4.1.2, 4.2.5).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

inline constexpr std::array message_channels{std::string_view{"sms"}, std::string_view{"mail"},
                                             std::string_view{"push"}, std::string_view{"messaging"},
                                             std::string_view{"portal"}};
// What a template may speak of, with its kind: "ticket.code", "starts_at|time".
struct MessageValue {
    std::string name;
    bool is_time = false;
};
struct MessagePurpose : Term {
    std::string consent;                // the purpose of privacy it needs; "": owed to the customer
    std::vector<std::string> channels;  // in the order they are tried
    bool is_urgent = false;             // not held back by quiet hours
    bool is_manual = false;             // a person writes it, with words of their own
    std::int64_t daily_max = 0;         // to one customer
    std::vector<MessageValue> values;
};
struct MessageChannel {
    std::string code;
    std::int64_t per_minute = 0;
};
// Of a class of requests: how often its customer hears of it while it is open, and how long nobody may be
// silent before its owner is told.
struct MessagePace {
    std::string class_code;
    Duration every{}, gap{};
};
struct MessageRules {
    std::int64_t quiet_from = 0, quiet_to = 0;  // minutes of the day; the same: there are none
    Duration first_pause{}, longest_pause{};    // between tries
    std::int64_t jitter_percent = 0, tries_max = 1;
    std::int64_t keep_days = 0;            // address and words, after the end
    std::vector<MessagePurpose> purposes;  // none: nothing is sent
    std::vector<MessageChannel> channels;
    std::vector<MessagePace> paces;
};
const MessagePurpose* message_purpose(const MessageRules& rules, std::string_view code);
std::int64_t message_rate(const MessageRules& rules, std::string_view channel);
const MessagePace* message_pace(const MessageRules& rules, std::string_view class_code);

}  // namespace bihuan::standard
