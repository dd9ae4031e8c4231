#include <fmt/format.h>

#include <algorithm>

#include "base/crypto.hpp"
#include "base/text.hpp"
#include "identity/domain/roles.hpp"
#include "identity/store/identity_store.hpp"
#include "identity/use_cases/use_cases.hpp"

namespace bihuan::identity {
namespace {

std::string facts(const Account& a) {
    std::string posts;
    for (const auto& post : a.posts)
        posts += fmt::format(R"({}"{}@{}")", posts.empty() ? "" : ",", to_text(post.role),
                             post.organization_id.number);
    return fmt::format(R"({{"is_active":{},"locale":"{}","posts":[{}]}})", a.is_active, a.locale, posts);
}

void note(Unit& unit, std::string_view action, const Account& a, std::string before, std::string after) {
    audit(unit, {.action = std::string{action},
                 .subject_kind = "user",
                 .subject_id = a.user_id.number,
                 .subject_label = a.username,
                 .before = std::move(before),
                 .after = std::move(after)});
    forget_sessions(unit, a.user_id);
}

// Staff are managed within the own scope; customers' accounts by everyone who may manage users.
Result<Account> find_managed(Unit& unit, UserId id) {
    auto found = AccountStore{unit}.find(id);
    if (!found) return refuse(user_unknown);
    const auto& posts = found->posts;
    const bool is_seen = posts.empty() || std::ranges::any_of(posts, [&](const Post& p) {
                             return unit.actor().sees(p.organization_id.number);
                         });
    if (!is_seen) return refuse(user_unknown);
    return *found;
}

// Who takes over an account takes over all of its posts: changing it needs every one of them in the scope.
Result<Account> find_changeable(Unit& unit, UserId id) {
    TRY(auto found, find_managed(unit, id));
    const bool is_own = std::ranges::all_of(
        found.posts, [&](const Post& p) { return unit.actor().sees(p.organization_id.number); });
    if (!is_own) return refuse(not_own_scope);
    return found;
}

// The same post twice is one post.
std::vector<Post> each_once(const std::vector<Post>& posts) {
    std::vector<Post> out;
    for (const auto& post : posts)
        if (std::ranges::find(out, post) == out.end()) out.push_back(post);
    return out;
}

bool is_administrator(const Account& a) {
    return a.is_active &&
           std::ranges::any_of(a.posts, [](const Post& p) { return p.role == Role::administrator; });
}

Done check_posts_known(Unit& unit, std::span<const Post> posts) {
    OrganizationStore organizations{unit};
    for (const auto& post : posts)
        if (!organizations.find(post.organization_id)) return refuse_field("posts", organization_unknown);
    return {};
}

}  // namespace

UserList list_users(Unit& unit, const UserFilter& filter, UserId after, std::int64_t limit) {
    const auto& actor = unit.actor();
    std::vector<std::int64_t> scope = actor.scope ? *actor.scope : std::vector<std::int64_t>{};
    if (filter.organization_id) {
        scope = organization_subtree(unit, filter.organization_id);
        if (!actor.sees_all) std::erase_if(scope, [&](std::int64_t id) { return !actor.sees(id); });
    }
    UserList out{AccountStore{unit}.page(filter, scope, actor.sees_all, after, limit + 1), {}};
    if (static_cast<std::int64_t>(out.items.size()) > limit) {
        out.items.pop_back();
        out.next = out.items.back().user_id;
    }
    return out;
}

Result<Account> get_user(Unit& unit, UserId id) { return find_managed(unit, id); }

Result<Account> create_user(Unit& unit, const NewUser& wanted) {
    AccountStore accounts{unit};
    if (!is_username(wanted.username)) return refuse_field("username", username_shape);
    if (accounts.find_username(wanted.username))
        return refuse_field("username", username_taken, wanted.username);
    if ((wanted.customer_id != 0) == !wanted.posts.empty()) return refuse_field("posts", posts_wrong);
    for (const auto& post : wanted.posts)
        if (post.role == Role::customer) return refuse_field("posts", posts_wrong);
    TRY_DONE(check_posts_known(unit, wanted.posts));
    TRY_DONE(check_grant(unit.actor(), wanted.posts));
    Account made;
    made.user_id = unit.new_id<UserId>();
    made.username = wanted.username;
    made.display_name = wanted.display_name;
    made.password_hash = wanted.password_hash;
    made.locale = wanted.locale;
    made.posts = each_once(wanted.posts);
    made.customer_id = wanted.customer_id;
    made.must_change_password = wanted.must_change_password;
    made.created_at = unit.now;
    accounts.add(made);
    note(unit, "user.create", made, {}, facts(made));
    return made;
}

Result<Account> update_user(Unit& unit, const UserChange& change) {
    AccountStore accounts{unit};
    TRY(auto account, find_changeable(unit, change.user_id));
    if (account.version != change.version) return refuse(version_conflict);
    const auto before = facts(account);
    const bool was_administrator = is_administrator(account);
    if (change.is_active && !*change.is_active && account.user_id.number == unit.actor().user_id)
        return refuse_field("is_active", not_oneself);
    if (change.posts) {
        const bool has_customer_post =
            std::ranges::any_of(*change.posts, [](const Post& p) { return p.role == Role::customer; });
        if ((account.customer_id != 0) == !change.posts->empty() || has_customer_post)
            return refuse_field("posts", posts_wrong);
        TRY_DONE(check_posts_known(unit, *change.posts));
        // Only what is new has to be within the grantor's own rights; what was there before may stay.
        std::vector<Post> added;
        for (const auto& post : *change.posts)
            if (std::ranges::find(account.posts, post) == account.posts.end()) added.push_back(post);
        TRY_DONE(check_grant(unit.actor(), added));
        account.posts = each_once(*change.posts);
    }
    if (change.display_name) account.display_name = *change.display_name;
    if (change.locale) account.locale = *change.locale;
    if (change.is_active) account.is_active = *change.is_active;
    if (was_administrator && !is_administrator(account) && accounts.count_active_administrators() <= 1)
        return refuse(last_administrator);
    if (!accounts.save(account)) return refuse(version_conflict);
    ++account.version;
    if (!account.is_active) SessionStore{unit}.remove_others(account.user_id, "");
    note(unit, "user.update", account, before, facts(account));
    return account;
}

void end_customer_accounts(Unit& unit, std::span<const std::int64_t> customers) {
    AccountStore accounts{unit};
    for (const auto id : accounts.of_customers(customers)) {
        accounts.end_nameless(id);
        SessionStore{unit}.remove_others(id, "");
        forget_sessions(unit, id);
        audit(unit, {.action = "user.end",
                     .subject_kind = "user",
                     .subject_id = id.number,
                     .subject_label = "ended-" + id.text(),
                     .before = {},
                     .after = {}});
    }
}

Done reset_password(Unit& unit, UserId id, const std::string& temporary_hash) {
    TRY(const auto account, find_changeable(unit, id));
    change_password(unit, account.user_id, temporary_hash, true, "");
    return {};
}

Result<Account> unlock_user(Unit& unit, UserId id) {
    TRY(auto account, find_changeable(unit, id));
    account.failed_count = 0;
    account.locked_until.reset();
    AccountStore{unit}.save_sign_in(account);
    note(unit, "user.unlock", account, {}, {});
    return account;
}

std::vector<Account> list_staff(Unit& unit, const std::string& query, OrganizationId organization,
                                std::span<const UserId> ids) {
    AccountStore accounts{unit};
    if (!ids.empty()) return accounts.by_ids(ids);
    const auto subtree =
        organization ? organization_subtree(unit, organization) : std::vector<std::int64_t>{};
    return accounts.by_ids(accounts.staff_ids(query, subtree, !organization, 200));
}

AuditList list_audit(Unit& unit, const AuditFilter& filter, AuditId after, std::int64_t limit) {
    AuditList out{AuditStore{unit}.page(filter, after, limit + 1), {}};
    if (static_cast<std::int64_t>(out.items.size()) > limit) {
        out.items.pop_back();
        out.next = out.items.back().audit_id;
    }
    return out;
}

void audit(Unit& unit, const AuditNote& note) {
    const auto& actor = unit.actor();
    AuditStore{unit}.add({.audit_id = unit.new_id<AuditId>(),
                          .at = unit.now,
                          .actor_user_id = UserId{actor.user_id},
                          .actor_name = actor.name.empty() ? "-" : actor.name,
                          .note = note,
                          .remote = actor.remote,
                          .request_id = actor.request_id});
}

std::unordered_map<UserId, std::string> user_names(Unit& unit, std::span<const UserId> ids) {
    return AccountStore{unit}.names(ids);
}

std::optional<Staff> staff(Unit& unit, UserId id) {
    const auto found = AccountStore{unit}.find(id);
    if (!found || found->customer_id != 0) return std::nullopt;
    return Staff{found->user_id, found->display_name, found->posts, found->is_active};
}

std::vector<Staff> staff_of(Unit& unit, std::span<const UserId> ids) {
    std::vector<Staff> out;
    for (auto& one : AccountStore{unit}.by_ids(ids))
        if (one.customer_id == 0)
            out.push_back({one.user_id, std::move(one.display_name), std::move(one.posts), one.is_active});
    return out;
}

std::vector<Staff> staff_in(Unit& unit, std::span<const std::int64_t> organizations, bool is_everywhere,
                            UserId after, std::int64_t limit) {
    auto out = staff_of(unit, AccountStore{unit}.staff_ids({}, organizations, is_everywhere, limit, after));
    std::ranges::sort(out, {}, &Staff::user_id);
    return out;
}

bool can(const Staff& staff, Permission permission) {
    return std::ranges::any_of(staff.posts, [&](const Post& post) {
        return permissions_of(post.role).test(static_cast<std::size_t>(permission));
    });
}

std::optional<UserId> user_by_username(Unit& unit, std::string_view username) {
    const auto found = AccountStore{unit}.find_username(fold(username));
    return found ? std::optional{found->user_id} : std::nullopt;
}

UserId ensure_user(Unit& unit, const NewAccount& wanted) {
    AccountStore accounts{unit};
    if (const auto found = accounts.find_username(wanted.username)) return found->user_id;
    Account made;
    made.user_id = unit.new_id<UserId>();
    made.username = wanted.username;
    made.display_name = wanted.display_name;
    made.password_hash = wanted.password_hash;
    made.locale = wanted.locale;
    made.posts = wanted.posts;
    made.customer_id = wanted.customer_id;
    made.must_change_password = wanted.must_change_password;
    made.created_at = unit.now;
    accounts.add(made);
    if (wanted.has_known_password) accounts.add_known_password(made);
    return made.user_id;
}

void require_change_of_known_passwords(Unit& unit, bool is_required) {
    AccountStore{unit}.require_change_of_known_passwords(is_required);
}

std::string hash_password(std::string_view password) { return password_hash(password); }

}  // namespace bihuan::identity
