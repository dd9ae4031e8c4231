#include "contact/store/use_store.hpp"

namespace bihuan::contact {
namespace {

constexpr Sql select_uses{"contact_record.uses", R"sql(
    select contact_id, type, source_kind, direction, organization_id, customer_id, started_at, amends_id
      from contact_record where contact_id > :after and contact_id < :until order by contact_id limit :limit)sql"};

}  // namespace

void read_uses(Unit& unit, ContactId after, ContactId until, std::int64_t limit,
               const std::function<void(const ContactUse&)>& use) {
    unit.each(select_uses, {{"after", after.number}, {"until", until.number}, {"limit", limit}},
              [&](const Row& row) {
                  use({.contact_id = row.id<ContactId>("contact_id"),
                       .type = row.text("type"),
                       .source_kind = row.text("source_kind"),
                       .direction = row.text("direction") == "in" ? Direction::in : Direction::out,
                       .organization_id = row.id<OrganizationId>("organization_id"),
                       .customer_id = row.id<CustomerId>("customer_id"),
                       .started_at = row.instant("started_at"),
                       .is_amendment = row.integer("amends_id") != 0});
              });
}

}  // namespace bihuan::contact
