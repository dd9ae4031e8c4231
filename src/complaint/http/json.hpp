#pragma once

#include "complaint/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::complaint {

json::value encode(const ComplaintView& view);
json::value encode(const BoardPage& page);
json::value encode(const MemberPage& page);
json::value encode(const Counts& counts);
json::value encode(const PortalComplaint& complaint);

}  // namespace bihuan::complaint
