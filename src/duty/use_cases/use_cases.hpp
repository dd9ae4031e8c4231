// What can be done with duty: one function each.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "duty/calls.hpp"
#include "duty/domain/choice.hpp"
#include "duty/store/duty_store.hpp"
#include "standard/types.hpp"

namespace bihuan::duty {

struct Person {  // as lists show them
    UserId user_id;
    std::string display_name;
    std::vector<OrganizationId> organizations;  // of the posts
    Presence presence = Presence::offline;
    std::optional<Instant> since;
    std::optional<Shift> shift;  // running now
    std::int64_t capacity = 0;
    bool is_capacity_agreed = false;  // false: as the standard says for the post
    std::vector<Skill> skills;
    std::int64_t version = 0;
};

// --- oneself
Result<Person> get_my_duty(Unit& unit);
Result<Person> set_my_presence(Unit& unit, Presence presence);

// --- the people of the caller's units
struct PersonPage {
    std::vector<Person> items;
    UserId next;
};
Result<PersonPage> list_people(Unit& unit, OrganizationId organization, UserId after, std::int64_t limit);
struct PersonChange {
    UserId user_id;
    std::int64_t version = 0;
    std::optional<std::int64_t> capacity;  // none: as the standard says
    std::vector<Skill> skills;
};
Result<Person> update_person(Unit& unit, const PersonChange& change);

// --- the roster
inline constexpr std::chrono::days period_max{35};
inline constexpr std::int64_t roster_people_max = 200;
Result<std::vector<Shift>> list_shifts(Unit& unit, OrganizationId organization, Instant from, Instant to);
Result<Shift> create_shift(Unit& unit, UserId person, Instant starts_at, Instant ends_at);
Done delete_shift(Unit& unit, ShiftId id);
struct CopiedWeek {
    std::int64_t copied = 0, skipped = 0;  // skipped: would overlap what is there
};
Result<CopiedWeek> copy_week(Unit& unit, OrganizationId organization, Instant from, Instant to);

// --- shared by the use cases
bool takes_part(const identity::Staff& staff);
// The numbers of routing in force now.
standard::Routing routing(Unit& unit);
std::int64_t capacity_of(const identity::Staff& staff, const PersonRow& row,
                         const standard::Routing& routing);
std::vector<Person> with_duty(Unit& unit, std::span<const identity::Staff> staff);
// People who handle requests in the unit or below it, as far as the caller sees them.
Result<std::vector<identity::Staff>> staff_seen(Unit& unit, OrganizationId organization, UserId after,
                                                std::int64_t limit);
// Somebody of the caller's units who handles requests.
Result<identity::Staff> find_managed(Unit& unit, UserId person);
// The presence timer again, after the roster changed.
void look_again(Unit& unit, UserId person);

}  // namespace bihuan::duty
