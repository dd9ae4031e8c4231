#include <fmt/format.h>

#include "identity/domain/roles.hpp"
#include "identity/store/identity_store.hpp"
#include "identity/use_cases/use_cases.hpp"

namespace bihuan::identity {
namespace {

std::string quoted(std::string_view text) {  // control characters never come this far
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string facts(const Organization& o) {
    return fmt::format(R"({{"code":{},"parent_id":"{}","is_active":{},"position":{}}})", quoted(o.code),
                       o.parent_id.number, o.is_active, o.position);
}

void note(Unit& unit, std::string_view action, const Organization& o, std::string before) {
    audit(unit, {.action = std::string{action},
                 .subject_kind = "organization",
                 .subject_id = o.organization_id.number,
                 .subject_label = o.name_zh,
                 .before = std::move(before),
                 .after = facts(o)});
    unit.tell({.topic = "organization.changed", .subject_id = o.organization_id.number});
    forget_sessions(unit, UserId{});  // scopes may have changed
}

Result<std::string> path_below(OrganizationStore& store, OrganizationId parent, OrganizationId self) {
    if (!parent) return "/" + self.text() + "/";
    const auto above = store.find(parent);
    if (!above) return refuse_field("parent_id", organization_unknown);
    if (above->path.find("/" + self.text() + "/") != std::string::npos)
        return refuse_field("parent_id", organization_cycle);
    return above->path + self.text() + "/";
}

}  // namespace

std::vector<Organization> list_organizations(Unit& unit) { return OrganizationStore{unit}.all(); }

Result<Organization> create_organization(Unit& unit, const NewOrganization& wanted) {
    OrganizationStore store{unit};
    if (!wanted.parent_id && !store.all().empty()) return refuse_field("parent_id", organization_root);
    if (wanted.parent_id && !unit.actor().sees(wanted.parent_id.number))
        return refuse_field("parent_id", not_own_scope);
    if (store.find_code(wanted.code)) return refuse_field("code", organization_code_taken, wanted.code);
    Organization made{.organization_id = unit.new_id<OrganizationId>(),
                      .parent_id = wanted.parent_id,
                      .code = wanted.code,
                      .name_zh = wanted.name_zh,
                      .name_en = wanted.name_en,
                      .kind = wanted.kind,
                      .path = {},
                      .position = wanted.position};
    TRY(made.path, path_below(store, made.parent_id, made.organization_id));
    store.add(made);
    note(unit, "organization.create", made, {});
    return made;
}

Result<Organization> update_organization(Unit& unit, const OrganizationChange& change) {
    OrganizationStore store{unit};
    auto found = store.find(change.organization_id);
    if (!found) return refuse(organization_unknown);
    auto& o = *found;
    if (!unit.actor().sees(o.organization_id.number)) return refuse(not_own_scope);
    if (o.version != change.version) return refuse(version_conflict);
    const auto before = facts(o);
    if (change.code && *change.code != o.code) {
        if (store.find_code(*change.code)) return refuse_field("code", organization_code_taken, *change.code);
        o.code = *change.code;
    }
    if (change.parent_id && *change.parent_id != o.parent_id) {
        if (!o.parent_id || !*change.parent_id) return refuse_field("parent_id", organization_root);
        if (!unit.actor().sees(change.parent_id->number)) return refuse_field("parent_id", not_own_scope);
        TRY(auto path, path_below(store, *change.parent_id, o.organization_id));
        const auto old_path = std::exchange(o.path, std::move(path));
        o.parent_id = *change.parent_id;
        store.move_paths(old_path, o.path);
    }
    if (change.is_active && !*change.is_active && o.is_active && store.has_active_below(o))
        return refuse_field("is_active", organization_in_use);
    const auto set = [](auto& field, const auto& value) {
        if (value) field = *value;
    };
    set(o.name_zh, change.name_zh);
    set(o.name_en, change.name_en);
    set(o.kind, change.kind);
    set(o.position, change.position);
    set(o.is_active, change.is_active);
    if (!store.save(o)) return refuse(version_conflict);
    ++o.version;
    note(unit, "organization.update", o, before);
    return o;
}

std::optional<Organization> organization(Unit& unit, OrganizationId id) {
    return OrganizationStore{unit}.find(id);
}
std::optional<Organization> organization_by_code(Unit& unit, std::string_view code) {
    return OrganizationStore{unit}.find_code(code);
}

std::optional<Organization> root_organization(Unit& unit) { return OrganizationStore{unit}.root(); }

std::vector<Organization> organizations(Unit& unit) { return OrganizationStore{unit}.all(); }
std::vector<PostsHeld> posts_held(Unit& unit) { return AccountStore{unit}.posts_held(); }
std::vector<Role> roles_with(Permission permission) {
    std::vector<Role> out;
    for (const auto role : all_roles())
        if (permissions_of(role).test(static_cast<std::size_t>(permission))) out.push_back(role);
    return out;
}

std::vector<std::int64_t> organization_subtree(Unit& unit, OrganizationId id) {
    OrganizationStore store{unit};
    const auto found = store.find(id);
    return found ? store.subtree(found->path) : std::vector<std::int64_t>{};
}

OrganizationId ensure_organization(Unit& unit, const Organization& wanted) {
    OrganizationStore store{unit};
    if (const auto found = store.find_code(wanted.code)) return found->organization_id;
    auto made = wanted;
    made.organization_id = unit.new_id<OrganizationId>();
    const auto path = path_below(store, made.parent_id, made.organization_id);
    must(path.has_value());
    made.path = *path;
    store.add(made);
    return made.organization_id;
}

std::vector<UserId> people_in_charge(Unit& unit, OrganizationId id, Role role, int levels_up) {
    const auto found = OrganizationStore{unit}.find(id);
    if (!found) return {};
    std::vector<UserId> people;
    auto path = found->path;  // "/1/22/333/"
    while (path.size() > 1) {
        path.pop_back();
        const auto cut = path.rfind('/') + 1;
        const auto here = parse_id(std::string_view{path}.substr(cut));
        path.resize(cut);
        if (!here) continue;
        auto some = AccountStore{unit}.with_post(OrganizationId{*here}, role);
        if (some.empty()) continue;
        people = std::move(some);
        if (levels_up-- == 0) break;
    }
    return people;
}

}  // namespace bihuan::identity
