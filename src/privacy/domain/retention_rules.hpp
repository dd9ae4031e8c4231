// When what is kept may end, who decides it, and what is left alone. Pure.
#pragma once

#include <span>

#include "base/actor.hpp"
#include "base/result.hpp"
#include "privacy/domain/retention.hpp"

namespace bihuan::privacy {

// What a second person approves: another action or period is another decision.
std::string terms_of(const standard::Retention& entry);
// As the entry stands now: what was approved for other terms counts for nothing.
SwitchState state_of(const Switch& one, const std::string& terms);
Result<Switch> turn(const Actor& actor, Switch one, SwitchAction action, const std::string& terms,
                    Instant now);
std::vector<SwitchAction> allowed_actions(const Actor& actor, const Switch& one, const std::string& terms);

// So much at once is looked at by a second person first: a wrong number must not empty the company.
bool is_much(std::int64_t due, std::int64_t all, const standard::Disposal& rules);
Result<Run> act(const Actor& actor, Run run, RunAction action, Instant now);
std::vector<RunAction> allowed_actions(const Actor& actor, const Run& run);

Fate fate_of(bool has_hold, bool has_open_work);
// The next moment this hour strikes in the zone.
Instant next_night(Instant now, std::int64_t hour, std::string_view zone);

}  // namespace bihuan::privacy
