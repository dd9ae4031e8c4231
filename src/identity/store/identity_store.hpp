// The tables of identity. Three small stores over one unit.
#pragma once

#include <span>
#include <unordered_map>

#include "identity/domain/account.hpp"
#include "store/store.hpp"

namespace bihuan::identity {

class OrganizationStore {
  public:
    explicit OrganizationStore(Unit& unit) : unit_{unit} {}
    std::vector<Organization> all();  // by depth, then position
    std::optional<Organization> find(OrganizationId id);
    std::optional<Organization> find_code(std::string_view code);
    std::optional<Organization> root();
    std::vector<std::int64_t> subtree(const std::string& path);  // sorted
    void add(const Organization& organization);
    bool save(const Organization& organization);
    void move_paths(const std::string& from, const std::string& to);  // of everything below
    bool has_active_below(const Organization& organization);

  private:
    Unit& unit_;
};

class AccountStore {
  public:
    explicit AccountStore(Unit& unit) : unit_{unit} {}
    std::optional<Account> find(UserId id);
    std::optional<Account> find_username(std::string_view folded);
    std::vector<UserId> with_post(OrganizationId organization, Role role);  // active ones, at most 20
    std::vector<PostsHeld> posts_held();
    void add(const Account& account);
    void add_known_password(const Account& account);
    void require_change_of_known_passwords(bool is_required);
    bool save(const Account& account);  // facts and posts; false: somebody was faster
    void save_password(UserId id, const std::string& hash, bool must_change);
    void save_sign_in(const Account& account);  // failures, lock, last sign-in
    std::vector<Account> page(const UserFilter& filter, std::span<const std::int64_t> scope, bool sees_all,
                              UserId after, std::int64_t limit);
    std::unordered_map<UserId, std::string> names(std::span<const UserId> ids);
    std::vector<Account> by_ids(std::span<const UserId> ids);
    std::vector<UserId> staff_ids(const std::string& query, std::span<const std::int64_t> organizations,
                                  bool is_everywhere, std::int64_t limit, UserId after = UserId{});
    std::vector<UserId> of_customers(std::span<const std::int64_t> customers);
    void end_nameless(UserId id);  // its names go, it cannot sign in
    std::int64_t count_active_administrators();

  private:
    void save_posts(const Account& account);
    std::vector<Post> posts(UserId id);
    Unit& unit_;
};

class SessionStore {
  public:
    explicit SessionStore(Unit& unit) : unit_{unit} {}
    std::optional<SessionRow> find(std::string_view token_hash);
    void add(const SessionRow& session);
    void touch(std::string_view token_hash, Instant at);
    void remove(std::string_view token_hash);
    void remove_others(UserId user, std::string_view kept_hash);
    void remove_expired(Instant now);
    std::optional<ApiToken> find_token(std::string_view token_hash);
    std::vector<ApiToken> tokens(UserId user);
    void touch_token(std::string_view token_hash, Instant at);
    void add_token(const ApiToken& token);
    bool remove_token(UserId user, TokenId id);

  private:
    Unit& unit_;
};

class AuditStore {
  public:
    explicit AuditStore(Unit& unit) : unit_{unit} {}
    void add(const AuditEntry& entry);
    std::vector<AuditEntry> page(const AuditFilter& filter, AuditId after, std::int64_t limit);

  private:
    Unit& unit_;
};

}  // namespace bihuan::identity
