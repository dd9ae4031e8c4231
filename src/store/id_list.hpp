// The rows of many ids in one statement whose text stays the same however many they are, so each connection
// prepares it once.
#pragma once

#include <string>
#include <string_view>

#include "store/store.hpp"

namespace bihuan {

class IdList {
  public:
    // `ids`: a range of ids, or of their numbers. Bound as `:ids`, so one list a statement.
    template <class Ids>
    IdList(const Unit& unit, const Ids& ids) : is_postgres_{unit.is_postgres()} {
        for (const auto& id : ids) {
            text_ += text_.empty() ? "" : ",";
            if constexpr (requires { id.number; })
                text_ += std::to_string(id.number);
            else
                text_ += std::to_string(id);
        }
    }
    // The condition that `column` is one of them.
    std::string holds(std::string_view column) const {
        return std::string{column} +
               (is_postgres_ ? " = any(cast(:ids as bigint[]))" : " in (select value from json_each(:ids))");
    }
    Bind bind() const { return {"ids", (is_postgres_ ? "{" : "[") + text_ + (is_postgres_ ? "}" : "]")}; }

  private:
    const bool is_postgres_;
    std::string text_;
};

}  // namespace bihuan
