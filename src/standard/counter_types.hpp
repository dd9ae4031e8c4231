// Part of standard's face (see types.hpp): how the numbers of a hall are called (2.2.3, 2.2.5, 2.3.2).
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

// `code` is the letter its numbers begin with.
struct CounterQueue : Term {
    std::vector<std::string> service_types;  // booked ones that wait here
    Duration usual{};                        // of a service, until enough were finished to say more
    std::int64_t priority = 0;               // the greater is called first
};
// A standard of before, which has none of it, goes by these.
struct Counter {
    std::int64_t recalls = 2;  // called again so often before somebody counts as absent
    // A booking has its turn from `early` before its time on; who checks in more than `late` behind it waits
    // by the number taken.
    Duration early = std::chrono::minutes{10}, late = std::chrono::minutes{10};
    std::int64_t behind = 3;         // who was absent and returns waits behind so many
    std::int64_t mean_of = 20;       // finished services that the expected length is taken from
    std::int64_t waiting_max = 300;  // numbers that wait in a hall at most
    // Wrong codes at check-in for one booking and in one hall, within a time.
    std::int64_t tries = 5, hall_tries = 30;
    Duration tries_within = std::chrono::minutes{10};
};

}  // namespace bihuan::standard
