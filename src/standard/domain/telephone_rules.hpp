// Queues of callers in the standard's file and the rules they share (4.2.2, 1.3.3).
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_telephone(TableReader& root, const Standard& standard, CallRules& out);
void check_telephone(StandardFile& file);

}  // namespace bihuan::standard
