// Tickets as spreadsheets.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "store/store.hpp"
#include "ticket/calls.hpp"

namespace bihuan::gateway {

// Answers the path of a new temporary file in `folder`. `format` is "csv" (UTF-8 with byte-order mark, as
// Excel wants it; cells that a spreadsheet would run are guarded) or "xlsx". Words in the actor's language,
// times in UTC.
Result<std::string> export_tickets(Store& store, const Actor& actor, const ticket::TicketFilter& filter,
                                   std::string_view format, const std::filesystem::path& folder);

}  // namespace bihuan::gateway
