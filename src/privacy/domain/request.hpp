// What people ask about their own data, and what may stand in the way, as plain values.
#pragma once

#include <cstdint>
#include <vector>

#include "privacy/types.hpp"
#include "standard/types.hpp"

namespace bihuan::privacy {

struct PrivacyRequest {
    RequestId request_id;
    Kind kind = Kind::access;
    State state = State::received;
    CustomerId customer_id;
    std::string details;  // the person's own words
    std::string channel;
    bool is_by_customer = false;
    UserId taken_by_id, handler_id, proposed_by_id, decided_by_id;
    Instant asked_at{};
    std::optional<Instant> due_at, ended_at, export_until;
    std::optional<Ground> ground;
    std::string answer;  // told to the person
    standard::VersionId standard_version_id;
    std::int64_t version = 1;
};

struct RequestEntry {  // one line of its history
    RequestEntryId entry_id;
    RequestId request_id;
    Instant at{};
    std::string action;  // received, a step, downloaded, warned, overdue
    std::string by_name;
    std::string text;
};

struct StepFacts {
    std::string text;  // how identity was proved, why it goes back, what is proposed
    std::string answer;
    std::optional<Ground> ground;
};

// Nothing of this customer is deleted while it stands.
struct Hold {
    HoldId hold_id;
    CustomerId customer_id;
    std::string reason;
    UserId by_id;
    std::string by_name, ended_by_name;
    Instant at{}, until{};
    std::optional<Instant> ended_at;
};
inline bool is_standing(const Hold& hold, Instant now) { return !hold.ended_at && hold.until > now; }

// What forbids a deletion now, with how much of it there is.
struct Block {
    Ground ground = Ground::open_tickets;
    std::int64_t count = 0;
    std::optional<Instant> until;
};

// Numbers of the operator: the statute's days, how long an export may be fetched, for how long records of
// closed requests must be kept.
struct Settings {
    std::int64_t request_days = 15, export_days = 7, retention_days = 0;
    std::int64_t version = 1;
};

}  // namespace bihuan::privacy
