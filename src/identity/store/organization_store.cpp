#include "identity/store/identity_store.hpp"

namespace bihuan::identity {
namespace {

constexpr Sql select_all{"identity.organizations", R"sql(
    select organization_id, parent_id, code, name_zh, name_en, kind, path, is_active, position, version
      from organization order by length(path) - length(replace(path, '/', '')), position, organization_id)sql"};
constexpr Sql select_organization{"identity.organization", R"sql(
    select organization_id, parent_id, code, name_zh, name_en, kind, path, is_active, position, version
      from organization where organization_id = :organization_id)sql"};
constexpr Sql select_code{"identity.organization_by_code", R"sql(
    select organization_id, parent_id, code, name_zh, name_en, kind, path, is_active, position, version
      from organization where code = :code)sql"};
constexpr Sql select_root{"identity.root_organization", R"sql(
    select organization_id, parent_id, code, name_zh, name_en, kind, path, is_active, position, version
      from organization where parent_id is null order by organization_id limit 1)sql"};
constexpr Sql select_subtree{"identity.organization_subtree", R"sql(
    select organization_id from organization where path like :path order by organization_id)sql"};
constexpr Sql insert_organization_sql{"identity.add_organization", R"sql(
    insert into organization (organization_id, parent_id, code, name_zh, name_en, kind, path, is_active, position, version)
    values (:organization_id, :parent_id, :code, :name_zh, :name_en, :kind, :path, :is_active, :position, 1))sql"};
constexpr Sql update_organization_sql{"identity.save_organization", R"sql(
    update organization set parent_id = :parent_id, code = :code, name_zh = :name_zh, name_en = :name_en, kind = :kind,
           path = :path, is_active = :is_active, position = :position, version = version + 1
     where organization_id = :organization_id and version = :version)sql"};
constexpr Sql update_paths{"identity.move_organizations", R"sql(
    update organization set path = :to_path || substr(path, :cut) where path like :below and path <> :from_path)sql"};
constexpr Sql count_below{"identity.active_below", R"sql(
    select (select count(*) from organization o where o.path like :below and o.path <> :path and o.is_active = 1)
         + (select count(*) from user_post p join user_account u on u.user_id = p.user_id
              join organization o on o.organization_id = p.organization_id
             where o.path like :below and u.is_active = 1) as n)sql"};

Organization read_organization(const Row& row) {
    return {.organization_id = row.id<OrganizationId>("organization_id"),
            .parent_id = row.id<OrganizationId>("parent_id"),
            .code = row.text("code"),
            .name_zh = row.text("name_zh"),
            .name_en = row.text("name_en"),
            .kind = row.text("kind"),
            .path = row.text("path"),
            .is_active = row.boolean("is_active"),
            .position = row.integer("position"),
            .version = row.integer("version")};
}

}  // namespace

std::vector<Organization> OrganizationStore::all() { return unit_.all(select_all, {}, read_organization); }
std::optional<Organization> OrganizationStore::find(OrganizationId id) {
    return unit_.one(select_organization, {{"organization_id", id}}, read_organization);
}
std::optional<Organization> OrganizationStore::find_code(std::string_view code) {
    return unit_.one(select_code, {{"code", code}}, read_organization);
}
std::optional<Organization> OrganizationStore::root() {
    return unit_.one(select_root, {}, read_organization);
}
std::vector<std::int64_t> OrganizationStore::subtree(const std::string& path) {
    return unit_.all(select_subtree, {{"path", path + "%"}},
                     [](const Row& row) { return row.integer("organization_id"); });
}
void OrganizationStore::add(const Organization& o) {
    unit_.run(insert_organization_sql, {{"organization_id", o.organization_id},
                                        {"parent_id", o.parent_id},
                                        {"code", o.code},
                                        {"name_zh", o.name_zh},
                                        {"name_en", o.name_en},
                                        {"kind", o.kind},
                                        {"path", o.path},
                                        {"is_active", o.is_active},
                                        {"position", o.position}});
}
bool OrganizationStore::save(const Organization& o) {
    return unit_.run(update_organization_sql, {{"parent_id", o.parent_id},
                                               {"code", o.code},
                                               {"name_zh", o.name_zh},
                                               {"name_en", o.name_en},
                                               {"kind", o.kind},
                                               {"path", o.path},
                                               {"is_active", o.is_active},
                                               {"position", o.position},
                                               {"organization_id", o.organization_id},
                                               {"version", o.version}}) == 1;
}
void OrganizationStore::move_paths(const std::string& from, const std::string& to) {
    unit_.run(update_paths, {{"to_path", to},
                             {"cut", static_cast<std::int64_t>(from.size() + 1)},
                             {"below", from + "%"},
                             {"from_path", to}});
}
bool OrganizationStore::has_active_below(const Organization& o) {
    return unit_.number(count_below, {{"below", o.path + "%"}, {"path", o.path}}) > 0;
}

}  // namespace bihuan::identity
