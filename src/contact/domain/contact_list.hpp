// Which records a list is of.
#pragma once

#include "contact/types.hpp"

namespace bihuan::contact {

struct ListQuery {
    std::vector<std::int64_t> customers;  // a record and all merged into it; empty: of anybody
    std::int64_t ticket_id = 0, by_id = 0;
    std::string type;
    std::optional<Instant> from, to;  // of its beginning
    // Whose records are seen: of these units or by this person.
    bool sees_all = false;
    std::vector<std::int64_t> scope;
    std::int64_t own_id = 0;
    ContactId after;  // the last one of the page before
};

}  // namespace bihuan::contact
