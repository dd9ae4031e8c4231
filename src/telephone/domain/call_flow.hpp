// The life of a call as a table (4.2.2). No other code sets its state.
#pragma once

#include "base/state_table.hpp"
#include "telephone/types.hpp"

namespace bihuan::telephone {

// An event as a step: where it leads depends on whether it names an agent.
enum class Move { arrive, queue, ring, answer, hold, resume, pass, end, abandon, wrap };

using CallStep = Step<State, Move>;
inline constexpr std::array call_flow{
    CallStep{State::unheard, Move::arrive, State::arriving},
    CallStep{State::unheard, Move::queue, State::queued},
    CallStep{State::unheard, Move::ring, State::ringing},
    CallStep{State::unheard, Move::answer, State::talking},
    CallStep{State::arriving, Move::queue, State::queued},
    CallStep{State::arriving, Move::ring, State::ringing},
    CallStep{State::arriving, Move::answer, State::talking},
    CallStep{State::arriving, Move::end, State::abandoned},
    CallStep{State::arriving, Move::abandon, State::abandoned},
    CallStep{State::queued, Move::queue, State::queued},
    CallStep{State::queued, Move::ring, State::ringing},
    CallStep{State::queued, Move::answer, State::talking},
    CallStep{State::queued, Move::end, State::abandoned},  // nobody ever spoke
    CallStep{State::queued, Move::abandon, State::abandoned},
    CallStep{State::ringing, Move::queue, State::queued},
    CallStep{State::ringing, Move::ring, State::ringing},
    CallStep{State::ringing, Move::answer, State::talking},
    CallStep{State::ringing, Move::end, State::abandoned},
    CallStep{State::ringing, Move::abandon, State::abandoned},
    CallStep{State::talking, Move::hold, State::held},
    CallStep{State::talking, Move::queue, State::queued},  // passed on to a queue
    CallStep{State::talking, Move::pass, State::talking},
    CallStep{State::talking, Move::end, State::ended},
    CallStep{State::held, Move::resume, State::talking},
    CallStep{State::held, Move::queue, State::queued},
    CallStep{State::held, Move::pass, State::talking},
    CallStep{State::held, Move::end, State::ended},
    CallStep{State::held, Move::abandon, State::ended},  // had been spoken to, and waited no longer
    CallStep{State::ended, Move::wrap, State::done},
};
static_assert(is_deterministic(call_flow) && all_reachable(call_flow, State::unheard));

constexpr bool is_waiting(State state) { return state == State::queued || state == State::ringing; }
constexpr bool is_over(State state) {
    return state == State::ended || state == State::done || state == State::abandoned;
}

}  // namespace bihuan::telephone
