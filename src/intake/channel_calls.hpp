// Part of intake's face for deeds (see calls.hpp): how each door does (5.5.5).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/types.hpp"
#include "store/store.hpp"

namespace bihuan::intake {

struct Context;

struct DoorFacts {
    std::string code;  // "mail", "sms", "kannel", or a source of webhooks
    Kind kind = Kind::mail;
    bool is_set_up = false;
    std::int64_t waiting = 0;  // for a person
    std::optional<Instant> oldest_waiting, last_at;
    // Of the mailbox alone:
    std::optional<Instant> tried_at, fetched_at;
    std::int64_t failures = 0;  // in a row
    std::string error;          // of the last look
};
std::vector<DoorFacts> door_facts(Unit& unit, const Context& context);

}  // namespace bihuan::intake
