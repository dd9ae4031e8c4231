// Arrivals and sources as api/intake.yaml says. Senders and words masked; in clear only where a look is
// logged.
#pragma once

#include "http/json.hpp"
#include "intake/use_cases/use_cases.hpp"

namespace bihuan::intake {

json::value encode(const ArrivalView& view);
json::value encode(const ArrivalDetail& detail);
json::value encode(const ArrivalPage& page);
json::value encode(const Revealed& revealed);
json::value encode(const SourceView& source);
json::value encode(const Taken& taken);

}  // namespace bihuan::intake
