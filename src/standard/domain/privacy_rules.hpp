// The parts of a standard about keeping and leaking personal data: read, then checked.
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_privacy(TableReader& root, PrivacyRules& out);
void check_privacy(StandardFile& file);

}  // namespace bihuan::standard
