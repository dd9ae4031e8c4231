// A window is opened, paused and closed, and calls whoever is next (2.3.2).
#include <algorithm>

#include "counter/use_cases/steps.hpp"

namespace bihuan::counter {
namespace {

constexpr int tries_max = 64;  // as many windows may have been faster

struct FoundWindow {
    HallDay day;
    Window window;
};

Result<FoundWindow> find_window(Unit& unit, const Hands& hands, WindowId id) {
    const auto place = appointment::hall_window(unit, id);
    if (!place || !unit.actor().sees(place->organization_id.number)) return refuse(window_unknown);
    TRY(auto day, hall_day(unit, hands, place->place_id));
    auto window = CounterStore{unit}.find_window(id);
    if (!window) window = Window{id, place->place_id, day.hall.organization_id, {}, {}, {}, {}, 0};
    return FoundWindow{std::move(day), *std::move(window)};
}

bool is_own(Unit& unit, const Window& window) {
    return window.user_id && window.user_id.number == unit.actor().user_id;
}

}  // namespace

Result<Desk> act_on_window(Unit& unit, const Hands& hands, WindowId id, std::int64_t version,
                           WindowAction action, const std::vector<std::string>& queues) {
    TRY(auto found, find_window(unit, hands, id));
    auto& window = found.window;
    if (window.version != version) return refuse(version_conflict);
    const auto next = next_state(window_flow, window.state, action);
    if (!next) return refuse(window_state, std::string{to_text(window.state)});
    const bool is_free = window.state == WindowState::closed;
    // A lead closes what somebody left open.
    const bool is_cleared = action == WindowAction::close && unit.actor().can(Permission::ticket_assign);
    if (!is_free && !is_own(unit, window) && !is_cleared) return refuse(window_taken);
    CounterStore store{unit};
    if (action == WindowAction::close && window.turn_id) return refuse(window_busy);
    if (action == WindowAction::open) {
        const UserId me{unit.actor().user_id};
        if (const auto other = store.window_of(me); other && other->window_id != id) {
            const auto place = appointment::hall_window(unit, other->window_id);
            return refuse(sits_elsewhere, place ? place->name : std::string{});
        }
        for (const auto& queue : queues)
            if (standard::counter_queue(*found.day.version.standard, queue) == nullptr)
                return refuse_field("queues", queue_unknown);
        window.user_id = me;
        window.queues = queues;
    }
    window.state = *next;
    if (window.state == WindowState::closed) window.user_id = {};
    if (!store.save_window(window)) return refuse(version_conflict);
    write_down(unit, window,
               action == WindowAction::open    ? "window_opened"
               : action == WindowAction::pause ? "window_paused"
                                               : "window_closed");
    return desk_of(unit, found.day);
}

Result<Desk> call_next(Unit& unit, const Hands& hands, WindowId id, std::int64_t version) {
    TRY(auto found, find_window(unit, hands, id));
    auto& window = found.window;
    if (!is_own(unit, window)) return refuse(window_not_yours);
    if (window.version != version) return refuse(version_conflict);
    if (window.state != WindowState::open) return refuse(window_state, std::string{to_text(window.state)});
    if (window.turn_id) return refuse(window_busy);
    CounterStore store{unit};
    for (int tries = 0; tries < tries_max; ++tries) {
        const auto waiting = waiting_in_order(unit, found.day);
        const auto* next = next_for(waiting, window.queues);
        if (next == nullptr) return refuse(nobody_waits);
        auto turn = *next;
        go(turn, Action::call);
        turn.last_called_at = unit.now;
        if (!turn.called_at) turn.called_at = unit.now;
        turn.calls = 1;
        turn.window_id = id;
        turn.user_id = window.user_id;
        if (!store.save(turn)) continue;  // another window was faster: who is next now?
        window.turn_id = turn.turn_id;
        if (!store.save_window(window)) return refuse(version_conflict);
        write_down(unit, turn, "called");
        return desk_of(unit, found.day);
    }
    return refuse(version_conflict);
}

}  // namespace bihuan::counter
