// Part of telephone's face for deeds (see calls.hpp): how the lines do, all queues together (5.5.5).
#pragma once

#include <optional>

#include "store/store.hpp"
#include "telephone/types.hpp"

namespace bihuan::telephone {

struct Hands;

struct LineFacts {
    bool is_set_up = false;               // the standard has queues
    std::optional<Instant> last_told_at;  // by a switch
    std::int64_t waiting = 0;
    std::optional<Instant> oldest_waiting;
    // Since the moment asked for:
    std::int64_t offered = 0, answered = 0, answered_in_time = 0, abandoned = 0;
    std::optional<std::int64_t> level_percent;  // answered in time
};
LineFacts line_facts(Unit& unit, const Hands& hands, Instant since);

}  // namespace bihuan::telephone
