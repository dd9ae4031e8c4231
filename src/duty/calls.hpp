// Face of `duty` for deeds.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "duty/types.hpp"
#include "store/store.hpp"

namespace bihuan::duty {

// --- choosing (1.1.3, 5.4.4). Pure.
Standing standing_of(const Candidate& candidate, const Need& need, Instant now);
// Skills asked for that this person has not, not at that level, or no longer.
std::vector<std::string> missing_skills(const Candidate& candidate, const Need& need, Instant now);
// Among those able, present and below their capacity: who was asked least for this request, then the least
// loaded, then who has waited longest for a new one. The same people give the same answer.
const Candidate* choose(std::span<const Candidate> candidates, const Need& need, Instant now);

// --- who there is. People work for a unit by a post that handles requests in it or below it.
bool is_anyone_available(Unit& unit, OrganizationId organization);  // one look at an index
// Those available now; load and asked are the caller's to fill in.
std::vector<Candidate> available_people(Unit& unit, OrganizationId organization);
// Everybody, at most 200: to explain a choice.
std::vector<Candidate> all_people(Unit& unit, OrganizationId organization);
// The units whose requests this person is counted on for now.
std::vector<OrganizationId> available_in(Unit& unit, UserId person);
Presence presence(Unit& unit, UserId person);
void note_given(Unit& unit, UserId person);
// Until the unit ends nobody else gives these people anything. In the order of their ids, or two wait for
// each other.
void hold(Unit& unit, std::span<const UserId> people);

// --- for who plans ahead
std::unordered_map<UserId, std::vector<Skill>> skills_of(Unit& unit, std::span<const UserId> people);
// Has the skills asked for at that moment.
bool is_able(std::span<const Skill> skills, const Need& need, Instant at);
// Those that overlap [from, to), in order of their beginning.
std::vector<Shift> shifts_of(Unit& unit, UserId person, Instant from, Instant to);
inline constexpr std::string_view roster_topic = "duty.roster";  // told of each change, subject: the person

// --- for whoever speaks for a person: the person, a simulation, a demonstration
inline constexpr std::string_view presence_topic =
    "duty.presence";  // told of each change, subject: the person
Done set_presence(Unit& unit, UserId person, Presence presence);
void set_skills(Unit& unit, UserId person, std::span<const Skill> skills);
void set_capacity(Unit& unit, UserId person, std::optional<std::int64_t> capacity);  // none: by the standard
Result<ShiftId> add_shift(Unit& unit, UserId person, Instant starts_at, Instant ends_at);

// --- moments that timers bring: the end of a shift, or nothing heard for long
inline constexpr std::string_view presence_timer = "duty.presence";
void look_after_presence(Unit& unit, UserId person);

}  // namespace bihuan::duty
