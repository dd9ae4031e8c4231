#include "app/simulate_world.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/program.hpp"
#include "identity/calls.hpp"
#include "identity/domain/roles.hpp"
#include "simulation/domain/staffing.hpp"
#include "standard/calls.hpp"
#include "standard/use_cases/use_cases.hpp"

namespace bihuan {
namespace {

identity::OrganizationId make_unit(Unit& unit, identity::OrganizationId above, std::string code,
                                   std::string zh, std::string en, const char* kind) {
    identity::Organization wanted;
    wanted.parent_id = above;
    wanted.code = std::move(code);
    wanted.name_zh = std::move(zh);
    wanted.name_en = std::move(en);
    wanted.kind = kind;
    return identity::ensure_organization(unit, wanted);
}

SimulatedPerson make_person(Unit& unit, const simulation::Team& team, identity::OrganizationId place,
                            std::int64_t number) {
    const auto role = identity::role_from_text(team.role).value_or(identity::Role::agent);
    identity::NewAccount wanted;
    wanted.username = fmt::format("{}.{}", team.code, number);
    wanted.display_name = fmt::format("{} {}", team.name_zh, number);
    wanted.password_hash = "!";  // nobody signs in here
    wanted.posts = {{place, role}};
    SimulatedPerson out{identity::ensure_user(unit, wanted), {}};
    out.actor.user_id = out.user_id.number;
    out.actor.name = wanted.display_name;
    out.actor.roles = {team.role};
    out.actor.permissions = identity::permissions_of(role);
    out.actor.home_organization_id = place.number;
    out.actor.sees_all = true;  // one centre: everybody sees its tickets
    return out;
}

// Indexes of lists that nobody opens in a month nobody looks into: keeping them up to date is a third of its
// time. Those that the deeds and timers read by stay.
constexpr std::array list_indexes{"ticket_board",           "ticket_open_of_organization",
                                  "ticket_of_organization", "ticket_open",
                                  "ticket_of_owner",        "ticket_of_customer",
                                  "ticket_state",           "ticket_updated",
                                  "ticket_notice_of_user",  "ticket_notice_unread",
                                  "sla_track_due",          "sla_track_of_organization",
                                  "sla_track_of_handler",   "sla_track_warned",
                                  "sla_result_at",          "sla_result_of_organization",
                                  "audit_subject",          "audit_actor"};

void drop_list_indexes(Unit& unit) {
    for (const std::string index : list_indexes)
        unit.run({"simulation.drop_index", "drop index if exists " + index});
}

}  // namespace

SimulatedWorld make_world(Store& store, const simulation::Trial& trial, const simulation::Engine& engine) {
    SimulatedWorld world;
    world.customer = system_actor();
    world.customer.name = "客户 customer";
    must_have(store.write(system_actor(), [&](Unit& unit) -> Result<bool> {
        drop_list_indexes(unit);
        const auto root =
            make_unit(unit, {}, "hq", trial.scenario.name_zh, trial.scenario.name_en, "headquarters");
        for (const auto& team : trial.scenario.teams)
            world.teams.push_back(
                make_unit(unit, root, "team." + team.code, team.name_zh, team.name_en, "team"));
        world.intake =
            world.teams.at(static_cast<std::size_t>(simulation::team_that_takes_in(trial.scenario)));
        TRY_DONE(standard::publish_version(unit, trial.standard_text, unit.now, "simulation"));
        const auto version = standard::in_force(unit, unit.now);
        for (const auto& share : trial.profile.categories) {
            const auto found = standard::category_by_code(unit, share.category);
            must(found.has_value());
            world.categories.push_back(found->category_id);
        }
        for (const auto& reason : version.standard->pause_reasons)
            // One that nobody else has to confirm: the engine knows no such second person.
            if (reason.stops && reason.confirm.empty() && world.pause_reason.empty())
                world.pause_reason = reason.code;
        if (!version.standard->causes.empty()) world.cause = version.standard->causes.front().code;
        for (std::int64_t i = 0; i < engine.people(); ++i) {
            const auto team = static_cast<std::size_t>(engine.team_of(i));
            world.people.push_back(make_person(unit, trial.scenario.teams[team], world.teams[team], i + 1));
        }
        return true;
    }));
    return world;
}

}  // namespace bihuan
