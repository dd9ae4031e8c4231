#pragma once

#include "http/json.hpp"
#include "ticket/use_cases/presence.hpp"
#include "ticket/use_cases/use_cases.hpp"

namespace bihuan::ticket {

json::value encode(const TicketView& view);
json::value encode(const TicketItem& item);
json::value encode(const TicketPage& page);
json::value encode(const ClockBoard& board);
json::value encode(const Entry& entry);
json::value encode(const EntryPage& page);
json::value encode(const Attachment& attachment);
json::value encode(const std::vector<Watcher>& watchers);
json::value encode(const std::vector<Link>& links);
json::value encode(const SavedView& view, bool is_own, std::int64_t position);
json::value encode(const PortalTicket& portal);
json::value encode_portal(const Entry& entry, const Actor& actor);

json::value encode_clock(const std::optional<sla::Summary>& clock);
// The filter part of the query of list and export.
TicketFilter read_filter(QueryDecoder& in);

// A file upload's reply is the same for staff and customers.
Result<Reply> upload_reply(const Request& request, Store& store, const AttachmentFiles& files,
                           bool may_choose_public);

}  // namespace bihuan::ticket
