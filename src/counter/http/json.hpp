// The counter queue as api/counter.yaml says. Nothing that a kiosk or a screen gets names a person.
#pragma once

#include "counter/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::counter {

json::value encode(const appointment::Hall& hall);
json::value encode(const Board& board);
json::value encode(const Slip& slip);
json::value encode(const Desk& desk);
json::value encode(const Overview& overview);

}  // namespace bihuan::counter
