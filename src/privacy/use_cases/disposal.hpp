// What the schedule and its runs do the same way.
#pragma once

#include <span>

#include "privacy/use_cases/retention.hpp"
#include "standard/calls.hpp"
#include "store/keeper.hpp"

namespace bihuan::privacy {

Result<standard::Retention> entry_of(const standard::PrivacyRules& rules, const std::string& code);
const Keeper& keeper_named(const Context& context, std::string_view code);
// Records that are due, less those of people under a hold or with a ticket open.
struct SortedOut {
    std::vector<std::int64_t> to_dispose;
    std::int64_t held = 0, in_work = 0;
};
SortedOut sort_out(Unit& unit, std::span<const KeptRecord> rows);
void tell_retention(Unit& unit);

}  // namespace bihuan::privacy
