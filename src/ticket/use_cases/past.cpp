#include <algorithm>

#include "ticket/calls.hpp"
#include "ticket/store/closed_store.hpp"

namespace bihuan::ticket {

void each_past_ticket(Store& store, Instant from, std::int64_t max,
                      const std::function<void(Unit&, const PastTicket&)>& use) {
    constexpr std::int64_t page_size = 500;
    for (std::int64_t before = INT64_MAX, left = max; left > 0;) {
        const auto limit = std::min(left, page_size);
        const bool is_end = store.read(system_actor(), [&](Unit& unit) {
            const auto page = past_tickets(unit, before, limit);
            // An imported ticket's id follows its opening, so the order of ids is that of time but for a
            // burst.
            bool is_too_old = !page.empty();
            for (const auto& ticket : page) {
                if (ticket.opened_at < from) continue;
                is_too_old = false;
                use(unit, ticket);
            }
            if (!page.empty()) before = page.back().ticket_id.number;
            left -= std::ssize(page);
            return is_too_old || std::ssize(page) < limit;
        });
        if (is_end) return;
    }
}

}  // namespace bihuan::ticket
