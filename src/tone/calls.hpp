// Face of `tone` for deeds: what `app` wires.
#pragma once

#include "store/store.hpp"
#include "tone/types.hpp"

namespace bihuan::tone {

// What customers write is listened to; those in charge hear of one who became angry (4.5.3).
void hear(Unit& unit, const Event& event);
// Words on their way to a customer: what must not be said is refused without a reason (4.1.1, 4.1.5).
Done guard(Unit& unit, const Event& event);
// How words sound that belong to no ticket, e.g. of a chat.
Level sound_of(Unit& unit, std::string_view text);
// Tickets that were flagged before they could be listed by it are told their level, once.
void start(Unit& unit);
// A request that was brought in whole, e.g. for a demonstration: it has told nothing.
void listen_to_imported(Unit& unit, const ticket::Ticket& ticket);

}  // namespace bihuan::tone
