#include "base/crypto.hpp"
#include "base/text.hpp"
#include "identity/domain/roles.hpp"
#include "identity/http/json.hpp"
#include "identity/http/routes.hpp"
#include "identity/use_cases/use_cases.hpp"

namespace bihuan::identity {
namespace {

struct CustomerId : Id<CustomerId> {
    using Id::Id;
};

Result<Work> list_organizations_route(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : list_organizations(unit)) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> create_organization_route(const Request& request) {
    Decoder in{request};
    NewOrganization wanted;
    if (!in.is_null("parent_id")) wanted.parent_id = in.id<OrganizationId>("parent_id");
    wanted.code = in.text("code", {1, 40});
    wanted.name_zh = in.text("name_zh", {1, 80});
    wanted.name_en = in.text("name_en", {1, 80});
    wanted.kind = in.choice("kind", {"headquarters", "branch", "city", "department", "team"});
    wanted.position = in.maybe_integer("position", 0, 10000).value_or(0);
    TRY_DONE(in.finish());
    return [wanted](Unit& unit) -> Result<Reply> {
        TRY(const auto made, create_organization(unit, wanted));
        return json_reply(encode(made), 201);
    };
}

Result<Work> update_organization_route(const Request& request) {
    OrganizationChange change;
    TRY(change.organization_id, path_id<OrganizationId>(request, "organization_id"));
    Decoder in{request};
    change.version = in.integer("version", 1, INT64_MAX);
    if (in.is_null("parent_id"))
        change.parent_id = OrganizationId{};
    else if (in.has("parent_id"))
        change.parent_id = in.id<OrganizationId>("parent_id");
    change.code = in.maybe_text("code", {1, 40});
    change.name_zh = in.maybe_text("name_zh", {1, 80});
    change.name_en = in.maybe_text("name_en", {1, 80});
    change.kind = in.maybe_choice("kind", {"headquarters", "branch", "city", "department", "team"});
    change.position = in.maybe_integer("position", 0, 10000);
    change.is_active = in.maybe_boolean("is_active");
    TRY_DONE(in.finish());
    return [change](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, update_organization(unit, change));
        return json_reply(encode(saved));
    };
}

Result<Work> list_users_route(const Request& request) {
    QueryDecoder in{request};
    UserFilter filter;
    filter.query = in.text("q", {0, 100}).value_or("");
    filter.organization_id = in.id<OrganizationId>("organization_id");
    if (const auto role =
            in.choice("role", {"customer", "agent", "field_engineer", "team_lead", "quality_inspector",
                               "trainer", "archivist", "manager", "administrator", "kiosk"}))
        filter.role = role_from_text(*role);
    filter.is_active = in.boolean("is_active");
    const auto after = in.id<UserId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        const auto list = list_users(unit, filter, after, limit);
        json::array items;
        for (const auto& one : list.items) items.push_back(encode(one, unit.now));
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(list.next)}});
    };
}

// A temporary password no one has to guess apart: no l, 1, O, 0.
std::string temporary_password() {
    auto token = random_token(12);
    for (auto& c : token)
        if (c == 'l' || c == '1' || c == 'O' || c == '0' || c == 'I') c = '7';
    return token.substr(0, 6) + "-" + token.substr(6, 6) + "-9x";
}

Result<Reply> create_user_run(const Request& request, Store& store) {
    Decoder in{request};
    NewUser wanted;
    wanted.username = fold(in.text("username", {3, 64}));
    wanted.display_name = in.text("display_name", {1, 80});
    wanted.posts = read_posts(in, "posts");
    wanted.customer_id = in.maybe_id<CustomerId>("customer_id").number;
    wanted.locale = in.maybe_choice("locale", {"zh-CN", "en"}).value_or("zh-CN");
    const auto password = in.maybe_text("password", {.min = 1, .max = 200, .is_trimmed = false});
    TRY_DONE(in.finish());
    if (password) TRY_DONE(check_password(*password, wanted.username, "password"));
    const auto chosen = password ? *password : temporary_password();
    wanted.password_hash = password_hash(chosen);
    TRY(const auto made, store.write(request.actor, [&](Unit& unit) { return create_user(unit, wanted); }));
    return json_reply(json::object{{"user", encode(made, store.clock().now())},
                                   {"temporary_password",
                                    password ? json::value(nullptr) : json::value(json::string(chosen))}},
                      201);
}

Result<Work> get_user_route(const Request& request) {
    TRY(const auto id, path_id<UserId>(request, "user_id"));
    return [id](Unit& unit) -> Result<Reply> {
        TRY(const auto found, get_user(unit, id));
        return json_reply(encode(found, unit.now));
    };
}

Result<Work> update_user_route(const Request& request) {
    UserChange change;
    TRY(change.user_id, path_id<UserId>(request, "user_id"));
    Decoder in{request};
    change.version = in.integer("version", 1, INT64_MAX);
    change.display_name = in.maybe_text("display_name", {1, 80});
    if (in.has("posts")) change.posts = read_posts(in, "posts");
    change.locale = in.maybe_choice("locale", {"zh-CN", "en"});
    change.is_active = in.maybe_boolean("is_active");
    TRY_DONE(in.finish());
    return [change](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, update_user(unit, change));
        return json_reply(encode(saved, unit.now));
    };
}

