// The part of a standard that speaks of knowledge and of terms (1.4.3, 4.1.5).
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;
void read_knowledge(TableReader& root, KnowledgeRules& out);
void check_knowledge(StandardFile& file);

}  // namespace bihuan::standard
