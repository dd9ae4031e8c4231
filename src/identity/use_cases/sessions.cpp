#include <fmt/format.h>

#include "base/crypto.hpp"
#include "base/mask.hpp"
#include "base/text.hpp"
#include "identity/domain/roles.hpp"
#include "identity/store/identity_store.hpp"
#include "identity/use_cases/use_cases.hpp"

namespace bihuan::identity {
namespace {

// What customers do is written down with their name as staff may see it (2.2.4).
std::string written_name(const Account& account) {
    return account.customer_id != 0 ? mask_name(account.display_name) : account.display_name;
}

void audit_account(Unit& unit, std::string_view action, const Account& account) {
    Actor actor = unit.actor();
    if (actor.user_id == 0) {
        actor.user_id = account.user_id.number;
        actor.name = written_name(account);
        unit.act_as(actor);
    }
    audit(unit, {.action = std::string{action},
                 .subject_kind = "session",
                 .subject_id = account.user_id.number,
                 .subject_label = account.username});
}

// Permissions of all roles, the subtrees of all posts.
Actor make_actor(Unit& unit, const Account& account) {
    Actor actor;
    actor.user_id = account.user_id.number;
    actor.customer_id = account.customer_id;
    actor.name = written_name(account);
    actor.locale = account.locale;
    actor.must_change_password = account.must_change_password;
    for (const auto role : account.roles()) {
        actor.roles.emplace_back(to_text(role));
        actor.permissions |= permissions_of(role);
    }
    OrganizationStore organizations{unit};
    auto scope = std::make_shared<std::vector<std::int64_t>>();
    for (const auto& post : account.posts) {
        const auto place = organizations.find(post.organization_id);
        if (!place) continue;
        if (actor.home_organization_id == 0) actor.home_organization_id = place->organization_id.number;
        if (!place->parent_id) actor.sees_all = true;
        const auto below = organizations.subtree(place->path);
        scope->insert(scope->end(), below.begin(), below.end());
    }
    std::ranges::sort(*scope);
    const auto rest = std::ranges::unique(*scope);
    scope->erase(rest.begin(), rest.end());
    actor.scope = std::move(scope);
    return actor;
}

}  // namespace

std::string csrf_of(std::string_view session_token) {
    return sha256_hex("csrf of " + std::string{session_token}).substr(0, 40);
}

std::optional<Account> find_for_sign_in(Unit& unit, std::string_view username) {
    return AccountStore{unit}.find_username(fold(trim(username)));
}

Result<SignInResult> settle_sign_in(Unit& unit, const std::string& username, bool is_right) {
    AccountStore accounts{unit};
    auto account = accounts.find_username(fold(trim(username)));
    if (!account) return refuse(sign_in_failed);
    if (!is_right || !account->is_active || account->is_locked(unit.now)) {
        // Kept although the answer is a refusal: the caller writes it by returning an empty result instead of
        // an error.
        if (!is_right && !account->is_locked(unit.now) && ++account->failed_count >= failures_before_lock) {
            account->locked_until = unit.now + lock_time;
            account->failed_count = 0;
            audit_account(unit, "session.locked", *account);
        }
        accounts.save_sign_in(*account);
        audit_account(unit, "session.sign_in_failed", *account);
        return SignInResult{.account = *account, .session_token = {}};
    }
    account->failed_count = 0;
    account->locked_until.reset();
    account->last_sign_in_at = unit.now;
    accounts.save_sign_in(*account);
    SessionStore sessions{unit};
    sessions.remove_expired(unit.now);
    SignInResult out{.account = *account,
                     .session_token = random_token(),
                     .expires_at = unit.now + session_limits(*account).life};
    sessions.add({sha256_hex(out.session_token), account->user_id, unit.now, unit.now, out.expires_at});
    audit_account(unit, "session.sign_in", *account);
    return out;
}

void sign_out(Unit& unit, std::string_view session_token) {
    SessionStore{unit}.remove(sha256_hex(session_token));
    audit(unit, {.action = "session.sign_out",
                 .subject_kind = "session",
                 .subject_id = unit.actor().user_id,
                 .subject_label = unit.actor().name});
    forget_sessions(unit, UserId{unit.actor().user_id});
}

void change_password(Unit& unit, UserId user, const std::string& new_hash, bool must_change,
                     std::string_view kept_session_token) {
    AccountStore{unit}.save_password(user, new_hash, must_change);
    SessionStore{unit}.remove_others(user, kept_session_token.empty() ? "" : sha256_hex(kept_session_token));
    audit(unit, {.action = must_change ? "user.reset_password" : "user.change_password",
                 .subject_kind = "user",
                 .subject_id = user.number,
                 .subject_label = user.text()});
    forget_sessions(unit, user);
}

Result<SessionView> session_view(Unit& unit, std::string_view session_token) {
    const auto account = AccountStore{unit}.find(UserId{unit.actor().user_id});
    if (!account) return refuse(user_unknown);
    const auto session = SessionStore{unit}.find(sha256_hex(session_token));
    return SessionView{*account, session ? session->expires_at : unit.now + session_limits(*account).idle};
}

Done update_own_preferences(Unit& unit, const std::string& locale) {
    AccountStore accounts{unit};
    auto account = accounts.find(UserId{unit.actor().user_id});
    if (!account) return refuse(user_unknown);
    account->locale = locale;
    if (!accounts.save(*account)) return refuse(version_conflict);
    forget_sessions(unit, account->user_id);
    return {};
}

Result<Actor> actor_of_session(Unit& unit, std::string_view session_token) {
    const auto session = SessionStore{unit}.find(sha256_hex(session_token));
    constexpr ErrorKind ended{"http.not_signed_in", Category::unauthorized, "请先登录", "Please sign in"};
    if (!session || session->expires_at <= unit.now) return refuse(ended);
    const auto account = AccountStore{unit}.find(session->user_id);
    if (!account || !account->is_active) return refuse(ended);
    if (session->last_used_at + session_limits(*account).idle <= unit.now) return refuse(ended);
    return make_actor(unit, *account);
}

Result<Actor> actor_of_token(Unit& unit, std::string_view token) {
    const auto row = SessionStore{unit}.find_token(sha256_hex(token));
    constexpr ErrorKind ended{"http.not_signed_in", Category::unauthorized, "请先登录", "Please sign in"};
    if (!row || row->expires_at <= unit.now) return refuse(ended);
    const auto account = AccountStore{unit}.find(row->user_id);
    if (!account || !account->is_active || account->must_change_password) return refuse(ended);
    auto actor = make_actor(unit, *account);
    std::bitset<64> given;
    for (const auto& name : row->permissions)
        if (const auto permission = permission_from_text(name))
            given.set(static_cast<std::size_t>(*permission));
    actor.permissions &= given;
    return actor;
}

void note_use(Unit& unit, std::string_view session_token, std::string_view api_token) {
    SessionStore sessions{unit};
    if (api_token.empty())
        sessions.touch(sha256_hex(session_token), unit.now);
    else
        sessions.touch_token(sha256_hex(api_token), unit.now);
}

std::vector<ApiToken> list_api_tokens(Unit& unit) {
    return SessionStore{unit}.tokens(UserId{unit.actor().user_id});
}

Result<CreatedToken> create_api_token(Unit& unit, const std::string& name, std::int64_t days,
                                      std::vector<std::string> permissions) {
    const auto own = names_of(unit.actor().permissions);
    if (permissions.empty()) permissions = own;
    for (const auto& one : permissions)
        if (std::ranges::find(own, one) == own.end()) return refuse_field("permissions", grant_beyond, one);
    CreatedToken out{.token = "bh_" + random_token(), .row = {}};
    out.row = {.token_id = unit.new_id<TokenId>(),
               .user_id = UserId{unit.actor().user_id},
               .token_hash = sha256_hex(out.token),
               .name = name,
               .permissions = std::move(permissions),
               .created_at = unit.now,
               .expires_at = unit.now + std::chrono::days{days},
               .last_used_at = {}};
    SessionStore{unit}.add_token(out.row);
    audit(unit, {.action = "token.create",
                 .subject_kind = "token",
                 .subject_id = out.row.token_id.number,
                 .subject_label = name});
    return out;
}

Done revoke_api_token(Unit& unit, TokenId id) {
    if (!SessionStore{unit}.remove_token(UserId{unit.actor().user_id}, id)) return refuse(token_unknown);
    audit(unit, {.action = "token.revoke",
                 .subject_kind = "token",
                 .subject_id = id.number,
                 .subject_label = id.text()});
    forget_sessions(unit, UserId{unit.actor().user_id});
    return {};
}

}  // namespace bihuan::identity

namespace bihuan::identity {

void forget_sessions(Unit& unit, UserId user) {
    unit.tell({.topic = "identity.forget", .subject_id = user.number});
}

}  // namespace bihuan::identity
