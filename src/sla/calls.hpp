// Face of `sla` for deeds.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "sla/board_types.hpp"
#include "sla/types.hpp"
#include "standard/types.hpp"
#include "store/store.hpp"

namespace bihuan::sla {

// Writes facts down and keeps lists, outcomes and the next timer in step with them. The first record of a
// subject says by which version of the standard it is measured for good.
void record(Unit& unit, const Subject& subject, standard::VersionId version, const Place& place,
            std::span<const Fact> facts);
// The same for a subject that has no clocks yet, by a version at hand.
void begin(Unit& unit, const Subject& subject, const standard::InForce& version, const Place& place,
           std::span<const Fact> facts);
// Handed over: nothing happens to the clocks.
void move_to(Unit& unit, const Subject& subject, const Place& place);

// As things stand at unit.now; nullopt for a subject without clocks.
std::optional<SubjectView> view(Unit& unit, const Subject& subject);
std::unordered_map<std::int64_t, Summary> summaries(Unit& unit, std::string_view kind,
                                                    std::span<const std::int64_t> ids);
// Every promise that was kept or broken so far.
std::vector<Outcome> outcomes(Unit& unit, const Subject& subject);
// Subjects of the kind past a warning or beyond a limit, each with its level.
std::unordered_map<std::int64_t, int> warned(Unit& unit, std::string_view kind);
// A broken promise nobody has explained yet (5.5.2).
bool owes_explanation(Unit& unit, const Subject& subject);
// The latest promise of the clock that was broken and is not explained; false: there is none.
bool explain_breach(Unit& unit, const Subject& subject, const Reason& reason);

// How many promises of a rule ended how.
struct Tally {
    std::string rule;
    ClockKind clock = ClockKind::resolve;
    ClockState state = ClockState::met;
    std::int64_t count = 0;
};
// Promises of this kind of subject that ended or were broken in [from, to), by rule, clock and state.
std::vector<Tally> tally(Unit& unit, std::string_view kind, Instant from, Instant to);

// The board: running clocks within the actor's scope, soonest first.
struct BoardPage {
    std::vector<BoardItem> items;
    std::string next;
};
// Of these kinds alone.
BoardPage board(Unit& unit, const BoardFilter& filter, std::span<const std::string_view> kinds,
                std::int64_t limit);

using Listener = std::function<void(Unit&, const Reached&)>;
// Name of the timer of a kind of subject, and what runs when it is due.
std::string timer_kind(std::string_view subject_kind);
void on_timer(Unit& unit, const Subject& subject, const Listener& tell);

}  // namespace bihuan::sla
