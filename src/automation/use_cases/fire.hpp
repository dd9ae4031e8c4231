// A rule acts: guarded against loops, each action by itself, written into the log.
#pragma once

#include "automation/domain/matching.hpp"
#include "automation/use_cases/use_cases.hpp"

namespace bihuan::automation {

// What set it off. origin and depth are those of the event (base/event.hpp); 0 for a person's deed and for a
// schedule.
struct Cause {
    std::string event;
    std::int64_t origin = 0;
    int depth = 0;
};
void fire(Unit& unit, RuleBook& book, const Planned& planned, const ticket::Ticket& ticket,
          const Cause& cause);
Actor automation_actor(const Rule& rule);

}  // namespace bihuan::automation
