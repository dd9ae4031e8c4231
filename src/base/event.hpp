// What happened, told to whoever listens once the transaction is durable.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace bihuan {

// `topic` is past tense, "ticket.assigned". `payload` is small JSON safe to show to every staff member in
// scope (ids, codes, states: no personal data).
struct Event {
    std::string topic;
    std::int64_t subject_id = 0;           // the ticket, the customer ...
    std::int64_t organization_id = 0;      // whose data it is: browsers outside this scope do not hear it
    std::int64_t customer_id = 0;          // the portal user who may hear it; 0 none
    std::array<std::int64_t, 2> people{};  // who hear it whatever their scope: its owner, its handler; 0 none
    std::string payload;
    // Of a deed that a rule did: which one, and how many rules stand between it and a person's deed.
    std::int64_t origin = 0;
    int depth = 0;
};

}  // namespace bihuan
