#include "ticket/channel_calls.hpp"
#include "ticket/store/opened_store.hpp"

namespace bihuan::ticket {

void each_opened(Unit& unit, std::int64_t after, std::int64_t until, std::int64_t limit,
                 const std::function<void(const Opened&)>& use) {
    read_opened(unit, after, until, limit, use);
}

}  // namespace bihuan::ticket
