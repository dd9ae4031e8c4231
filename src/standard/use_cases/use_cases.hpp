// What can be done with the standard.
#pragma once

#include <optional>

#include "base/result.hpp"
#include "standard/types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

struct NewCategory {
    CategoryId parent_id;
    std::string code, name_zh, name_en, ticket_type, default_priority;
    std::int64_t default_organization_id = 0;
    bool is_public = true;
    std::int64_t position = 0;
};
struct CategoryChange {
    CategoryId category_id;
    std::int64_t version = 0;
    std::optional<CategoryId> parent_id;
    std::optional<std::string> name_zh, name_en, ticket_type, default_priority;
    std::optional<std::int64_t> default_organization_id;
    std::optional<bool> is_public, is_active;
    std::optional<std::int64_t> position;
};

// Parents before children; a customer sees the public, active part.
std::vector<Category> list_categories(Unit& unit);
Result<Category> create_category(Unit& unit, const NewCategory& wanted);
Result<Category> update_category(Unit& unit, const CategoryChange& change);

}  // namespace bihuan::standard
