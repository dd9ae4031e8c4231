// Do the things a rule or a macro names exist? With the checks of their words in front.
#pragma once

#include "automation/domain/rule_errors.hpp"
#include "automation/store/automation_store.hpp"
#include "automation/store/rule_text.hpp"
#include "automation/use_cases/use_cases.hpp"
#include "ticket/calls.hpp"

namespace bihuan::automation {

// The unit named, or the actor's own; active and within the actor's scope.
Result<OrganizationId> settle_unit(Unit& unit, OrganizationId wanted);
Done check_definition(Unit& unit, const Definition& definition);
Done check_steps(Unit& unit, const std::vector<MacroStep>& steps);

}  // namespace bihuan::automation
