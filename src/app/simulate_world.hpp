// The organisation of a simulated month: its units, people and categories, made in a fresh store.
#pragma once

#include <string>
#include <vector>

#include "identity/types.hpp"
#include "simulation/domain/changes.hpp"
#include "simulation/domain/engine.hpp"
#include "standard/types.hpp"
#include "store/store.hpp"

namespace bihuan {

struct SimulatedPerson {
    identity::UserId user_id;
    Actor actor;
};
struct SimulatedWorld {
    Actor customer;  // whoever asks, answers, evaluates and comes back
    std::vector<SimulatedPerson> people;
    std::vector<identity::OrganizationId> teams;  // as in the scenario
    identity::OrganizationId intake;
    std::vector<standard::CategoryId> categories;  // as in the profile
    std::string pause_reason, cause;               // the standard's first of each that fits
    const SimulatedPerson& person(std::int64_t i) const { return people.at(static_cast<std::size_t>(i)); }
};
SimulatedWorld make_world(Store& store, const simulation::Trial& trial, const simulation::Engine& engine);

}  // namespace bihuan
