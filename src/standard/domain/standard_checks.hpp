// What a standard must be beyond its form: references that exist, defaults that hold for everything, no rule
// that can never be reached or contradicts another (1.2.1, 1.2.4).
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

void check_standard(StandardFile& file);
// Does everything that meets `narrow` meet `wide` too? (So `narrow` is never reached behind `wide`.)
bool covers(const Condition& wide, const Condition& narrow);
bool holds(const Condition& condition, const Facts& facts);

// The class, the grade and the limits of a request: the first rule that holds (3.1.3, 1.5.3, 3.2.2).
const std::string& class_of(const Standard& standard, const Facts& facts);
const Grade& grade_of(const Standard& standard, const std::vector<std::string>& flags);
const SlaRule& sla_rule_of(const Standard& standard, const Facts& facts);

}  // namespace bihuan::standard
