// The schedule of keeping and its runs as the pages see them.
#pragma once

#include "http/json.hpp"
#include "privacy/use_cases/retention.hpp"

namespace bihuan::privacy {

json::value encode(const Schedule& schedule);
json::value encode(const EntryView& view);
json::value encode(const std::vector<Preview>& previews);
json::value encode(const RunView& view);
json::value encode(const RunPage& page);

}  // namespace bihuan::privacy
