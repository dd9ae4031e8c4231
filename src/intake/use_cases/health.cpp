#include "intake/calls.hpp"
#include "intake/channel_calls.hpp"
#include "intake/use_cases/use_cases.hpp"

namespace bihuan::intake {

std::vector<DoorFacts> door_facts(Unit& unit, const Context& context) {
    std::vector<DoorFacts> out;
    for (auto& one : list_sources(unit, context)) {
        DoorFacts door{.code = std::move(one.code),
                       .kind = one.kind,
                       .is_set_up = one.is_set_up,
                       .waiting = one.waiting,
                       .oldest_waiting = one.oldest_waiting,
                       .last_at = one.last_at};
        if (one.mailbox) {
            door.tried_at = one.mailbox->tried_at;
            door.fetched_at = one.mailbox->fetched_at;
            door.failures = one.mailbox->failures;
            door.error = std::move(one.mailbox->error);
        }
        out.push_back(std::move(door));
    }
    return out;
}

}  // namespace bihuan::intake
