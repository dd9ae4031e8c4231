// Rows of contact_closed_ticket, and sums over the records.
#pragma once

#include <optional>

#include "contact/calls.hpp"
#include "contact/domain/completeness.hpp"
#include "store/keeper.hpp"
#include "store/store.hpp"

namespace bihuan::contact {

using Scope = std::optional<std::vector<std::int64_t>>;  // none: everything

struct Within {  // a period's and a scope's part of a statement
    std::string where;
    Binds binds;
};
Within within(const Unit& unit, std::string_view moment, const Period& period, const Scope& scope);

// Words end where they were recorded before this moment; those of these types before theirs.
struct WordTimes {
    Instant before{};
    std::vector<std::pair<std::string, Instant>> own;
};
KeptCount count_worded(Unit& unit, const WordTimes& times);
std::vector<KeptRecord> due_words(Unit& unit, const WordTimes& times, std::int64_t after, std::int64_t limit);

void add_closed(Unit& unit, const TicketWords& ticket);
void remove_closed(Unit& unit, std::int64_t ticket_id);
std::vector<KindCount> count_by_kind(Unit& unit, const Period& period, const Scope& scope);
std::vector<ClosedCount> count_closed(Unit& unit, const Period& period, const Scope& scope);
std::vector<TicketWords> unrecorded(Unit& unit, const Period& period, const Scope& scope, std::int64_t limit);

}  // namespace bihuan::contact
