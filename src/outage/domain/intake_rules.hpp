// What a row must say, in which order rows come in, and which time keeps a wish (2.3.2, 2.5.5). Pure.
#pragma once

#include <span>

#include "outage/domain/intake.hpp"
#include "standard/types.hpp"

namespace bihuan::outage {

bool is_entry_key(std::string_view text);
// Every wrong field; what the kind of service asks for is said by `appointment`.
std::vector<FieldError> wrong_fields(const IntakeRow& row, const standard::Standard& standard, Instant now);
// What was filled in, with the caller's number where the service asks for one and none was said.
appointment::Data items_of(const IntakeRow& row, const standard::ServiceType& type);
// 2.3.2: first come, first served, by when it was asked for.
void sort_by_asking(std::vector<IntakeRow>& rows);

// The window that the wanted time lies in, or the very minute; none: taken.
const appointment::FreeSlot* slot_for(std::span<const appointment::FreeSlot> slots, Instant wanted);
// Those nearest to it, in order of time.
std::vector<appointment::FreeSlot> nearest(std::span<const appointment::FreeSlot> slots, Instant wanted,
                                           std::int64_t limit);
// Why this time is not to be had, before anybody looks who is free.
Reason why_not(const standard::ServiceType& type, std::optional<Instant> wanted, Instant now);
struct Wish {
    Instant from{}, to{};
};
// What one waits for who found no time: around the wanted one, and not in the past.
Wish waiting_wish(std::optional<Instant> wanted, Instant now, standard::Duration wait,
                  standard::Duration ahead_max);

Done check_notice(const Notice& notice, Instant now, standard::Duration longest);

}  // namespace bihuan::outage
