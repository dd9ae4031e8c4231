// Part of standard's face (see calls.hpp): how long what is kept, and what follows a leak of personal data
// (2.2.4, 4.3.4, 8.1.2). Beside the rest of the standard, since one module alone asks for it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

// What a schedule may speak of, and what can be done with it; the deed itself is code of the module that
// keeps it (see store/keeper.hpp).
struct KeptThing {
    std::string_view code;
    bool is_deleted = false;  // else it loses its words and stays for statistics
};
inline constexpr std::array kept_things{
    KeptThing{"ticket.closed"},        KeptThing{"ticket.notice", true}, KeptThing{"appointment.ended"},
    KeptThing{"customer.look", true},  KeptThing{"privacy.request"},     KeptThing{"privacy.consent", true},
    KeptThing{"identity.audit", true}, KeptThing{"duty.shift", true},    KeptThing{"privacy.run", true},
    KeptThing{"contact.text"},         KeptThing{"chat.text"},
};
struct Retention : Term {
    bool is_deleted = false;
    std::int64_t days = 0;  // after the moment it ended
};
struct Disposal {
    std::int64_t hour = 0;           // of the night, on the organisation's clock
    std::int64_t batch = 0;          // records in one transaction
    std::int64_t looked_max = 0;     // a dry run looks so far for what is held back
    std::int64_t share_percent = 0;  // a run of more than this share waits for a second person
    std::int64_t share_from = 0;     // unless it is of fewer records than this
};
struct LeakRules {
    Duration assess{}, contain{}, authority{};  // after it was found
    std::string calendar;                       // of the working days until its review
    std::int64_t people_max = 0;                // in the register of one leak
};
struct PrivacyRules {
    Disposal disposal;
    std::vector<Retention> retentions;  // none: everything stays
    LeakRules leak;
    std::vector<Term> leak_kinds;  // of data; none: no rules for leaks
};

}  // namespace bihuan::standard
