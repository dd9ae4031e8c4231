// 1.2.3, 1.3.1, 3.1.1, 5.4.1: the life of a ticket as a table. No other code sets a state.
#pragma once

#include <array>

#include "base/actor.hpp"
#include "base/state_table.hpp"
#include "ticket/types.hpp"

namespace bihuan::ticket {

using FlowStep = Step<State, Action>;
inline constexpr std::array ticket_flow{
    Step{State::submitted, Action::accept, State::accepted},
    Step{State::submitted, Action::reject, State::rejected},
    Step{State::accepted, Action::assign, State::assigned},
    Step{State::assigned, Action::assign, State::assigned},
    Step{State::handling, Action::assign, State::assigned},
    Step{State::accepted, Action::start, State::handling},
    Step{State::assigned, Action::start, State::handling},
    Step{State::handling, Action::wait, State::waiting},
    Step{State::waiting, Action::resume, State::handling},
    Step{State::handling, Action::resolve, State::resolved},
    Step{State::resolved, Action::feed_back, State::fed_back},
    Step{State::fed_back, Action::offer_evaluation, State::evaluating},
    Step{State::evaluating, Action::evaluate, State::evaluated},
    Step{State::evaluating, Action::close, State::closed},  // offered, not answered
    Step{State::evaluated, Action::close, State::closed},   // 3.5.5: there is no other way to closed
    Step{State::closed, Action::archive, State::archived},
    Step{State::resolved, Action::reopen, State::handling},
    Step{State::fed_back, Action::reopen, State::handling},
    Step{State::evaluating, Action::reopen, State::handling},
    Step{State::evaluated, Action::reopen, State::handling},
    Step{State::closed, Action::reopen, State::handling},
    Step{State::submitted, Action::cancel, State::cancelled},
    Step{State::accepted, Action::cancel, State::cancelled},
    Step{State::assigned, Action::cancel, State::cancelled},
    Step{State::handling, Action::cancel, State::cancelled},
    Step{State::waiting, Action::cancel, State::cancelled},
    Step{State::submitted, Action::merge, State::merged},
    Step{State::accepted, Action::merge, State::merged},
    Step{State::assigned, Action::merge, State::merged},
    Step{State::handling, Action::merge, State::merged},
    Step{State::waiting, Action::merge, State::merged},
};
static_assert(is_deterministic(ticket_flow) && all_reachable(ticket_flow, State::submitted));

// What a step asks of whoever takes it. Assigning is also open to the owner and the handler: a hand-over.
constexpr Permission permission_for(Action action) {
    switch (action) {
        case Action::assign:
            return Permission::ticket_assign;
        case Action::close:
        case Action::archive:
            return Permission::ticket_close;
        case Action::cancel:
        case Action::reject:
            return Permission::ticket_cancel;
        case Action::reopen:
            return Permission::ticket_reopen;
        case Action::merge:
            return Permission::ticket_bulk;
        default:
            return Permission::ticket_handle;
    }
}

}  // namespace bihuan::ticket
