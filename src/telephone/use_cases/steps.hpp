// What several use cases do with a call.
#pragma once

#include "telephone/domain/call_flow.hpp"
#include "telephone/domain/call_rules.hpp"
#include "telephone/domain/telephone_errors.hpp"
#include "telephone/use_cases/use_cases.hpp"

namespace bihuan::telephone {

// Computes the call anew from its events, saves it, and lets sums, clock, lines, call-backs and browsers
// follow. The call is held by this unit.
void follow(Unit& unit, const Hands& hands, CallStore& store, Call call, const standard::CallRules& rules);
// Rings, wrapping up: what is not the switch's word. Keys of ours begin with a space, which the switch's
// never do.
CallEvent own_event(Unit& unit, EventKind kind, UserId agent, const std::string& extension);
std::optional<Call> visible_call(Unit& unit, CallStore& store, CallId id);
bool is_theirs(const Unit& unit, const Call& call);

std::vector<CustomerChoice> choices(Unit& unit, std::span<const CustomerId> ids);
std::vector<CallView> views(Unit& unit, std::span<const Call> calls);
// Within the actor's scope, or all: a switch rings whoever is free.
std::vector<LineView> line_views(Unit& unit, CallStore& store, bool is_everywhere = false);

// One open line a number; `wished` none: by the standard's time.
void open_call_back(Unit& unit, const Hands& hands, const Call& call, CallBackReason reason,
                    const std::optional<Instant>& wished);
void close_call_back(Unit& unit, const Hands& hands, const Call& call);

std::string json_text(std::string_view name, const std::string& value);
void audit(Unit& unit, std::string_view action, std::string_view kind, std::int64_t id, std::string label,
           std::string after = {});
void tell(Unit& unit, std::string_view topic, std::int64_t subject, OrganizationId organization,
          std::array<std::int64_t, 2> people, std::string payload);

}  // namespace bihuan::telephone
