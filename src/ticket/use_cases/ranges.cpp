// Tickets in order of their opening, whole rows, for modules that look at many.
#include <algorithm>

#include "identity/calls.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {

std::vector<Ticket> list(Unit& unit, const TicketRange& range) {
    const auto& actor = unit.actor();
    ListScope scope{.is_everywhere = false,
                    .organizations = identity::organization_subtree(unit, range.organization_id)};
    if (!actor.sees_all) std::erase_if(scope.organizations, [&](std::int64_t id) { return !actor.sees(id); });
    ListQuery query;
    if (range.is_only_open) query.is_open = true;
    query.sort = range.is_newest_first ? Sort::newest : Sort::oldest;
    if (range.after) query.after = Cursor{.sort = query.sort, .ticket_id = range.after.number};
    std::vector<Ticket> out;
    for (const auto& line : ListStore{unit}.page(query, scope, range.limit))
        if (auto found = TicketStore{unit}.find(line.ticket_id)) out.push_back(*std::move(found));
    return out;
}

std::optional<Instant> state_since(Unit& unit, TicketId id) { return TicketStore{unit}.state_since(id); }

}  // namespace bihuan::ticket
