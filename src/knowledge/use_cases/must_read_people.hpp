// Who is asked to read, and who of them has.
#pragma once

#include "knowledge/use_cases/must_read.hpp"

namespace bihuan::knowledge {

// With the words of their articles, teams and askers; nobody is counted.
std::vector<MustReadView> named(Unit& unit, const Units& units, std::vector<MustRead> all);
// The actor may change what asks units of their scope alone.
bool may_change(const Unit& unit, const MustRead& one);
// Somebody within the actor's scope may be asked.
bool asks_anybody_seen(Unit& unit, const MustRead& one);
// The next of those asked, behind `after`, who have not confirmed: some of them, and where it goes on.
struct Missing {
    std::vector<UserId> people;
    UserId next;
};
Missing people_missing(Unit& unit, const MustRead& one, UserId after);

}  // namespace bihuan::knowledge
