// Outages as api/outage.yaml says.
#pragma once

#include "http/json.hpp"
#include "outage/use_cases/use_cases.hpp"

namespace bihuan::outage {

json::object encode(const IntakeFacts& facts);
json::value encode(const ImportReport& report, std::string_view locale);
json::value encode(const ImportPage& page);
json::value encode(const LinePage& page);
json::object encode(const Notice& notice);
json::value encode(const NoticePage& page);

}  // namespace bihuan::outage
