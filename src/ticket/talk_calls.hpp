// Part of ticket's face for deeds (see calls.hpp): what customers wrote, for whoever listens to how it
// sounds.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/store.hpp"
#include "ticket/types.hpp"

namespace bihuan::ticket {

struct CustomerWords {
    std::int64_t entry_id = 0;  // of the timeline; 0: title and description of the request itself
    std::string text;
};
// Of a request that was opened, or of a customer's reply; nullopt: the event tells of something else.
std::optional<CustomerWords> words_told(Unit& unit, const Event& event);
// These entries' texts as they stand, in the same order; "" for one that is gone.
std::vector<std::string> words_of_entries(Unit& unit, const Ticket& ticket,
                                          std::span<const std::int64_t> entries);

// How the customer sounds, by standard::tone_levels, for lists (4.5.3). No step of the ticket: its version
// and timeline stay.
void note_tone(Unit& unit, TicketId id, std::int64_t order);

}  // namespace bihuan::ticket
