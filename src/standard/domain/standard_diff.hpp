// What differs between two standards, entry by entry: entries are told apart by their code where they have
// one, so that a moved entry is no change of all that follow (1.2.4).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace bihuan::standard {

inline constexpr ErrorKind standard_unreadable{"standard.unreadable", bihuan::Category::invalid,
                                               "服务标准无法读取：{}", "The standard cannot be read: {}"};

struct Difference {
    std::string path;           // "sla[fault.urgent].resolve"
    std::string before, after;  // as written in TOML; "": not there
};
// By path. The first rule that holds decides, so a list whose entries stand otherwise differs in
// "<list>.order" too.
Result<std::vector<Difference>> diff_standards(std::string_view before, std::string_view after);

}  // namespace bihuan::standard
