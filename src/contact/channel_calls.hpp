// Part of contact's face for deeds (see calls.hpp): who was spoken to by which type of contact, for whoever
// sums it up (5.5.5).
#pragma once

#include <functional>

#include "contact/types.hpp"
#include "store/store.hpp"

namespace bihuan::contact {

struct ContactUse {
    ContactId contact_id;
    std::string type, source_kind;
    Direction direction = Direction::in;
    OrganizationId organization_id;
    CustomerId customer_id;
    Instant started_at{};
    bool is_amendment = false;  // of one that was counted before
};
// In order of their ids, behind `after` and before `until`.
void each_use(Unit& unit, ContactId after, ContactId until, std::int64_t limit,
              const std::function<void(const ContactUse&)>& use);

}  // namespace bihuan::contact
