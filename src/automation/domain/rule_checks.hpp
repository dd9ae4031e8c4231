// Is a rule written in words that mean something? Every wrong place is named by its path. Whether the things
// it names exist is asked by the use case, which has the store.
#pragma once

#include <vector>

#include "automation/domain/rule.hpp"
#include "base/result.hpp"

namespace bihuan::automation {

std::vector<FieldError> problems_of(const Definition& definition);

}  // namespace bihuan::automation
