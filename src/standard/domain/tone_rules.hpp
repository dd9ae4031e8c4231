// The parts of a standard about tone: read, then checked.
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_tone(TableReader& root, ToneRules& out);
void check_tone(StandardFile& file);

}  // namespace bihuan::standard
