#include "standard/calls.hpp"
#include "standard/domain/standard_file.hpp"
#include "standard/store/category_store.hpp"

namespace bihuan::standard {

void seed(Unit& unit, const std::function<std::int64_t(std::string_view)>& organization_of) {
    CategoryStore store{unit};
    if (store.count() > 0) return;
    for (const auto& seed : embedded_standard().categories) {
        auto category = seed.category;
        category.category_id = unit.new_id<CategoryId>();
        if (const auto parent = store.find_code(seed.parent_code)) category.parent_id = parent->category_id;
        category.default_organization_id = organization_of(seed.organization_code);
        store.add(category);
    }
}

}  // namespace bihuan::standard
