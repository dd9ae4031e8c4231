// Face of `channel` for deeds: what `app` wires to timers and routes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "channel/types.hpp"
#include "store/store.hpp"

namespace bihuan::message {
struct Context;
}
namespace bihuan::intake {
struct Context;
}
namespace bihuan::telephone {
struct Hands;
}

namespace bihuan::channel {

struct Context {
    std::shared_ptr<const message::Context> messages;
    std::shared_ptr<const intake::Context> intake;
    std::shared_ptr<const telephone::Hands> telephone;
    std::string zone;  // whose days people mean
};

inline constexpr std::string_view count_timer = "channel.count", watch_timer = "channel.watch";
// What was written down since the last time becomes sums of days, a bounded piece at once.
void on_count(Unit& unit, const Context& context);
// A way that fails or is well again is told to those in charge, once each.
void on_watch(Unit& unit, const Context& context);
void start(Unit& unit);  // at every start of a node

}  // namespace bihuan::channel
