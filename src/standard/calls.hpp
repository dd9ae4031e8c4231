// Face of `standard` for deeds.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "standard/contact_types.hpp"
#include "standard/privacy_types.hpp"
#include "standard/types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

std::optional<Category> category(Unit& unit, CategoryId id);
std::optional<Category> category_by_code(Unit& unit, std::string_view code);
std::vector<Category> categories(Unit& unit);  // all, also those switched off; parents first
// The category and everything below it.
std::vector<CategoryId> category_subtree(Unit& unit, CategoryId id);
// Of the version in force at unit.now.
bool is_channel(Unit& unit, std::string_view code);
std::vector<Channel> channels(Unit& unit);
Principles principles(Unit& unit);
// What holds at a moment, and what a request was accepted under.
InForce in_force(Unit& unit, Instant at);
std::shared_ptr<const PrivacyRules> privacy_rules(Unit& unit, Instant at);  // never null
std::shared_ptr<const ContactRules> contact_rules(Unit& unit, Instant at);  // never null
InForce version_of(Unit& unit, VersionId id);  // none or unknown: the shipped one
// The shipped standard as version 1 where there is none yet.
void ensure_version(Unit& unit);
// Fills an empty store from the embedded standards/telecom.toml; does nothing where categories exist.
// `organization_of` answers the id of a team's code, 0 for none.
void seed(Unit& unit, const std::function<std::int64_t(std::string_view)>& organization_of);

}  // namespace bihuan::standard
