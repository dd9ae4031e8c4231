// What the pages see.
#pragma once

#include "http/json.hpp"
#include "privacy/use_cases/use_cases.hpp"

namespace bihuan::privacy {

json::value encode(const Purpose& purpose);
json::value encode(const TextPage& page);
json::value encode(const std::vector<PurposeStanding>& standings);
json::value encode(const ConsentPage& page);

}  // namespace bihuan::privacy
