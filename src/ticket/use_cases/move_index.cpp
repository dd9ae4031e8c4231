#include "ticket/calls.hpp"
#include "ticket/store/ticket_store.hpp"

namespace bihuan::ticket {

void leave_index(Unit& unit, std::span<const std::int64_t> ids) {
    for (const auto id : ids)
        if (const auto found = TicketStore{unit}.find(TicketId{id})) SearchStore{unit}.remove(*found);
}

void enter_index(Unit& unit, std::span<const std::int64_t> ids) {
    for (const auto id : ids)
        if (const auto found = TicketStore{unit}.find(TicketId{id})) SearchStore{unit}.add(*found);
}

}  // namespace bihuan::ticket
