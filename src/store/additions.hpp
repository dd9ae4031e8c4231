// Rows that many units add to, such as a month's sums. A lock on one is held until the commit, so groups that
// write them as they come would wait for each other in a ring. What units add is kept instead, summed over
// the group, and written just before its commit in the order of the keys, which is the same in every
// transaction.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/statement.hpp"

namespace bihuan {

class Session;
using Amounts = std::vector<std::pair<std::string_view, std::int64_t>>;

class Additions {
  public:
    // `sql` adds the amounts to the row of the keys, or makes it. Its text, and all names, live as long as
    // the program.
    void add(const Sql& sql, const Binds& keys, const Amounts& amounts);
    void add(const Additions& others);
    void write(Session& session) const;

  private:
    struct Addition {
        Sql sql;
        Binds keys;
        Amounts amounts;
    };
    void add(const std::string& row, const Addition& addition);
    std::map<std::string, Addition> by_row_;
};

}  // namespace bihuan
