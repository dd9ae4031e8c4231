#include "ticket/store/closed_store.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql select_closed{"ticket.closed_texts", R"sql(
    select ticket_id, title, description, category_id from ticket
     where ticket_id < :before and state in ('closed', 'archived') order by ticket_id desc limit :limit)sql"};
constexpr Sql select_past{"ticket.past", R"sql(
    select ticket_id, category_id, channel, opened_at from ticket
     where ticket_id < :before order by ticket_id desc limit :limit)sql"};
constexpr Sql select_changes{"ticket.past_changes", R"sql(
    select ticket_id, at, action, to_state, actor_name from ticket_entry
     where ticket_id >= :low and ticket_id <= :high and to_state is not null order by ticket_id, entry_id)sql"};

}  // namespace

std::vector<ClosedText> closed_texts(Unit& unit, std::int64_t before, std::int64_t limit) {
    return unit.all(select_closed, {{"before", before}, {"limit", limit}}, [](const Row& row) {
        return ClosedText{.ticket_id = row.id<TicketId>("ticket_id"),
                          .title = row.text("title"),
                          .description = row.text("description"),
                          .category_id = row.id<CategoryId>("category_id")};
    });
}

std::vector<PastTicket> past_tickets(Unit& unit, std::int64_t before, std::int64_t limit) {
    auto out = unit.all(select_past, {{"before", before}, {"limit", limit}}, [](const Row& row) {
        return PastTicket{.ticket_id = row.id<TicketId>("ticket_id"),
                          .category_id = row.id<CategoryId>("category_id"),
                          .channel = row.text("channel"),
                          .opened_at = row.instant("opened_at"),
                          .steps = {}};
    });
    if (out.empty()) return out;
    // Both lists are in order of the id, so they are walked together.
    auto ticket = out.rbegin();
    unit.each(select_changes, {{"low", out.back().ticket_id}, {"high", out.front().ticket_id}},
              [&](const Row& row) {
                  const auto id = row.id<TicketId>("ticket_id");
                  while (ticket != out.rend() && ticket->ticket_id < id) ++ticket;
                  const auto state = state_from_text(row.text("to_state"));
                  if (ticket == out.rend() || ticket->ticket_id != id || !state) return;
                  ticket->steps.push_back({.at = row.instant("at"),
                                           .action = action_from_text(row.text("action")),
                                           .state = *state,
                                           .by = row.text("actor_name")});
              });
    return out;
}

}  // namespace bihuan::ticket
