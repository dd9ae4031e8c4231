#include "ticket/use_cases/process.hpp"

#include <algorithm>
#include <unordered_map>

#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/store/ticket_store.hpp"
#include "ticket/store/trail_store.hpp"

namespace bihuan::ticket {
namespace {

using identity::Role;

ListScope scope_below(Unit& unit, OrganizationId below) {
    const auto& actor = unit.actor();
    ListScope out{.is_everywhere = actor.sees_all, .organizations = {}};
    if (!actor.sees_all && actor.scope) out.organizations = *actor.scope;
    if (!below) return out;
    auto units = identity::organization_subtree(unit, below);
    if (!out.is_everywhere)
        std::erase_if(units,
                      [&](std::int64_t one) { return !std::ranges::binary_search(out.organizations, one); });
    return {.is_everywhere = false, .organizations = std::move(units)};
}

const standard::Limit* limit_of(const standard::SlaRule& rule, std::string_view clock) {
    if (clock == "accept") return &rule.accept;
    if (clock == "respond") return &rule.respond;
    if (clock == "resolve") return &rule.resolve;
    return clock == "feedback" ? &rule.feedback : nullptr;
}

// Posts whose holders do the work; administrators can, but it is not their duty.
std::vector<Role> doers(Permission permission) {
    auto roles = identity::roles_with(permission);
    std::erase(roles, Role::administrator);
    return roles;
}

std::vector<DutyCell> cells_of(const People& people, const standard::Category& category,
                               const standard::SlaRule& promise) {
    const OrganizationId team{category.default_organization_id};
    // Who leads answers for it: up to the root, wherever there is one.
    const auto accountable = find_people(people, team, {Role::team_lead, Role::manager});
    std::vector<DutyCell> cells;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(State::evaluated); ++i) {
        DutyCell cell;
        cell.state = static_cast<State>(i);
        cell.actions = steps_onward(cell.state);
        if (cell.actions.empty()) continue;
        cell.permission = permission_for(cell.actions.back());
        cell.responsible = find_people(people, team, doers(cell.permission));
        cell.accountable = accountable;
        cell.gap = gap_of(people, team, cell.responsible);
        cell.has_no_accountable = accountable.people == 0;
        cell.clock = clock_at(cell.state);
        if (const auto* limit = limit_of(promise, cell.clock)) cell.limit = *limit;
        cells.push_back(std::move(cell));
    }
    return cells;
}

}  // namespace

ProcessBoard get_process(Unit& unit, OrganizationId below) {
    std::unordered_map<std::int64_t, std::string> types;
    for (const auto& category : standard::categories(unit))
        types.emplace(category.category_id.number, category.ticket_type);
    const auto levels = sla::warned(unit, "ticket");
    const auto scope = scope_below(unit, below);
    StageCounting counting{unit.now};
    TrailStore{unit}.each_open(scope.is_everywhere, scope.organizations, [&](const OpenRow& row) {
        const auto level = levels.find(row.ticket_id);
        counting.add(row.state, types[row.category_id], row.opened_at, row.state_since,
                     level == levels.end() ? 0 : level->second);
    });
    return counting.result();
}

DutyMatrix get_duty_matrix(Unit& unit, OrganizationId below) {
    const auto version = standard::in_force(unit, unit.now);
    const auto& standard = *version.standard;
    DutyMatrix out;
    out.standard_number = version.number;
    out.ladder = standard.ladder;
    out.grades = standard.grades;
    out.silence = standard.closing_silence;
    const People people{identity::organizations(unit), identity::posts_held(unit)};
    const auto units = below ? identity::organization_subtree(unit, below) : std::vector<std::int64_t>{};
    for (const auto& category : standard::categories(unit)) {
        if (!category.is_active) continue;
        if (below && std::ranges::find(units, category.default_organization_id) == units.end()) continue;
        standard::Facts facts;
        facts.type = category.ticket_type;
        facts.category = category.code;
        facts.segment = "ordinary";
        facts.priority = category.default_priority;
        DutyRow row;
        row.class_code = facts.class_code = standard::class_of(standard, facts);
        if (category.ticket_type == "complaint") facts.grade = standard::grade_of(standard, {}).code;
        const auto promise = standard::promise_of(standard, facts);
        row.rule = promise.code;
        row.category = category;
        row.cells = cells_of(people, category, promise);
        out.gaps += std::ranges::count_if(row.cells, [](const DutyCell& cell) {
            return cell.gap != DutyGap::none || cell.has_no_accountable;
        });
        out.rows.push_back(std::move(row));
    }
    return out;
}

}  // namespace bihuan::ticket
