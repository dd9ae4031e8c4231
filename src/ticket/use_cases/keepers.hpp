// What of this module ends after the standard's time (4.3.4); joined by `app`.
#pragma once

#include <filesystem>

#include "store/keeper.hpp"

namespace bihuan::ticket {

Keeper closed_keeper(const std::filesystem::path& files);  // words go, what statistics count stays
Keeper notice_keeper();

}  // namespace bihuan::ticket
