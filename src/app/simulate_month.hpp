// A month lived by the real use cases: a store that is thrown away, a clock that is moved, the real timers.
#pragma once

#include <cstddef>
#include <functional>

#include "simulation/domain/changes.hpp"
#include "simulation/types.hpp"
#include "store/store.hpp"

namespace bihuan {

inline constexpr ErrorKind simulation_stopped{"simulation.stopped", Category::conflict, "模拟已停止",
                                              "The simulation was stopped"};
inline constexpr ErrorKind simulation_step{"simulation.step_refused", Category::internal,
                                           "模拟中的一步被拒绝：{}",
                                           "A step of the simulation was refused: {}"};

struct Month {
    simulation::Report report;
    std::int64_t tickets = 0;  // opened in all, those of the warming up too
};
struct MonthHooks {
    // 0 .. 1 and the tickets so far, some hundred times; false stops.
    std::function<bool(double done, std::int64_t tickets)> progress;
    std::function<void(Store&)> at_the_end;  // a look at each lane's store before it goes
    std::size_t lanes = 1;                   // cores to use; the report is the same with any number
};
// The trial's standard must be in order and its head counts filled in.
Result<Month> live_month(const simulation::Trial& trial, const simulation::Plan& plan,
                         const MonthHooks& hooks);

}  // namespace bihuan
