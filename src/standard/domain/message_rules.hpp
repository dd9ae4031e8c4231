// The parts of a standard about what is sent to customers: read, then checked.
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_messages(TableReader& root, MessageRules& out);
void check_messages(StandardFile& file);

}  // namespace bihuan::standard
