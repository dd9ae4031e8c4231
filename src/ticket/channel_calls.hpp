// Part of ticket's face for deeds (see calls.hpp): by which channel requests came, in the order in which they
// were written down, imported ones too (5.5.5).
#pragma once

#include <functional>
#include <string>

#include "store/store.hpp"
#include "ticket/types.hpp"

namespace bihuan::ticket {

struct Opened {
    std::int64_t entry_id = 0;  // of the timeline's first line: ids of imported requests lie in the past
    std::string channel;
    OrganizationId organization_id;
    Instant opened_at{};
};
void each_opened(Unit& unit, std::int64_t after, std::int64_t until, std::int64_t limit,
                 const std::function<void(const Opened&)>& use);

}  // namespace bihuan::ticket
