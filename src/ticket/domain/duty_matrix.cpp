#include "ticket/domain/duty_matrix.hpp"

#include <algorithm>

namespace bihuan::ticket {
namespace {

bool is_ending_early(State state) {
    return state == State::cancelled || state == State::rejected || state == State::merged ||
           state == State::archived;
}

const identity::Organization* find(const People& people, OrganizationId id) {
    const auto found = std::ranges::find(people.organizations, id, &identity::Organization::organization_id);
    return found == people.organizations.end() ? nullptr : &*found;
}

Found count(const People& people, const std::vector<identity::Role>& roles, auto is_counted) {
    Found out;
    for (const auto& held : people.posts) {
        if (std::ranges::find(roles, held.role) == roles.end() || !is_counted(held.organization_id)) continue;
        out.people += held.people;
        if (std::ranges::find(out.roles, held.role) == out.roles.end()) out.roles.push_back(held.role);
    }
    std::ranges::sort(out.roles);
    return out;
}

}  // namespace

std::vector<Action> steps_onward(State state) {
    std::vector<Action> onward, back;
    for (const auto& step : ticket_flow) {
        if (step.from != state || is_ending_early(step.to) || step.to == state) continue;
        if (step.action == Action::reopen) continue;
        (step.to > state ? onward : back).push_back(step.action);
    }
    return onward.empty() ? back : onward;
}

std::string_view clock_at(State state) {
    switch (state) {
        case State::submitted:
            return "accept";
        case State::accepted:
        case State::assigned:
            return "respond";
        case State::handling:
        case State::waiting:
            return "resolve";
        case State::resolved:
            return "feedback";
        default:
            return "";
    }
}

Found find_people(const People& people, OrganizationId unit, const std::vector<identity::Role>& roles) {
    const auto* at = find(people, unit);
    if (at == nullptr) return {};
    auto found = count(people, roles, [&](OrganizationId one) {
        const auto* organization = find(people, one);
        return organization != nullptr && organization->path.starts_with(at->path);
    });
    found.organization_id = unit;
    while (found.people == 0 && at != nullptr && at->parent_id) {
        const auto above = at->parent_id;
        found = count(people, roles, [&](OrganizationId one) { return one == above; });
        found.organization_id = above;
        found.is_above = true;
        at = find(people, above);
    }
    if (found.people == 0) found.organization_id = {};
    return found;
}

DutyGap gap_of(const People& people, OrganizationId unit, const Found& found) {
    const auto* at = find(people, unit);
    if (at == nullptr) return DutyGap::no_unit;
    if (!at->is_active) return DutyGap::unit_inactive;
    // Somebody above may step in, but the unit that has the duty has nobody to do it.
    return found.people == 0 || found.is_above ? DutyGap::nobody : DutyGap::none;
}

}  // namespace bihuan::ticket
