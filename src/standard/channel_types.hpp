// Part of standard's face (see types.hpp): when a way to or from customers is called slow or failing (4.2.1,
// 5.5.5).
#pragma once

#include "standard/work_types.hpp"

namespace bihuan::standard {

// A standard of before, which has none of it, goes by these.
struct ChannelHealthRules {
    Duration window = std::chrono::hours{1};         // tries, calls and deliveries that are looked at
    Duration check_every = std::chrono::minutes{1};  // between two looks
    std::int64_t tries_min = 5;                      // fewer tell nothing of a way
    std::int64_t slow_failures_percent = 10;         // of the tries
    std::int64_t failing_failures_percent = 50;
    Duration slow_wait = std::chrono::minutes{10};  // of what should have gone out
    Duration failing_wait = std::chrono::hours{1};
    Duration slow_delivery = std::chrono::minutes{5};  // of 95 in a hundred
    Duration slow_fetch = std::chrono::minutes{15};    // since the mailbox was read
    Duration failing_fetch = std::chrono::hours{1};
    std::int64_t fetch_failures = 3;               // in a row
    Duration slow_people = std::chrono::hours{4};  // what came in waits for a person
    std::int64_t calls_min = 10;
    std::int64_t slow_level_percent = 80;  // of the calls answered in time
    std::int64_t failing_level_percent = 50;
};

}  // namespace bihuan::standard
