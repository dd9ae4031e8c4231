// For whoever keeps the records (4.3.5): what is missing, what is sealed, and whether it still holds.
#pragma once

#include "contact/calls.hpp"
#include "contact/domain/audit.hpp"
#include "contact/domain/completeness.hpp"
#include "standard/calls.hpp"

namespace bihuan::contact {

inline constexpr std::int64_t listed_max = 200;

// Within the actor's data scope.
struct Completeness {
    std::vector<KindCount> lines;
    std::vector<ClosedCount> closed;
    std::vector<TicketWords> unrecorded;  // the latest closed ones, at most listed_max
};
Completeness completeness(Unit& unit, const Period& period);

// What should have a record, what has one, and whether it is whole; month by month, oldest first. The list is
// of the latest, at most listed_max.
struct Months {
    std::vector<MonthCount> months;
    std::vector<Unrecorded> unrecorded;
};
Result<Months> months(Unit& unit, const Context& context, const std::string& until, std::int64_t count);
std::string months_csv(const Months& report);

// Of the standard in force.
std::shared_ptr<const standard::ContactRules> recording_rules(Unit& unit);

struct SealPage {
    std::vector<Seal> items;  // latest first
    std::int64_t next = 0, unsealed = 0;
};
bool is_our_seal(Unit& unit, const Seal& seal);
SealPage list_seals(Unit& unit, std::int64_t before, std::int64_t limit);

// The newest seals, their records and words; as many as one click may take. The whole is `bihuan verify`'s.
struct NewestCheck {
    std::int64_t seals = 0, records = 0;
    std::vector<Finding> findings;
};
NewestCheck check_newest(Unit& unit, const FieldCipher& cipher, std::int64_t count);

}  // namespace bihuan::contact
