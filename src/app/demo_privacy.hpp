// Personal data in the demo: a schedule of keeping that is put to work in part, and two leaks.
#pragma once

#include <span>
#include <string>

#include "app/program.hpp"

namespace bihuan::demo {

// The admin proposes, the manager approves; a leak in work with its drafts, and one that was none.
Result<bool> make_privacy(Unit& unit, const privacy::Context& context, const Actor& admin,
                          const Actor& manager, const std::vector<std::string>& codes);

}  // namespace bihuan::demo
