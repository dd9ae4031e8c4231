// The life of a message and of a template, as tables. No other code sets a state.
#pragma once

#include "base/state_table.hpp"
#include "message/types.hpp"

namespace bihuan::message {

using MessageStep = Step<State, Action>;
inline constexpr std::array message_flow{
    MessageStep{State::waiting, Action::take, State::sending},
    MessageStep{State::waiting, Action::defer, State::deferred},
    MessageStep{State::waiting, Action::deliver, State::delivered},  // the portal, which is our own
    MessageStep{State::waiting, Action::bury, State::dead},
    MessageStep{State::waiting, Action::refuse, State::refused},
    MessageStep{State::deferred, Action::take, State::sending},
    MessageStep{State::deferred, Action::defer, State::deferred},
    MessageStep{State::deferred, Action::deliver, State::delivered},
    MessageStep{State::deferred, Action::bury, State::dead},
    MessageStep{State::deferred, Action::refuse, State::refused},
    MessageStep{State::failed, Action::take, State::sending},
    MessageStep{State::failed, Action::defer, State::deferred},
    MessageStep{State::failed, Action::deliver, State::delivered},
    MessageStep{State::failed, Action::bury, State::dead},
    MessageStep{State::failed, Action::refuse, State::refused},
    // A node that died with it: its lease has run out.
    MessageStep{State::sending, Action::take, State::sending},
    MessageStep{State::sending, Action::defer, State::deferred},
    MessageStep{State::sending, Action::refuse, State::refused},
    MessageStep{State::sending, Action::accept, State::sent},
    MessageStep{State::sending, Action::deliver, State::delivered},
    MessageStep{State::sending, Action::fail, State::failed},
    MessageStep{State::sending, Action::turn, State::waiting},
    MessageStep{State::sending, Action::bury, State::dead},
    MessageStep{State::sent, Action::deliver, State::delivered},
    MessageStep{State::sent, Action::turn, State::waiting},  // a report says that it did not arrive
    MessageStep{State::dead, Action::again, State::waiting},
    MessageStep{State::dead, Action::set_aside, State::refused},
};
static_assert(is_deterministic(message_flow) && all_reachable(message_flow, State::waiting));

using TemplateStep = Step<TemplateState, TemplateAction>;
inline constexpr std::array template_flow{
    TemplateStep{TemplateState::draft, TemplateAction::propose, TemplateState::proposed},
    TemplateStep{TemplateState::draft, TemplateAction::retire, TemplateState::retired},
    TemplateStep{TemplateState::proposed, TemplateAction::send_back, TemplateState::draft},
    TemplateStep{TemplateState::proposed, TemplateAction::approve, TemplateState::approved},
    TemplateStep{TemplateState::approved, TemplateAction::retire, TemplateState::retired},
};
static_assert(is_deterministic(template_flow) && all_reachable(template_flow, TemplateState::draft));

}  // namespace bihuan::message
