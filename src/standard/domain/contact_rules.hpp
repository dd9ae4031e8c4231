// Records of contacts in the standard's file and the rules they share (4.3.1 to 4.3.3).
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_contact(TableReader& root, ContactRules& out, ContactArchiveRules& archive);
void read_contact_files(TableReader& root, ContactFileRules& out);
void read_contact_archive(TableReader& root, ContactArchiveRules& out);
void check_contact(StandardFile& file);

}  // namespace bihuan::standard
