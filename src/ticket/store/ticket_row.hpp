// Reading and naming the columns of `ticket`. Private to ticket/store.
#pragma once

#include "ticket/store/ticket_store.hpp"

namespace bihuan::ticket {

inline constexpr std::string_view list_columns =
    "t.ticket_id, t.code, t.title, t.state, t.priority_order, t.category_id, t.channel, t.customer_id, "
    "t.organization_id, "
    "t.owner_id, t.handler_id, t.tags, t.opened_at, t.updated_at, "
    "t.class_code, t.grade, t.offered_until, t.version";
Ticket read_list_row(const Row& row);
Ticket read_ticket_row(const Row& row);
Binds ticket_binds(const Ticket& ticket);
constexpr std::int64_t order_of(Priority priority) { return 3 - static_cast<std::int64_t>(priority); }
constexpr Priority priority_of(std::int64_t order) { return static_cast<Priority>(3 - order); }

}  // namespace bihuan::ticket
