// Face of `counter` for values: the turns of those who wait in a hall, and its windows (2.2.3, 2.3.2).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "appointment/types.hpp"
#include "base/enum_text.hpp"
#include "base/id.hpp"

namespace bihuan::counter {

struct TurnId : Id<TurnId> {
    using Id::Id;
};
using appointment::AppointmentId;
using appointment::CustomerId;
using appointment::OrganizationId;
using appointment::PlaceId;
using appointment::TicketId;
using appointment::UserId;
using WindowId = appointment::ResourceId;

enum class State { waiting, called, serving, done, absent, cancelled };
enum class Action {
    call,
    recall,
    begin,
    finish,
    miss,       // called often enough, nobody came
    come_back,  // absent, and here after all
    transfer,   // to another queue; the place in time is kept
    cancel,     // left
};
inline constexpr std::array state_names{std::string_view{"waiting"}, std::string_view{"called"},
                                        std::string_view{"serving"}, std::string_view{"done"},
                                        std::string_view{"absent"},  std::string_view{"cancelled"}};
inline constexpr std::array action_names{std::string_view{"call"},     std::string_view{"recall"},
                                         std::string_view{"begin"},    std::string_view{"finish"},
                                         std::string_view{"miss"},     std::string_view{"come_back"},
                                         std::string_view{"transfer"}, std::string_view{"cancel"}};

enum class WindowState { closed, open, paused };
enum class WindowAction { open, pause, close };
inline constexpr std::array window_state_names{std::string_view{"closed"}, std::string_view{"open"},
                                               std::string_view{"paused"}};
inline constexpr std::array window_action_names{std::string_view{"open"}, std::string_view{"pause"},
                                                std::string_view{"close"}};

constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::string_view to_text(Action action) { return action_names[static_cast<std::size_t>(action)]; }
constexpr std::string_view to_text(WindowState state) {
    return window_state_names[static_cast<std::size_t>(state)];
}
constexpr std::string_view to_text(WindowAction action) {
    return window_action_names[static_cast<std::size_t>(action)];
}
constexpr std::optional<State> state_from_text(std::string_view text) {
    return enum_from_text<State>(state_names, text);
}
constexpr std::optional<Action> action_from_text(std::string_view text) {
    return enum_from_text<Action>(action_names, text);
}
constexpr std::optional<WindowState> window_state_from_text(std::string_view text) {
    return enum_from_text<WindowState>(window_state_names, text);
}
constexpr std::optional<WindowAction> window_action_from_text(std::string_view text) {
    return enum_from_text<WindowAction>(window_action_names, text);
}

// Topics told; the subject is the hall.
inline constexpr std::string_view tells_changed = "counter.changed";

}  // namespace bihuan::counter
