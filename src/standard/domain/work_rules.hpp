// How work is shared out within the house: limits between units (3.3.4), and per stage of a category's
// process the responsible role and its checklist (1.3.2, 2.1.3).
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_work(TableReader& root, Standard& out);
void check_work(StandardFile& file);

}  // namespace bihuan::standard
