// The part of a standard about what comes in by itself: read, then checked.
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_intake(TableReader& root, IntakeRules& out);
void check_intake(StandardFile& file);

}  // namespace bihuan::standard
