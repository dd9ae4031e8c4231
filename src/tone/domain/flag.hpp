// What is kept of how a ticket's customer sounds. Positions only, no words of theirs.
#pragma once

#include "tone/domain/lexicon.hpp"

namespace bihuan::tone {

struct Flag {
    TicketId ticket_id;
    Level level = Level::calm;
    bool is_set = false;  // by a person, over what was heard
    std::string reason, set_by;
    Instant changed_at{};
    std::int64_t version = 0;  // 0: not kept yet
};
struct HeardId : Id<HeardId> {
    using Id::Id;
};
struct HeardText {
    HeardId heard_id;
    TicketId ticket_id;
    std::int64_t entry_id = 0;  // 0: the request itself
    Level level = Level::calm;
    std::int64_t points = 0;
    std::int64_t bytes = 0;  // of the text: where it is another now, positions say nothing any more
    std::vector<Cue> cues;
};
// "12:3:anger;40:2:leaving", as it is kept.
std::string written(const std::vector<Cue>& cues);
std::vector<Cue> read_cues(std::string_view text);
// The words at these places of the text; in UTF-16 units as places are.
std::vector<std::string> words_at(std::string_view text, const std::vector<Cue>& cues);

// Is it for the lead to know? Once each time it gets worse.
constexpr bool is_alarming(Level before, Level after) { return after > before && after >= Level::angry; }

}  // namespace bihuan::tone
