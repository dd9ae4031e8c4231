#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "http/http.hpp"
#include "sla/board_types.hpp"
#include "ticket/calls.hpp"
#include "ticket/use_cases/presence.hpp"
#include "ticket/use_cases/suggestions.hpp"

namespace bihuan::ticket {

// Writes the tickets of a filter to a temporary file of this format ("csv" or "xlsx") and answers its path.
using Exporter =
    std::function<Result<std::string>(Store&, const Actor&, const TicketFilter&, std::string_view)>;

struct Context {  // what is pointed at must outlive the routes
    CodeSource* codes = nullptr;
    PresenceBoard* presence = nullptr;
    suggest::ModelCache* models = nullptr;
    AttachmentFiles files;
    // Presence is told without a transaction: to the browsers here, and to the other nodes.
    std::function<void(const Event&)> publish, send;
    Exporter export_tickets;
    std::vector<sla::BoardKind> board;  // whose clocks are seen beside those of tickets
};
// What another node says of who looks at a ticket. True: it is new, and worth telling the browsers.
inline constexpr std::string_view viewer_topic = "ticket.presence";
bool hear_viewer(PresenceBoard& board, const Event& event, Instant now);

std::vector<Route> routes(const Context& context);
std::vector<Route> list_routes(const Context& context);      // list_routes.cpp
std::vector<Route> around_routes(const Context& context);    // around_routes.cpp
std::vector<Route> claim_routes(const Context& context);     // claim_routes.cpp
std::vector<Route> clock_routes(const Context& context);     // clock_routes.cpp
std::vector<Route> portal_routes(const Context& context);    // portal_routes.cpp
std::vector<Route> process_routes(const Context& context);   // process_routes.cpp
std::vector<Route> reminder_routes(const Context& context);  // reminder_routes.cpp
std::vector<Route> suggest_routes(const Context& context);   // suggest_routes.cpp

}  // namespace bihuan::ticket
