#include "contact/channel_calls.hpp"
#include "contact/store/use_store.hpp"

namespace bihuan::contact {

void each_use(Unit& unit, ContactId after, ContactId until, std::int64_t limit,
              const std::function<void(const ContactUse&)>& use) {
    read_uses(unit, after, until, limit, use);
}

}  // namespace bihuan::contact
