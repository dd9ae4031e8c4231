// An event as a switch tells it, before it is sorted out.
#pragma once

#include "telephone/types.hpp"

namespace bihuan::telephone {

struct Told {
    std::string key, reference, caller, dialled, queue, agent, recording;
    EventKind kind = EventKind::offered;
    Direction direction = Direction::incoming;
    Instant at{};
    std::optional<Instant> wished_at;
};
}  // namespace bihuan::telephone
