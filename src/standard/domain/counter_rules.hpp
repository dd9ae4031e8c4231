// Queues of a hall in the standard's file and the rules they share (2.2.3, 2.2.5, 2.3.2).
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_counter(TableReader& root, Standard& out);
void check_counter(StandardFile& file);

}  // namespace bihuan::standard
