#include "standard/store/category_store.hpp"

namespace bihuan::standard {
namespace {

constexpr Sql select_all{"standard.categories", R"sql(
    select category_id, parent_id, code, name_zh, name_en, ticket_type, default_priority, default_organization_id,
           is_public, is_active, position, version
      from category order by position, category_id)sql"};
constexpr Sql select_one{"standard.category", R"sql(
    select category_id, parent_id, code, name_zh, name_en, ticket_type, default_priority, default_organization_id,
           is_public, is_active, position, version
      from category where category_id = :category_id)sql"};
constexpr Sql select_code{"standard.category_by_code", R"sql(
    select category_id, parent_id, code, name_zh, name_en, ticket_type, default_priority, default_organization_id,
           is_public, is_active, position, version
      from category where code = :code)sql"};
constexpr Sql insert{"standard.add_category", R"sql(
    insert into category (category_id, parent_id, code, name_zh, name_en, ticket_type, default_priority,
                          default_organization_id, is_public, is_active, position, version)
    values (:category_id, :parent_id, :code, :name_zh, :name_en, :ticket_type, :default_priority,
            :default_organization_id, :is_public, :is_active, :position, 1))sql"};
constexpr Sql update{"standard.save_category", R"sql(
    update category set parent_id = :parent_id, name_zh = :name_zh, name_en = :name_en, ticket_type = :ticket_type,
           default_priority = :default_priority, default_organization_id = :default_organization_id,
           is_public = :is_public, is_active = :is_active, position = :position, version = version + 1
     where category_id = :category_id and version = :version)sql"};
constexpr Sql count_all{"standard.count_categories", "select count(*) as n from category"};

Category read(const Row& row) {
    return {.category_id = row.id<CategoryId>("category_id"),
            .parent_id = row.id<CategoryId>("parent_id"),
            .code = row.text("code"),
            .name_zh = row.text("name_zh"),
            .name_en = row.text("name_en"),
            .ticket_type = row.text("ticket_type"),
            .default_priority = row.text("default_priority"),
            .default_organization_id = row.integer("default_organization_id"),
            .is_public = row.boolean("is_public"),
            .is_active = row.boolean("is_active"),
            .position = row.integer("position"),
            .version = row.integer("version")};
}

Bind organization(const Category& category) {
    return category.default_organization_id != 0
               ? Bind{"default_organization_id", category.default_organization_id}
               : Bind{"default_organization_id", nullptr};
}

}  // namespace

std::vector<Category> CategoryStore::all() { return unit_.all(select_all, {}, read); }
std::optional<Category> CategoryStore::find(CategoryId id) {
    return unit_.one(select_one, {{"category_id", id}}, read);
}
std::optional<Category> CategoryStore::find_code(std::string_view code) {
    return unit_.one(select_code, {{"code", code}}, read);
}
std::int64_t CategoryStore::count() { return unit_.number(count_all); }

void CategoryStore::add(const Category& c) {
    unit_.run(insert, {{"category_id", c.category_id},
                       {"parent_id", c.parent_id},
                       {"code", c.code},
                       {"name_zh", c.name_zh},
                       {"name_en", c.name_en},
                       {"ticket_type", c.ticket_type},
                       {"default_priority", c.default_priority},
                       organization(c),
                       {"is_public", c.is_public},
                       {"is_active", c.is_active},
                       {"position", c.position}});
}

bool CategoryStore::save(const Category& c) {
    return unit_.run(update, {{"parent_id", c.parent_id},
                              {"name_zh", c.name_zh},
                              {"name_en", c.name_en},
                              {"ticket_type", c.ticket_type},
                              {"default_priority", c.default_priority},
                              organization(c),
                              {"is_public", c.is_public},
                              {"is_active", c.is_active},
                              {"position", c.position},
                              {"category_id", c.category_id},
                              {"version", c.version}}) == 1;
}

}  // namespace bihuan::standard
