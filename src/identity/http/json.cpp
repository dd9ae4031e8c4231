#include "identity/http/json.hpp"

namespace bihuan::identity {
namespace {

struct AnyId : Id<AnyId> {
    using Id::Id;
};

json::value parsed(const std::string& text) {
    boost::system::error_code error;
    auto value = json::parse(text, error);
    return text.empty() || error ? json::value(nullptr) : value;
}

}  // namespace

json::array encode_words(const std::vector<std::string>& words) {
    json::array out;
    for (const auto& word : words) out.emplace_back(word);
    return out;
}

json::value encode(const Account& a, Instant now) {
    json::array posts, roles;
    for (const auto& post : a.posts)
        posts.push_back(
            json::object{{"organization_id", to_json(post.organization_id)}, {"role", to_text(post.role)}});
    for (const auto role : a.roles()) roles.emplace_back(to_text(role));
    return json::object{{"user_id", to_json(a.user_id)},
                        {"username", a.username},
                        {"display_name", a.display_name},
                        {"posts", std::move(posts)},
                        {"roles", std::move(roles)},
                        {"customer_id", to_json(AnyId{a.customer_id})},
                        {"locale", a.locale},
                        {"is_active", a.is_active},
                        {"is_locked", a.is_locked(now)},
                        {"must_change_password", a.must_change_password},
                        {"last_sign_in_at", to_json(a.last_sign_in_at)},
                        {"created_at", to_json(a.created_at)},
                        {"version", a.version}};
}

json::value encode(const Organization& o) {
    return json::object{{"organization_id", to_json(o.organization_id)},
                        {"parent_id", to_json(o.parent_id)},
                        {"code", o.code},
                        {"name_zh", o.name_zh},
                        {"name_en", o.name_en},
                        {"kind", o.kind},
                        {"path", o.path},
                        {"is_active", o.is_active},
                        {"position", o.position},
                        {"version", o.version}};
}

json::value encode(const ApiToken& t) {
    return json::object{{"token_id", to_json(t.token_id)},
                        {"name", t.name},
                        {"permissions", encode_words(t.permissions)},
                        {"created_at", to_json(t.created_at)},
                        {"expires_at", to_json(t.expires_at)},
                        {"last_used_at", to_json(t.last_used_at)}};
}

json::value encode(const AuditEntry& e) {
    return json::object{{"audit_id", to_json(e.audit_id)},
                        {"at", to_json(e.at)},
                        {"actor_user_id", to_json(e.actor_user_id)},
                        {"actor_name", e.actor_name},
                        {"action", e.note.action},
                        {"subject_kind", e.note.subject_kind},
                        {"subject_id", to_json(AnyId{e.note.subject_id})},
                        {"subject_label", e.note.subject_label},
                        {"remote", e.remote},
                        {"request_id", e.request_id},
                        {"before", parsed(e.note.before)},
                        {"after", parsed(e.note.after)}};
}

std::vector<Post> read_posts(Decoder& in, std::string_view name) {
    std::vector<Post> out;
    in.objects(name, 20, [&](Decoder& one) {
        Post post;
        post.organization_id = one.id<OrganizationId>("organization_id");
        post.role = role_from_text(one.choice("role", {"customer", "agent", "field_engineer", "team_lead",
                                                       "quality_inspector", "trainer", "archivist", "manager",
                                                       "administrator", "kiosk"}))
                        .value_or(Role::agent);
        out.push_back(post);
    });
    return out;
}

}  // namespace bihuan::identity
