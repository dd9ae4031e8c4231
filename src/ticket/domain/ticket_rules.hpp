// What each step does to a ticket, and what it asks for. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/actor.hpp"
#include "base/result.hpp"
#include "ticket/domain/ticket.hpp"

namespace bihuan::ticket {

inline constexpr std::chrono::days customer_reopen_limit{15};

// Is it this actor's to do, now? Customers act through the portal on their own tickets.
Done check_step(const Actor& actor, const Ticket& ticket, Action action);
std::vector<Action> allowed_actions(const Actor& actor, const Ticket& ticket);
// The ticket after the step. Facts about people and units were checked before (they need the store).
Result<Ticket> take_step(const Actor& actor, Ticket ticket, Action action, const StepFacts& facts,
                         Instant now);

// 2.3.2: whoever takes it first has it: open work of a unit one sees that nobody handles yet. An offer to
// somebody else does not bind the team.
bool can_claim(const Actor& actor, const Ticket& ticket);
// Waits for the system to find somebody.
bool is_to_give(const Ticket& ticket);
// Counts against a person's capacity: theirs, and not told to the customer yet.
bool is_carried(const Ticket& ticket);

bool is_visible(const Actor& actor, const Ticket& ticket);
// One word of a tag list: trimmed, no line breaks; doubles dropped, order kept.
std::vector<std::string> tidy_tags(std::vector<std::string> tags);

std::string_view inverse_link(std::string_view kind);
bool is_link_kind(std::string_view kind);

}  // namespace bihuan::ticket
