// Records as whoever sums up channels reads them: no key is asked for.
#pragma once

#include "contact/channel_calls.hpp"

namespace bihuan::contact {

void read_uses(Unit& unit, ContactId after, ContactId until, std::int64_t limit,
               const std::function<void(const ContactUse&)>& use);

}  // namespace bihuan::contact
