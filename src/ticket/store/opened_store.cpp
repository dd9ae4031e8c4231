#include "ticket/store/opened_store.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql select_opened{"ticket_entry.opened", R"sql(
    select e.entry_id, t.channel, t.organization_id, t.opened_at
      from ticket_entry e join ticket t on t.ticket_id = e.ticket_id
     where e.kind = 'opened' and e.entry_id > :after and e.entry_id < :until order by e.entry_id limit :limit)sql"};

}  // namespace

void read_opened(Unit& unit, std::int64_t after, std::int64_t until, std::int64_t limit,
                 const std::function<void(const Opened&)>& use) {
    unit.each(select_opened, {{"after", after}, {"until", until}, {"limit", limit}}, [&](const Row& row) {
        use({row.integer("entry_id"), row.text("channel"), row.id<OrganizationId>("organization_id"),
             row.instant("opened_at")});
    });
}

}  // namespace bihuan::ticket
