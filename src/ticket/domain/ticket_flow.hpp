// 1.2.3, 1.3.1, 3.1.1, 5.4.1: the life of a ticket as a table. No other code sets a state.
#pragma once

#include <array>
#include <iterator>
#include <optional>
#include <string_view>

#include "base/actor.hpp"
#include "base/state_table.hpp"

namespace bihuan::ticket {

enum class State {
    submitted,
    accepted,
    assigned,
    handling,
    waiting,
    resolved,
    fed_back,
    evaluating,
    evaluated,  // open
    closed,
    archived,
    cancelled,
    rejected,
    merged,
};
enum class Action {
    accept,
    assign,
    start,
    wait,
    resume,
    resolve,
    feed_back,
    offer_evaluation,
    evaluate,
    close,
    archive,
    cancel,
    reject,
    reopen,
    merge,
};

inline constexpr std::array state_names{
    std::string_view{"submitted"}, std::string_view{"accepted"},   std::string_view{"assigned"},
    std::string_view{"handling"},  std::string_view{"waiting"},    std::string_view{"resolved"},
    std::string_view{"fed_back"},  std::string_view{"evaluating"}, std::string_view{"evaluated"},
    std::string_view{"closed"},    std::string_view{"archived"},   std::string_view{"cancelled"},
    std::string_view{"rejected"},  std::string_view{"merged"}};
inline constexpr std::array action_names{
    std::string_view{"accept"},    std::string_view{"assign"},           std::string_view{"start"},
    std::string_view{"wait"},      std::string_view{"resume"},           std::string_view{"resolve"},
    std::string_view{"feed_back"}, std::string_view{"offer_evaluation"}, std::string_view{"evaluate"},
    std::string_view{"close"},     std::string_view{"archive"},          std::string_view{"cancel"},
    std::string_view{"reject"},    std::string_view{"reopen"},           std::string_view{"merge"}};

constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::string_view to_text(Action action) { return action_names[static_cast<std::size_t>(action)]; }

template <class E, class Names>
constexpr std::optional<E> enum_from_text(const Names& names, std::string_view text) {
    for (std::size_t i = 0; i < std::size(names); ++i)
        if (names[i] == text) return static_cast<E>(i);
    return std::nullopt;
}
constexpr std::optional<State> state_from_text(std::string_view text) {
    return enum_from_text<State>(state_names, text);
}
constexpr std::optional<Action> action_from_text(std::string_view text) {
    return enum_from_text<Action>(action_names, text);
}

constexpr bool is_open(State state) { return state <= State::evaluated; }

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
