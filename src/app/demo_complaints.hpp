// What the complaint workbench of the demo shows: complaints at every stage, one group, one regulator's.
#pragma once

#include <vector>

#include "base/actor.hpp"
#include "customer/types.hpp"
#include "store/store.hpp"
#include "ticket/calls.hpp"

namespace bihuan::demo {

struct ComplaintCast {
    Actor agent, handler, lead, manager;
    std::vector<customer::CustomerId> customers;  // of one city
};
// Opened now, by the rules of now: five of one matter from one city, and one a regulator passed on.
Result<bool> make_complaints(Unit& unit, ticket::CodeSource& codes, const ComplaintCast& cast);
// The open ones among the past, a step further each.
void work_on_complaints(Unit& unit, const Actor& handler, const Actor& manager);

}  // namespace bihuan::demo
