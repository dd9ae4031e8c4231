// 1.1.3, 2.3.2, 5.4.4: who gets the next request. Qualified, present, below capacity; then fair.
#include <algorithm>
#include <tuple>

#include "duty/calls.hpp"
#include "duty/domain/choice.hpp"

namespace bihuan::duty {
namespace {

enum class Ability { has, expired, lacks };

Ability ability(std::span<const Skill> skills, const std::string& code, std::int64_t level, Instant now) {
    const auto found = std::ranges::find(skills, code, &Skill::code);
    if (found == skills.end() || found->level < level) return Ability::lacks;
    return found->valid_until && *found->valid_until <= now ? Ability::expired : Ability::has;
}

// load / capacity, compared without dividing: 1 of 2 weighs as much as 4 of 8.
bool is_before(const Candidate& a, const Candidate& b) {
    if (a.asked != b.asked) return a.asked < b.asked;
    const auto weight_a = a.load * b.capacity, weight_b = b.load * a.capacity;
    if (weight_a != weight_b) return weight_a < weight_b;
    if (a.last_given_at != b.last_given_at) return a.last_given_at < b.last_given_at;  // never: first
    return a.user_id < b.user_id;
}

}  // namespace

bool is_able(std::span<const Skill> skills, const Need& need, Instant at) {
    return std::ranges::all_of(need.skills, [&](const std::string& code) {
        return ability(skills, code, need.level, at) == Ability::has;
    });
}

std::vector<std::string> missing_skills(const Candidate& candidate, const Need& need, Instant now) {
    std::vector<std::string> out;
    for (const auto& code : need.skills)
        if (ability(candidate.skills, code, need.level, now) != Ability::has) out.push_back(code);
    return out;
}

Standing standing_of(const Candidate& candidate, const Need& need, Instant now) {
    if (candidate.capacity == 0) return Standing::apart;
    auto worst = Ability::has;
    for (const auto& code : need.skills)
        worst = std::max(worst, ability(candidate.skills, code, need.level, now));
    if (worst == Ability::lacks) return Standing::unskilled;
    if (worst == Ability::expired) return Standing::expired;
    if (candidate.presence != Presence::available) return Standing::absent;
    return candidate.load >= candidate.capacity ? Standing::full : Standing::possible;
}

const Candidate* choose(std::span<const Candidate> candidates, const Need& need, Instant now) {
    const Candidate* best = nullptr;
    for (const auto& one : candidates)
        if (standing_of(one, need, now) == Standing::possible && (!best || is_before(one, *best)))
            best = &one;
    return best;
}

}  // namespace bihuan::duty
