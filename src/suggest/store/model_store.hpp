// The table of suggest. Rows in, values out; no rule lives here.
#pragma once

#include <optional>

#include "store/store.hpp"
#include "suggest/types.hpp"

namespace bihuan::suggest {

class ModelStore {
  public:
    explicit ModelStore(Unit& unit) : unit_{unit} {}
    void add(const ModelFacts& facts, const Report& report, std::string_view model);
    void keep_newest(std::int64_t count);
    std::optional<ModelFacts> newest();
    std::optional<std::string> model(ModelId id);  // its bytes; nullopt also where they are no base64

  private:
    Unit& unit_;
};

}  // namespace bihuan::suggest
