// 1.5.1: a complaint's life on top of its ticket's, as a table. No other code sets a state.
#pragma once

#include "base/actor.hpp"
#include "base/state_table.hpp"
#include "complaint/types.hpp"

namespace bihuan::complaint {

inline constexpr std::array complaint_flow{
    Step{State::received, Action::investigate, State::investigating},
    Step{State::investigating, Action::investigate, State::investigating},
    Step{State::sent_back, Action::investigate, State::investigating},
    Step{State::investigating, Action::propose, State::proposed},
    Step{State::sent_back, Action::propose, State::proposed},
    Step{State::approved, Action::propose, State::proposed},  // the grade rose, or the customer wants other
    Step{State::settled, Action::propose, State::proposed},   // the same, after it was agreed
    Step{State::investigating, Action::decide, State::approved},
    Step{State::sent_back, Action::decide, State::approved},
    Step{State::approved, Action::decide, State::approved},
    Step{State::settled, Action::decide, State::approved},
    Step{State::proposed, Action::approve, State::approved},
    Step{State::proposed, Action::send_back, State::sent_back},
    Step{State::approved, Action::settle, State::settled},
    Step{State::settled, Action::execute, State::settled},
    Step{State::answered, Action::execute, State::answered},
    Step{State::settled, Action::answer, State::answered},
    Step{State::approved, Action::refuse, State::investigating},
    Step{State::settled, Action::refuse, State::investigating},
    Step{State::answered, Action::archive, State::archived},
    Step{State::approved, Action::reopen, State::investigating},
    Step{State::settled, Action::reopen, State::investigating},
    Step{State::answered, Action::reopen, State::investigating},
    Step{State::archived, Action::reopen, State::investigating},  // closed before there were records
    Step{State::withdrawn, Action::reopen, State::received},      // the category says complaint again
    Step{State::received, Action::withdraw, State::withdrawn},
    Step{State::investigating, Action::withdraw, State::withdrawn},
    Step{State::sent_back, Action::withdraw, State::withdrawn},
    Step{State::proposed, Action::withdraw, State::withdrawn},
    Step{State::approved, Action::withdraw, State::withdrawn},
    Step{State::settled, Action::withdraw, State::withdrawn},
    Step{State::answered, Action::withdraw, State::withdrawn},
};
static_assert(is_deterministic(complaint_flow) && all_reachable(complaint_flow, State::received));

// Taken by persons; the others follow from the ticket.
constexpr bool is_for_people(Action action) {
    return action != Action::reopen && action != Action::withdraw && action != Action::archive;
}
constexpr Permission permission_for(Action action) {
    return action == Action::approve || action == Action::send_back ? Permission::ticket_assign
                                                                    : Permission::ticket_handle;
}

}  // namespace bihuan::complaint
