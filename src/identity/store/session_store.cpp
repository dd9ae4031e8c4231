#include "identity/store/identity_store.hpp"

namespace bihuan::identity {
namespace {

constexpr Sql select_session{"identity.session", R"sql(
    select token_hash, user_id, created_at, last_used_at, expires_at from session where token_hash = :token_hash)sql"};
constexpr Sql insert_session{"identity.add_session", R"sql(
    insert into session (token_hash, user_id, created_at, last_used_at, expires_at)
    values (:token_hash, :user_id, :created_at, :last_used_at, :expires_at))sql"};
constexpr Sql touch_session{"identity.touch_session", R"sql(
    update session set last_used_at = :last_used_at where token_hash = :token_hash)sql"};
constexpr Sql delete_session{"identity.remove_session", "delete from session where token_hash = :token_hash"};
constexpr Sql delete_others{"identity.remove_other_sessions", R"sql(
    delete from session where user_id = :user_id and token_hash <> :kept)sql"};
constexpr Sql delete_expired{"identity.remove_expired_sessions",
                             "delete from session where expires_at < :now"};
constexpr Sql select_token{"identity.token", R"sql(
    select token_id, user_id, token_hash, name, permissions, created_at, expires_at, last_used_at
      from api_token where token_hash = :token_hash)sql"};
constexpr Sql select_tokens{"identity.tokens", R"sql(
    select token_id, user_id, token_hash, name, permissions, created_at, expires_at, last_used_at
      from api_token where user_id = :user_id order by token_id desc limit 100)sql"};
constexpr Sql insert_token{"identity.add_token", R"sql(
    insert into api_token (token_id, user_id, token_hash, name, permissions, created_at, expires_at)
    values (:token_id, :user_id, :token_hash, :name, :permissions, :created_at, :expires_at))sql"};
constexpr Sql touch_one_token{"identity.touch_token", R"sql(
    update api_token set last_used_at = :last_used_at where token_hash = :token_hash)sql"};
constexpr Sql delete_token{"identity.remove_token", R"sql(
    delete from api_token where user_id = :user_id and token_id = :token_id)sql"};
constexpr Sql insert_audit{"identity.audit", R"sql(
    insert into audit_entry (audit_id, actor_user_id, actor_name, action, subject_kind, subject_id, subject_label, remote,
                             request_id, before_json, after_json)
    values (:audit_id, :actor_user_id, :actor_name, :action, :subject_kind, :subject_id, :subject_label, :remote,
            :request_id, :before_json, :after_json))sql"};

SessionRow read_session(const Row& row) {
    return {.token_hash = row.text("token_hash"),
            .user_id = row.id<UserId>("user_id"),
            .created_at = row.instant("created_at"),
            .last_used_at = row.instant("last_used_at"),
            .expires_at = row.instant("expires_at")};
}

ApiToken read_token(const Row& row) {
    ApiToken out{.token_id = row.id<TokenId>("token_id"),
                 .user_id = row.id<UserId>("user_id"),
                 .token_hash = row.text("token_hash"),
                 .name = row.text("name"),
                 .permissions = {},
                 .created_at = row.instant("created_at"),
                 .expires_at = row.instant("expires_at"),
                 .last_used_at = row.maybe_instant("last_used_at")};
    const auto list = row.text("permissions");
    for (std::string_view rest = list; !rest.empty();) {
        const auto one = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        out.permissions.emplace_back(one);
    }
    return out;
}

Bind text_or_null(std::string_view name, const std::string& text) {
    return text.empty() ? Bind{name, nullptr} : Bind{name, text};
}

AuditEntry read_audit(const Row& row) {
    AuditEntry out;
    out.audit_id = row.id<AuditId>("audit_id");
    out.at = instant_of_id(out.audit_id.number);
    out.actor_user_id = row.id<UserId>("actor_user_id");
    out.actor_name = row.text("actor_name");
    out.note = {row.text("action"),        row.text("subject_kind"), row.integer("subject_id"),
                row.text("subject_label"), row.text("before_json"),  row.text("after_json")};
    out.remote = row.text("remote");
    out.request_id = row.text("request_id");
    return out;
}

}  // namespace

std::optional<SessionRow> SessionStore::find(std::string_view hash) {
    return unit_.one(select_session, {{"token_hash", hash}}, read_session);
}
void SessionStore::add(const SessionRow& s) {
    unit_.run(insert_session, {{"token_hash", s.token_hash},
                               {"user_id", s.user_id},
                               {"created_at", s.created_at},
                               {"last_used_at", s.last_used_at},
                               {"expires_at", s.expires_at}});
}
void SessionStore::touch(std::string_view hash, Instant at) {
    unit_.run(touch_session, {{"last_used_at", at}, {"token_hash", hash}});
}
void SessionStore::remove(std::string_view hash) { unit_.run(delete_session, {{"token_hash", hash}}); }
void SessionStore::remove_others(UserId user, std::string_view kept) {
    unit_.run(delete_others, {{"user_id", user}, {"kept", kept}});
}
void SessionStore::remove_expired(Instant now) { unit_.run(delete_expired, {{"now", now}}); }
std::optional<ApiToken> SessionStore::find_token(std::string_view hash) {
    return unit_.one(select_token, {{"token_hash", hash}}, read_token);
}
std::vector<ApiToken> SessionStore::tokens(UserId user) {
    return unit_.all(select_tokens, {{"user_id", user}}, read_token);
}
void SessionStore::touch_token(std::string_view hash, Instant at) {
    unit_.run(touch_one_token, {{"last_used_at", at}, {"token_hash", hash}});
}
void SessionStore::add_token(const ApiToken& t) {
    std::string permissions;
    for (const auto& one : t.permissions) permissions += (permissions.empty() ? "" : " ") + one;
    unit_.run(insert_token, {{"token_id", t.token_id},
                             {"user_id", t.user_id},
                             {"token_hash", t.token_hash},
                             {"name", t.name},
                             {"permissions", permissions},
                             {"created_at", t.created_at},
                             {"expires_at", t.expires_at}});
}
bool SessionStore::remove_token(UserId user, TokenId id) {
    return unit_.run(delete_token, {{"user_id", user}, {"token_id", id}}) == 1;
}

void AuditStore::add(const AuditEntry& e) {
    unit_.run(insert_audit,
              {{"audit_id", e.audit_id},
               {"actor_user_id", e.actor_user_id},
               {"actor_name", e.actor_name},
               {"action", e.note.action},
               {"subject_kind", e.note.subject_kind},
               e.note.subject_id != 0 ? Bind{"subject_id", e.note.subject_id} : Bind{"subject_id", nullptr},
               {"subject_label", e.note.subject_label},
               {"remote", e.remote},
               {"request_id", e.request_id},
               text_or_null("before_json", e.note.before),
               text_or_null("after_json", e.note.after)});
}

std::vector<AuditEntry> AuditStore::page(const AuditFilter& filter, AuditId after, std::int64_t limit) {
    std::string text =
        "select audit_id, actor_user_id, actor_name, action, subject_kind, subject_id, subject_label, "
        "remote, request_id, "
        "before_json, after_json from audit_entry where audit_id < :after";
    Binds binds{{"after", after ? after.number : INT64_MAX}};
    const auto add = [&](std::string_view condition, Bind bind) {
        text += condition;
        binds.push_back(std::move(bind));
    };
    if (filter.actor_user_id) add(" and actor_user_id = :actor", {"actor", filter.actor_user_id});
    if (filter.subject_id != 0) add(" and subject_id = :subject_id", {"subject_id", filter.subject_id});
    if (!filter.action.empty()) add(" and action = :action", {"action", filter.action});
    if (!filter.subject_kind.empty())
        add(" and subject_kind = :subject_kind", {"subject_kind", filter.subject_kind});
    // Ids grow with time, so a span of time is a span of ids.
    if (filter.from) add(" and audit_id >= :from_id", {"from_id", first_id_at(*filter.from)});
    if (filter.to) add(" and audit_id < :to_id", {"to_id", first_id_at(*filter.to)});
    text += " order by audit_id desc limit :limit";
    binds.emplace_back("limit", limit);
    return unit_.all(Sql{"identity.audit_page", text}, binds, read_audit);
}

}  // namespace bihuan::identity
