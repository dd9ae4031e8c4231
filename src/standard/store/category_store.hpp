#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "standard/types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

class CategoryStore {
  public:
    explicit CategoryStore(Unit& unit) : unit_{unit} {}
    std::vector<Category> all();  // a few hundred at most: bounded by hand-made administration
    std::optional<Category> find(CategoryId id);
    std::optional<Category> find_code(std::string_view code);
    void add(const Category& category);
    bool save(const Category& category);  // false: somebody was faster
    std::int64_t count();

  private:
    Unit& unit_;
};

}  // namespace bihuan::standard
