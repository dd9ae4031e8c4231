// Sums of months, from contact_record, contact_closed_ticket and contact_expected.
#pragma once

#include <vector>

#include "contact/domain/completeness.hpp"
#include "contact/store/keeping_store.hpp"

namespace bihuan::contact {

void add_expected(Unit& unit, std::string_view kind, std::int64_t id, OrganizationId organization,
                  Instant at);
std::vector<MonthOfType> count_by_type(Unit& unit, const Period& period, const Scope& scope);
std::vector<MonthOfSource> count_by_source(Unit& unit, const Period& period, const Scope& scope);
std::vector<Unrecorded> sources_unrecorded(Unit& unit, const Period& period, const Scope& scope,
                                           std::int64_t limit);  // latest first

}  // namespace bihuan::contact
