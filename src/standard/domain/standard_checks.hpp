// What a standard must be beyond its form: references that exist, defaults that hold for everything, no rule
// that can never be reached or contradicts another (1.2.1, 1.2.4).
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

void check_standard(StandardFile& file);
void check_complaints(StandardFile& file);  // complaint_checks.cpp
// Does everything that meets `narrow` meet `wide` too? (So `narrow` is never reached behind `wide`.)
bool covers(const Condition& wide, const Condition& narrow);  // rule_choice.cpp

// An empty list asks for nothing.
bool has_any(const std::vector<std::string>& list, std::string_view value);  // rule_choice.cpp

}  // namespace bihuan::standard
