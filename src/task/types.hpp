// Face of `task` for values: what one unit asks of another, of a person, or of itself at a later time, always
// about a ticket (3.3.4, 3.5.3, 5.4.5).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/enum_text.hpp"
#include "base/id.hpp"
#include "identity/types.hpp"
#include "ticket/types.hpp"

namespace bihuan::task {

struct TaskId : Id<TaskId> {
    using Id::Id;
};
using identity::OrganizationId;
using identity::UserId;
using ticket::TicketId;

// cooperation: asked of another unit; the ticket is not resolved before its end.
// expert: help asked of a unit or a person; the handler stays the same.
// follow_up: to be done at a time, also after the ticket was closed.
// todo: anything else, from a person or from automation.
enum class Kind { cooperation, expert, follow_up, todo };
enum class State { open, taken, done, declined, cancelled };
enum class Action { take, finish, decline, cancel, send_back };

inline constexpr std::array kind_names{std::string_view{"cooperation"}, std::string_view{"expert"},
                                       std::string_view{"follow_up"}, std::string_view{"todo"}};
inline constexpr std::array state_names{std::string_view{"open"}, std::string_view{"taken"},
                                        std::string_view{"done"}, std::string_view{"declined"},
                                        std::string_view{"cancelled"}};
inline constexpr std::array action_names{std::string_view{"take"}, std::string_view{"finish"},
                                         std::string_view{"decline"}, std::string_view{"cancel"},
                                         std::string_view{"send_back"}};
constexpr std::string_view to_text(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::string_view to_text(Action action) { return action_names[static_cast<std::size_t>(action)]; }
constexpr std::optional<Kind> kind_from_text(std::string_view text) {
    return enum_from_text<Kind>(kind_names, text);
}
constexpr std::optional<State> state_from_text(std::string_view text) {
    return enum_from_text<State>(state_names, text);
}
constexpr std::optional<Action> action_from_text(std::string_view text) {
    return enum_from_text<Action>(action_names, text);
}

struct NewTask {
    TicketId ticket_id;
    Kind kind = Kind::todo;
    std::string title, description;
    OrganizationId organization_id;  // who is asked; none: the unit the ticket is with
    UserId user_id;                  // a person of it; none: whoever of the unit takes it
    std::optional<Instant> due_at;   // instead of the standard's limits; a follow-up needs it
};

}  // namespace bihuan::task