Result<Reply> reset_password_run(const Request& request, Store& store) {
    TRY(const auto id, path_id<UserId>(request, "user_id"));
    const auto temporary = temporary_password();
    const auto hash = password_hash(temporary);
    TRY_DONE(store.write(request.actor, [&](Unit& unit) { return reset_password(unit, id, hash); }));
    return json_reply(json::object{{"temporary_password", temporary}});
}

Result<Work> unlock_user_route(const Request& request) {
    TRY(const auto id, path_id<UserId>(request, "user_id"));
    return [id](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, unlock_user(unit, id));
        return json_reply(encode(saved, unit.now));
    };
}

Result<Work> list_staff_route(const Request& request) {
    QueryDecoder in{request};
    const auto query = in.text("q", {0, 100}).value_or("");
    const auto organization = in.id<OrganizationId>("organization_id");
    std::vector<UserId> ids;
    for (const auto text : request.query_values("ids")) {
        if (const auto id = parse_id(text); id && ids.size() < 200)
            ids.emplace_back(*id);
        else
            in.wrong("ids", field_id);
    }
    (void)in.text("ids", {0, 20});  // known to the decoder; its values were read above
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : list_staff(unit, query, organization, ids)) {
            json::array roles, organizations;
            for (const auto role : one.roles()) roles.emplace_back(to_text(role));
            for (const auto& post : one.posts) organizations.push_back(to_json(post.organization_id));
            items.push_back(json::object{{"user_id", to_json(one.user_id)},
                                         {"display_name", one.display_name},
                                         {"roles", std::move(roles)},
                                         {"organization_ids", std::move(organizations)}});
        }
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> list_roles_route(const Request&) {
    return [](Unit&) -> Result<Reply> {
        json::array items;
        for (const auto role : all_roles())
            items.push_back(json::object{{"role", to_text(role)},
                                         {"permissions", encode_words(names_of(permissions_of(role)))}});
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> list_audit_route(const Request& request) {
    QueryDecoder in{request};
    AuditFilter filter;
    filter.actor_user_id = in.id<UserId>("actor_user_id");
    filter.action = in.text("action", {0, 80}).value_or("");
    filter.subject_kind = in.text("subject_kind", {0, 40}).value_or("");
    filter.subject_id = in.id<AuditId>("subject_id").number;
    filter.from = in.time("from");
    filter.to = in.time("to");
    const auto after = in.id<AuditId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        const auto list = list_audit(unit, filter, after, limit);
        json::array items;
        for (const auto& one : list.items) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(list.next)}});
    };
}

}  // namespace

std::vector<Route> administration_routes() {
    using P = Permission;
    const auto needs = [](P p) { return Access::needs(p); };
    return {
        {"GET",
         "/api/v1/organizations",
         "list_organizations",
         needs(P::ticket_read),
         Mode::read,
         BodyMode::none,
         list_organizations_route,
         {}},
        {"POST",
         "/api/v1/organizations",
         "create_organization",
         needs(P::organization_manage),
         Mode::write,
         BodyMode::json,
         create_organization_route,
         {}},
        {"PATCH",
         "/api/v1/organizations/{organization_id}",
         "update_organization",
         needs(P::organization_manage),
         Mode::write,
         BodyMode::json,
         update_organization_route,
         {}},
        {"GET",
         "/api/v1/users",
         "list_users",
         needs(P::user_read),
         Mode::read,
         BodyMode::none,
         list_users_route,
         {}},
        {"POST",
         "/api/v1/users",
         "create_user",
         needs(P::user_manage),
         Mode::free,
         BodyMode::json,
         {},
         create_user_run},
        {"GET",
         "/api/v1/users/{user_id}",
         "get_user",
         needs(P::user_read),
         Mode::read,
         BodyMode::none,
         get_user_route,
         {}},
        {"PATCH",
         "/api/v1/users/{user_id}",
         "update_user",
         needs(P::user_manage),
         Mode::write,
         BodyMode::json,
         update_user_route,
         {}},
        {"POST",
         "/api/v1/users/{user_id}/password",
         "reset_password",
         needs(P::user_manage),
         Mode::free,
         BodyMode::none,
         {},
         reset_password_run},
        {"POST",
         "/api/v1/users/{user_id}/unlock",
         "unlock_user",
         needs(P::user_manage),
         Mode::write,
         BodyMode::none,
         unlock_user_route,
         {}},
        {"GET",
         "/api/v1/staff",
         "list_staff",
         needs(P::ticket_read),
         Mode::read,
         BodyMode::none,
         list_staff_route,
         {}},
        {"GET",
         "/api/v1/roles",
         "list_roles",
         needs(P::user_read),
         Mode::read,
         BodyMode::none,
         list_roles_route,
         {}},
        {"GET",
         "/api/v1/audit",
         "list_audit",
         needs(P::audit_read),
         Mode::read,
         BodyMode::none,
         list_audit_route,
         {}},
    };
}

}  // namespace bihuan::identity
