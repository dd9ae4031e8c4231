// What has to be read as JSON.
#pragma once

#include "http/json.hpp"
#include "knowledge/use_cases/must_read.hpp"

namespace bihuan::knowledge {

json::value encode(const MustReadView& view);
json::value encode(const PersonView& person);
json::value encode(const OwnMustRead& own);

}  // namespace bihuan::knowledge
