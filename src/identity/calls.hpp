// Face of `identity` for deeds.
#pragma once

#include <span>
#include <unordered_map>

#include "identity/types.hpp"
#include "store/store.hpp"

namespace bihuan::identity {

// Display names of these users, unknown ones left out. One statement.
std::unordered_map<UserId, std::string> user_names(Unit& unit, std::span<const UserId> ids);
std::optional<Staff> staff(Unit& unit, UserId id);
// These people, as far as they are staff; in order of name.
std::vector<Staff> staff_of(Unit& unit, std::span<const UserId> ids);
// Active people with a post in one of these units, in order of id, those behind `after`.
std::vector<Staff> staff_in(Unit& unit, std::span<const std::int64_t> organizations, bool is_everywhere,
                            UserId after, std::int64_t limit);
std::optional<Organization> organization(Unit& unit, OrganizationId id);
std::optional<Organization> organization_by_code(Unit& unit, std::string_view code);
std::optional<Organization> root_organization(Unit& unit);
// Do the posts of this person allow it?
bool can(const Staff& staff, Permission permission);
// The unit and everything below it, active or not.
std::vector<std::int64_t> organization_subtree(Unit& unit, OrganizationId id);
std::vector<Organization> organizations(Unit& unit);  // all, by depth, then position
std::vector<PostsHeld> posts_held(Unit& unit);
std::vector<Role> roles_with(Permission permission);
// Active people of a role in this unit, or in the nearest unit above it that has any; `levels_up` more such
// units are passed over, as far as there are. For escalation (4.4.3).
std::vector<UserId> people_in_charge(Unit& unit, OrganizationId id, Role role, int levels_up);
// Appends to the audit log with the unit's actor, moment, address and request id.
void audit(Unit& unit, const AuditNote& note);

// For start-up and demo data: creates when absent, answers the id either way. The password is hashed by the
// caller's choice of cost (see hash_password), never on the writer's thread.
OrganizationId ensure_organization(Unit& unit, const Organization& wanted);
struct NewAccount {
    std::string username, display_name, password_hash, locale = "zh-CN";
    std::vector<Post> posts;
    std::int64_t customer_id = 0;
    bool must_change_password = false;
    bool has_known_password = false;  // everybody can read it: see require_change_of_known_passwords
};
UserId ensure_user(Unit& unit, const NewAccount& wanted);
// Demo accounts that still have the password they were made with: in demo mode they may keep it.
void require_change_of_known_passwords(Unit& unit, bool is_required);
// Portal accounts of these customers end, and their names and user names go.
void end_customer_accounts(Unit& unit, std::span<const std::int64_t> customers);
std::optional<UserId> user_by_username(Unit& unit, std::string_view username);
std::string hash_password(std::string_view password);  // argon2id, about 50 ms: not on the writer's thread

}  // namespace bihuan::identity
