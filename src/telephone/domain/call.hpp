// A call, what was reported of it, and who sits at which extension, as plain values.
#pragma once

#include "telephone/types.hpp"

namespace bihuan::telephone {

// One event as it was told. The agent is none where the switch named somebody unknown.
struct CallEvent {
    EventId event_id;
    std::string key;  // the switch's own id of it: told again it changes nothing
    EventKind kind = EventKind::offered;
    Instant at{};
    Instant told_at{};
    std::string agent;  // extension or user name, as told
    UserId agent_id;
    std::string queue;  // of the standard, as told or by the number dialled
    std::string recording;
    std::optional<Instant> wished_at;  // of call_back
    Flag flag = Flag::none;
    bool operator==(const CallEvent&) const = default;
};

// What follows from the events of a call in their order; nothing else is known of it.
struct Course {
    State state = State::unheard;
    std::string queue;                     // where it waits, or waited last
    std::string first_queue;               // which its figures count for
    UserId agent_id;                       // rung, talking, or who talked last
    std::optional<Instant> queued_at;      // first
    std::optional<Instant> waiting_since;  // in this queue
    std::optional<Instant> rung_at;        // the latest
    std::optional<Instant> answered_at;    // first
    std::optional<Instant> since;          // in this state
    std::optional<Instant> ended_at, wrapped_at;
    Duration talk{}, hold{};
    bool operator==(const Course&) const = default;
};

struct Call {
    CallId call_id;
    UserId switch_id;       // the account that reports it
    std::string reference;  // the switch's own name of the call
    OrganizationId organization_id;
    Direction direction = Direction::incoming;
    std::string caller;  // the other side's number, in clear: the store seals it
    std::string dialled;
    Course course;
    Instant first_at{};
    Duration answer_limit{};  // of the standard when it came
    CustomerId customer_id;
    std::string segment;
    TicketId ticket_id;
    std::string note;
    bool has_clock = false;    // the answer clock was begun
    bool is_recorded = false;  // its contact record is written
    bool has_flags = false;    // events that did not fit
    std::int64_t version = 0;
};

// An extension and who sits there.
struct Line {
    UserId user_id;
    std::string extension;
    OrganizationId organization_id;
    CallId call_id;  // that rings or goes on there, or was the last and is not wrapped up
    std::optional<Instant> wrap_until;
    Instant idle_since{};
    std::int64_t version = 0;
};

}  // namespace bihuan::telephone
