#include "standard/domain/category_rules.hpp"

#include <algorithm>

namespace bihuan::standard {
namespace {

const Category* find(std::span<const Category> tree, CategoryId id) {
    const auto found = std::ranges::find(tree, id, &Category::category_id);
    return found == tree.end() ? nullptr : &*found;
}

int height(std::span<const Category> tree, CategoryId id, int left) {
    int most = 0;
    if (left > 0)
        for (const auto& one : tree)
            if (one.parent_id == id) most = std::max(most, height(tree, one.category_id, left - 1));
    return most + 1;
}

}  // namespace

Done check_parent(std::span<const Category> tree, CategoryId moved, CategoryId parent) {
    int depth = 0;
    for (auto at = parent; at;) {
        if (at == moved) return refuse_field("parent_id", category_cycle);
        const auto* category = find(tree, at);
        if (category == nullptr) return refuse_field("parent_id", category_unknown);
        at = category->parent_id;
        ++depth;
    }
    const int below = moved ? height(tree, moved, category_depth_max) : 1;
    if (depth + below > category_depth_max) return refuse_field("parent_id", category_too_deep);
    return {};
}

bool is_category_code(std::string_view code) {
    return !code.empty() && code.front() != '.' && code.back() != '.' &&
           std::ranges::all_of(code, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
           });
}

}  // namespace bihuan::standard
