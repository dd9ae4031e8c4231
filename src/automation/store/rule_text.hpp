// Rules and macros as stored: JSON text, the same words as in the API, so that a row can be read by people.
// Written by us, so reading does not explain mistakes: it throws.
#pragma once

#include <string>
#include <string_view>

#include "automation/domain/macro.hpp"
#include "automation/domain/rule.hpp"

namespace bihuan::automation {

std::string definition_text(const Definition& definition);
Definition definition_from_text(std::string_view text);
std::string steps_text(const std::vector<MacroStep>& steps);
std::vector<MacroStep> steps_from_text(std::string_view text);

}  // namespace bihuan::automation
