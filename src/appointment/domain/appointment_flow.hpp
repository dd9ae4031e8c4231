// The life of an appointment as a table (2.3.4, 2.5.3, 2.5.4). No other code sets a state.
#pragma once

#include "appointment/types.hpp"
#include "base/state_table.hpp"

namespace bihuan::appointment {

// Somebody's time is taken.
constexpr bool takes_time(State state) { return state >= State::offered && state <= State::started; }
constexpr bool is_open(State state) { return state <= State::started; }
constexpr bool is_agreed(State state) { return state >= State::booked && state <= State::started; }

using FlowStep = Step<State, Action>;
inline constexpr std::array appointment_flow{
    FlowStep{State::draft, Action::hold, State::held},
    FlowStep{State::held, Action::hold, State::held},  // another time
    FlowStep{State::draft, Action::wait, State::waiting},
    FlowStep{State::held, Action::wait, State::waiting},
    FlowStep{State::lapsed, Action::wait, State::waiting},
    FlowStep{State::waiting, Action::hold, State::held},  // found one by themselves
    FlowStep{State::waiting, Action::offer, State::offered},
    FlowStep{State::offered, Action::decline, State::waiting},
    FlowStep{State::offered, Action::lapse, State::lapsed},
    FlowStep{State::offered, Action::confirm, State::booked},
    FlowStep{State::held, Action::lapse, State::draft},  // what was filled in stays
    FlowStep{State::held, Action::confirm, State::booked},
    FlowStep{State::booked, Action::move, State::booked},
    FlowStep{State::booked, Action::set_out, State::en_route},
    FlowStep{State::en_route, Action::move, State::booked},  // the customer puts it off on the phone
    FlowStep{State::booked, Action::arrive, State::arrived},
    FlowStep{State::en_route, Action::arrive, State::arrived},
    FlowStep{State::arrived, Action::start, State::started},
    FlowStep{State::booked, Action::start, State::started},
    FlowStep{State::started, Action::complete, State::completed},
    FlowStep{State::arrived, Action::leave, State::unfinished},
    FlowStep{State::started, Action::leave, State::unfinished},
    FlowStep{State::booked, Action::miss, State::no_show},
    FlowStep{State::en_route, Action::miss, State::no_show},
    FlowStep{State::arrived, Action::miss, State::no_show},
    FlowStep{State::draft, Action::cancel, State::cancelled},
    FlowStep{State::waiting, Action::cancel, State::cancelled},
    FlowStep{State::offered, Action::cancel, State::cancelled},
    FlowStep{State::held, Action::cancel, State::cancelled},
    FlowStep{State::booked, Action::cancel, State::cancelled},
    FlowStep{State::en_route, Action::cancel, State::cancelled},
    FlowStep{State::arrived, Action::cancel, State::cancelled},
};
static_assert(is_deterministic(appointment_flow) && all_reachable(appointment_flow, State::draft));

}  // namespace bihuan::appointment
