// What every question of this module needs: the month asked for, its standard, the units one may see.
#pragma once

#include "analytics/store/measure_store.hpp"
#include "analytics/use_cases/use_cases.hpp"

namespace bihuan::analytics {

Month month_of(Instant at, std::string_view zone);
Result<Month> month_asked(Unit& unit, const std::string& text, std::string_view zone);
// The standard of a month: in force at its end, or now.
standard::InForce standard_of(Unit& unit, Month month, std::string_view zone);
Result<UnitScope> scope_of(Unit& unit, identity::OrganizationId organization_id);

}  // namespace bihuan::analytics
