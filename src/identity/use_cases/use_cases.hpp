// What can be done in identity: one function each.
#pragma once

#include "identity/calls.hpp"
#include "identity/domain/account.hpp"
#include "identity/domain/identity_rules.hpp"

namespace bihuan::identity {

// --- signing in. Three steps, because hashing must not hold the writer: find (read), verify (no store),
// settle (write).
struct SignInResult {
    Account account;
    std::string session_token;  // only on success
    Instant expires_at{};
};
std::optional<Account> find_for_sign_in(Unit& unit, std::string_view username);
Result<SignInResult> settle_sign_in(Unit& unit, const std::string& username, bool is_right);
void sign_out(Unit& unit, std::string_view session_token);
// `new_hash` was made outside the unit. Other sessions of the user end.
void change_password(Unit& unit, UserId user, const std::string& new_hash, bool must_change,
                     std::string_view kept_session_token);

struct SessionView {
    Account account;
    Instant expires_at{};
};
Result<SessionView> session_view(Unit& unit, std::string_view session_token);
Done update_own_preferences(Unit& unit, const std::string& locale);

// --- what the gate needs. The actor of a session or token; refused when ended, idle for too long, or
// switched off.
Result<Actor> actor_of_session(Unit& unit, std::string_view session_token);
Result<Actor> actor_of_token(Unit& unit, std::string_view token);
std::string csrf_of(std::string_view session_token);
// Writes down that it was used just now; one of the two is empty.
void note_use(Unit& unit, std::string_view session_token, std::string_view api_token);
// Told after the commit when what an open session may do has changed; 0: everybody's.
void forget_sessions(Unit& unit, UserId user);

// --- API tokens
std::vector<ApiToken> list_api_tokens(Unit& unit);
struct CreatedToken {
    std::string token;
    ApiToken row;
};
Result<CreatedToken> create_api_token(Unit& unit, const std::string& name, std::int64_t days,
                                      std::vector<std::string> permissions);
Done revoke_api_token(Unit& unit, TokenId id);

// --- organisation
struct NewOrganization {
    OrganizationId parent_id;
    std::string code, name_zh, name_en, kind;
    std::int64_t position = 0;
};
struct OrganizationChange {
    OrganizationId organization_id;
    std::int64_t version = 0;
    std::optional<OrganizationId> parent_id;
    std::optional<std::string> code, name_zh, name_en, kind;
    std::optional<std::int64_t> position;
    std::optional<bool> is_active;
};
std::vector<Organization> list_organizations(Unit& unit);
Result<Organization> create_organization(Unit& unit, const NewOrganization& wanted);
Result<Organization> update_organization(Unit& unit, const OrganizationChange& change);

// --- users
struct NewUser {
    std::string username, display_name, locale = "zh-CN", password_hash;
    std::vector<Post> posts;
    std::int64_t customer_id = 0;
    bool must_change_password = true;
};
struct UserChange {
    UserId user_id;
    std::int64_t version = 0;
    std::optional<std::string> display_name, locale;
    std::optional<std::vector<Post>> posts;
    std::optional<bool> is_active;
};
struct UserList {
    std::vector<Account> items;
    UserId next;
};
UserList list_users(Unit& unit, const UserFilter& filter, UserId after, std::int64_t limit);
Result<Account> get_user(Unit& unit, UserId id);
Result<Account> create_user(Unit& unit, const NewUser& wanted);
Result<Account> update_user(Unit& unit, const UserChange& change);
Done reset_password(Unit& unit, UserId id, const std::string& temporary_hash);
Result<Account> unlock_user(Unit& unit, UserId id);
std::vector<Account> list_staff(Unit& unit, const std::string& query, OrganizationId organization,
                                std::span<const UserId> ids);

// --- audit
struct AuditList {
    std::vector<AuditEntry> items;
    AuditId next;
};
AuditList list_audit(Unit& unit, const AuditFilter& filter, AuditId after, std::int64_t limit);

}  // namespace bihuan::identity
