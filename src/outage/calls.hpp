// Face of `outage` for deeds.
#pragma once

#include "outage/types.hpp"
#include "store/store.hpp"

namespace bihuan::appointment {
struct Hands;
}

namespace bihuan::outage {

// A notice of an outage begins or ends; the subject is the notice. Those with a visit in its time are told
// (tells_affected), some at a time.
inline constexpr std::string_view turn_timer = "outage.turn";
void on_turn(Unit& unit, const appointment::Hands& hands, NoticeId id);

}  // namespace bihuan::outage
