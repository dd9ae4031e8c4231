// Part of standard's face (see types.hpp): the queues of callers and what is owed to them (4.2.2, 1.3.3).
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "standard/work_types.hpp"

namespace bihuan {
class Unit;
}

namespace bihuan::standard {

struct CallQueue : Term {
    std::vector<std::string> numbers;              // dialled ones that lead here
    std::vector<std::string> skills;               // asked of whoever answers
    std::int64_t level = 1;                        // that each skill is needed at
    std::map<std::string, std::int64_t> priority;  // by segment; the greater is answered first, absent: 0
    std::string organization_code;                 // whose calls they are
    std::string calendar;                          // when people answer
    std::string overflow;                          // a queue whose people help out, "" none
    Duration overflow_after{};                     // once somebody has waited for so long
    Duration patience{};                           // whoever waits longer is called back
    Duration answer{};                             // from the queue to a person; 0: as of all
};
// A standard of before, which has none of it, goes by these.
struct CallRules {
    std::vector<CallQueue> queues;                        // none: calls are kept, nobody waits in a queue
    Duration answer = std::chrono::seconds{30};           // from the queue to a person
    Duration skew = std::chrono::minutes{1};              // events may lie ahead of our clock by so much
    Duration age_max = std::chrono::days{7};              // and behind it by so much
    Duration short_call = std::chrono::seconds{5};        // who hangs up sooner has not been lost
    Duration wrap_up = std::chrono::minutes{3};           // after a call, before the next may come
    Duration ring = std::chrono::seconds{20};             // then somebody else is rung
    std::int64_t level_percent = 80;                      // calls to be answered in time, for staffing
    std::int64_t waiting_max = 500;                       // calls of a queue that are looked at
    std::int64_t events_of_call_max = 200;                // more of one call are not kept
    Duration call_back = std::chrono::hours{2};           // by when a lost caller is called back
    Duration call_back_again = std::chrono::minutes{30};  // after a try that reached nobody
    std::int64_t call_back_tries = 3;                     // before one may be given up
};
const CallQueue* call_queue(const CallRules& rules, std::string_view code);
Duration answer_limit(const CallRules& rules, const CallQueue* queue);
// Where somebody waits who dialled this number; null: nowhere.
const CallQueue* call_queue_dialled(const CallRules& rules, std::string_view number);

std::shared_ptr<const CallRules> call_rules(Unit& unit, Instant at);  // in force then; never null

}  // namespace bihuan::standard
