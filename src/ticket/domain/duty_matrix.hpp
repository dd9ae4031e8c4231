// 1.3.2, 3.3.2, 4.5.4: who answers for what at each stage, worked out of the table of steps, the roles and
// the standard; nothing is written down a second time. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identity/types.hpp"
#include "ticket/domain/ticket_flow.hpp"

namespace bihuan::ticket {

// The steps that lead on from a stage: those of a later state of the loop, else back to work.
std::vector<Action> steps_onward(State state);
// Which promise runs at a stage; "": none.
std::string_view clock_at(State state);

struct People {  // by unit and role, active ones
    std::vector<identity::Organization> organizations;
    std::vector<identity::PostsHeld> posts;
};

enum class DutyGap { none, no_unit, unit_inactive, nobody };
inline constexpr std::array duty_gap_names{std::string_view{"none"}, std::string_view{"no_unit"},
                                           std::string_view{"unit_inactive"}, std::string_view{"nobody"}};
constexpr std::string_view to_text(DutyGap gap) { return duty_gap_names[static_cast<std::size_t>(gap)]; }

// Who there is of these roles: in the unit and below it, else in the nearest unit above that has any.
struct Found {
    OrganizationId organization_id;  // none: nobody anywhere above
    std::vector<identity::Role> roles;
    std::int64_t people = 0;
    bool is_above = false;
};
Found find_people(const People& people, OrganizationId unit, const std::vector<identity::Role>& roles);
DutyGap gap_of(const People& people, OrganizationId unit, const Found& found);

}  // namespace bihuan::ticket
