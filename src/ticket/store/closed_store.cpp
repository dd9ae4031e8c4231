#include "ticket/store/closed_store.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql select_closed{"ticket.closed_texts", R"sql(
    select ticket_id, title, description, category_id from ticket
     where ticket_id < :before and state in ('closed', 'archived') order by ticket_id desc limit :limit)sql"};

}  // namespace

std::vector<ClosedText> closed_texts(Unit& unit, std::int64_t before, std::int64_t limit) {
    return unit.all(select_closed, {{"before", before}, {"limit", limit}}, [](const Row& row) {
        return ClosedText{.ticket_id = row.id<TicketId>("ticket_id"),
                          .title = row.text("title"),
                          .description = row.text("description"),
                          .category_id = row.id<CategoryId>("category_id")};
    });
}

}  // namespace bihuan::ticket
