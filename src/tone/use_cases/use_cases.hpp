// What can be asked about tone: one function each.
#pragma once

#include <span>

#include "tone/calls.hpp"
#include "tone/domain/flag.hpp"

namespace bihuan::tone {

// What is not said to customers in this text, before it is sent.
std::vector<Finding> check_words(Unit& unit, std::string_view text, Audience audience);

struct CueView {
    Instant at{};
    std::int64_t entry_id = 0;
    Level level = Level::calm;
    std::vector<std::string> words, kinds;  // as the text stands; none where it is another now
};
struct TicketTone {
    Flag flag;
    std::vector<CueView> heard;             // newest first
    std::vector<standard::ToneStep> steps;  // of the standard, for this level
};
Result<TicketTone> get_tone(Unit& unit, TicketId id);
// By a person who hears better; `version` of the flag, 0 where none is kept.
Result<TicketTone> set_tone(Unit& unit, TicketId id, std::int64_t version, Level level,
                            const std::string& reason);

// Levels of those of these tickets that the actor may see and that are not calm.
std::vector<Flag> tones_of(Unit& unit, std::span<const TicketId> ids);

}  // namespace bihuan::tone
