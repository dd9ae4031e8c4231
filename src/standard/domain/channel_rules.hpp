// The part of a standard about the health of channels: read, then checked.
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_channel_health(TableReader& root, ChannelHealthRules& out);
void check_channel_health(StandardFile& file);

}  // namespace bihuan::standard
