// Face of `sla` for values: the lines of the board of clocks, and what other modules tell of their own.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/actor.hpp"
#include "sla/types.hpp"

namespace bihuan {
class Unit;
}

namespace bihuan::sla {

struct BoardItem {
    Subject subject;
    Place place;
    Summary summary;
};
struct BoardWords {  // what a line says, and the page it leads to
    std::string code, title_zh, title_en, link;
};
// A kind of subject that belongs on the board, and who may read it; told by its module, joined by `app`.
struct BoardKind {
    std::string_view kind;
    Permission permission = Permission::ticket_read;
    std::function<std::unordered_map<std::int64_t, BoardWords>(Unit&, std::span<const std::int64_t>)> words;
};

}  // namespace bihuan::sla
