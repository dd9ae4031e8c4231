// Calls as api/telephone.yaml says; numbers are masked everywhere.
#pragma once

#include "http/json.hpp"
#include "telephone/use_cases/use_cases.hpp"

namespace bihuan::telephone {

json::value encode(const Heard& heard);
json::array encode(const std::vector<Ring>& ring);
json::value encode(const Figures& figures);
json::value encode(const Desk& desk);
json::value encode(const CallView& view);
json::value encode(const CallDetail& detail);
json::value encode(const LineView& view);
json::value encode(const Board& board);
json::value encode(const IntervalPart& part);
json::value encode(const CallBackView& view);

}  // namespace bihuan::telephone
