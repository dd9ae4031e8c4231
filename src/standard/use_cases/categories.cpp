#include <algorithm>

#include "standard/calls.hpp"
#include "standard/domain/category_rules.hpp"
#include "standard/domain/standard_file.hpp"
#include "standard/store/category_store.hpp"
#include "standard/use_cases/use_cases.hpp"

namespace bihuan::standard {
namespace {

void tell_changed(Unit& unit, CategoryId id) {
    unit.tell({.topic = "category.changed", .subject_id = id.number});
}

}  // namespace

std::vector<Category> list_categories(Unit& unit) {
    const auto all = CategoryStore{unit}.all();
    const bool is_customer = unit.actor().is_customer();
    std::vector<Category> out;
    // Parents first: one level after the other. What hangs below a hidden category is hidden with it.
    std::vector<CategoryId> level{CategoryId{}};
    for (int depth = 0; depth < category_depth_max && !level.empty(); ++depth) {
        std::vector<CategoryId> next;
        for (const auto parent : level)
            for (const auto& one : all) {
                if (one.parent_id != parent || (is_customer && !(one.is_public && one.is_active))) continue;
                out.push_back(one);
                next.push_back(one.category_id);
            }
        level = std::move(next);
    }
    return out;
}

Result<Category> create_category(Unit& unit, const NewCategory& wanted) {
    CategoryStore store{unit};
    if (!is_category_code(wanted.code)) return refuse_field("code", category_code_shape);
    if (store.find_code(wanted.code)) return refuse_field("code", category_code_taken, wanted.code);
    TRY_DONE(check_parent(store.all(), CategoryId{}, wanted.parent_id));
    Category made{.category_id = unit.new_id<CategoryId>(),
                  .parent_id = wanted.parent_id,
                  .code = wanted.code,
                  .name_zh = wanted.name_zh,
                  .name_en = wanted.name_en,
                  .ticket_type = wanted.ticket_type,
                  .default_priority = wanted.default_priority,
                  .default_organization_id = wanted.default_organization_id,
                  .is_public = wanted.is_public,
                  .position = wanted.position};
    store.add(made);
    tell_changed(unit, made.category_id);
    return made;
}

Result<Category> update_category(Unit& unit, const CategoryChange& change) {
    CategoryStore store{unit};
    auto category = store.find(change.category_id);
    if (!category) return refuse(category_unknown);
    if (category->version != change.version) return refuse(category_version);
    if (change.parent_id) {
        TRY_DONE(check_parent(store.all(), change.category_id, *change.parent_id));
        category->parent_id = *change.parent_id;
    }
    const auto set = [](auto& field, const auto& value) {
        if (value) field = *value;
    };
    set(category->name_zh, change.name_zh);
    set(category->name_en, change.name_en);
    set(category->ticket_type, change.ticket_type);
    set(category->default_priority, change.default_priority);
    set(category->default_organization_id, change.default_organization_id);
    set(category->is_public, change.is_public);
    set(category->is_active, change.is_active);
    set(category->position, change.position);
    if (!store.save(*category)) return refuse(category_version);
    ++category->version;
    tell_changed(unit, category->category_id);
    return *category;
}

std::optional<Category> category(Unit& unit, CategoryId id) { return CategoryStore{unit}.find(id); }
std::optional<Category> category_by_code(Unit& unit, std::string_view code) {
    return CategoryStore{unit}.find_code(code);
}

std::vector<Category> categories(Unit& unit) { return CategoryStore{unit}.all(); }

std::vector<CategoryId> category_subtree(Unit& unit, CategoryId id) {
    const auto all = CategoryStore{unit}.all();
    std::vector<CategoryId> out{id};
    for (std::size_t i = 0; i < out.size(); ++i)
        for (const auto& one : all)
            if (one.parent_id == out[i] && std::ranges::find(out, one.category_id) == out.end())
                out.push_back(one.category_id);
    return out;
}

std::vector<Channel> channels(Unit& unit) { return in_force(unit, unit.now).standard->channels; }
Principles principles(Unit& unit) { return in_force(unit, unit.now).standard->principles; }
bool is_channel(Unit& unit, std::string_view code) {
    return is_channel(*in_force(unit, unit.now).standard, code);
}

}  // namespace bihuan::standard
