// The chat of the portal in the standard's file (4.2.2).
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_chat(TableReader& root, const Standard& standard, ChatRules& out);
void check_chat(StandardFile& file);

}  // namespace bihuan::standard
