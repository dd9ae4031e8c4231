// An arrival and a source as plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "intake/domain/intake_flow.hpp"

namespace bihuan::intake {

struct Arrival {
    ArrivalId arrival_id;  // its moment is when it arrived
    Kind kind = Kind::mail;
    std::string source, key, channel;  // channel: of the standard, "email"
    State state = State::arrived;
    std::string reason;  // code: why it waits, or was kept
    Verdict verdict = Verdict::person;
    std::string sender, sender_name, subject, text, history, headers;  // in clear; sealed by the store
    std::string sender_masked;
    CustomerId customer_id;
    TicketId ticket_id;
    OrganizationId organization_id;  // none: it belongs to nobody yet
    std::string named_code;          // of the ticket it speaks of
    std::int64_t file_count = 0;
    bool is_cut = false;  // more came than is kept
    std::optional<Instant> sent_at, decided_at;
    std::string decided_by, why;  // by a person
    std::int64_t version = 1;
};

// Words and files ended: by the time limit, with its ticket's, or since its person asked for it.
inline bool is_gone(const Arrival& a) {
    return a.sender.empty() && a.sender_name.empty() && a.subject.empty() && a.text.empty() &&
           a.history.empty() && a.headers.empty() && a.file_count == 0;
}

// Codes of reasons; the pages word them. Kept ones bear their verdict.
namespace reason {
inline constexpr std::string_view unknown_sender = "unknown_sender", several_customers = "several_customers",
                                  not_theirs = "not_theirs", too_large = "too_large", empty = "empty",
                                  refused = "refused";
}

struct Mailbox {  // how far it was read, and how that goes
    Instant lease_until{}, next_at{};
    std::optional<Instant> tried_at, fetched_at;
    std::int64_t failures = 0, uid_validity = 0, last_uid = 0;
    std::string error;
};

}  // namespace bihuan::intake
