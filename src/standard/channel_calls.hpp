// Part of standard's face for deeds (see calls.hpp).
#pragma once

#include <memory>

#include "standard/channel_types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

std::shared_ptr<const ChannelHealthRules> channel_health_rules(Unit& unit, Instant at);  // never null

}  // namespace bihuan::standard
