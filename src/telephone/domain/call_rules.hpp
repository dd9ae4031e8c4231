// What follows from the events of a call, and whom a call falls to (4.2.2). Pure.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "duty/types.hpp"
#include "standard/telephone_types.hpp"
#include "telephone/domain/call.hpp"

namespace bihuan::telephone {

// Events are told late and out of order: they count by their own moment; of the same moment, by what must
// come first in any call, then as they were told.
void put_in_order(std::vector<CallEvent>& events);
// Steps the table does not know, and agents and queues nobody knows, change nothing; the event says so.
Course course_of(std::span<CallEvent> in_order);

// Digits, with a plus before them where there was one; none: not a telephone number.
std::optional<std::string> number_of(std::string_view text);
std::string masked(std::string_view number);  // first 3, last 4

// --- who is rung
AgentState state_of(const Line& line, const Call* current, bool is_present, Instant now);
struct Caller {  // who waits
    CallId call_id;
    std::string queue, segment;
    Instant since{};
};
struct Agent {  // who is free
    UserId user_id;
    Instant idle_since{};
    std::vector<duty::Skill> skills;
};
struct Pair {
    CallId call_id;
    UserId user_id;
    bool operator==(const Pair&) const = default;
};
// By the queue's priority of the caller's segment, then by the time waited. Each goes to whoever has the
// queue's skills and has been idle longest; whoever waits longer than a queue bears also to those who serve
// the queue it flows over into. No agent is given two.
std::vector<Pair> matched(std::vector<Caller> callers, std::vector<Agent> agents,
                          const standard::CallRules& rules, Instant now);

}  // namespace bihuan::telephone
