// A hall as it is looked at: by whoever waits, and by whoever serves.
#include <algorithm>
#include <ranges>

#include "counter/use_cases/steps.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::counter {
namespace {

constexpr std::size_t called_shown_max = 12;

std::vector<Action> actions_of(const Turn& turn) {
    std::vector<Action> out;
    for (const auto& step : turn_flow)
        if (step.from == turn.state && step.action != Action::call) out.push_back(step.action);
    return out;
}

// The words neighbours have, each asked for once.
std::vector<TurnView> views_of(Unit& unit, std::vector<Turn> turns,
                               const std::vector<appointment::HallWindow>& windows) {
    std::vector<CustomerId> customers;
    std::vector<UserId> people;
    std::vector<TicketId> tickets;
    for (const auto& turn : turns) {
        if (turn.customer_id) customers.push_back(turn.customer_id);
        if (turn.user_id) people.push_back(turn.user_id);
        if (turn.ticket_id) tickets.push_back(turn.ticket_id);
    }
    const auto words = customers.empty() ? std::unordered_map<CustomerId, customer::CustomerWords>{}
                                         : customer::customer_words(unit, customers);
    const auto names =
        people.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, people);
    const auto briefs = tickets.empty() ? std::vector<ticket::TicketBrief>{} : ticket::briefs(unit, tickets);
    std::vector<TurnView> out;
    for (auto& turn : turns) {
        TurnView view;
        if (const auto one = words.find(turn.customer_id); one != words.end())
            view.customer_name = one->second.masked_name;
        if (const auto one = names.find(turn.user_id); one != names.end()) view.user_name = one->second;
        if (const auto one = std::ranges::find(briefs, turn.ticket_id, &ticket::TicketBrief::ticket_id);
            one != briefs.end())
            view.ticket_code = one->code;
        if (const auto one = std::ranges::find(windows, turn.window_id, &appointment::HallWindow::window_id);
            one != windows.end())
            view.window_code = one->code;
        view.allowed_actions = actions_of(turn);
        view.turn = std::move(turn);
        out.push_back(std::move(view));
    }
    return out;
}

}  // namespace

std::vector<appointment::Hall> list_halls(Unit& unit) {
    auto out = appointment::halls(unit);
    std::erase_if(out, [&](const auto& hall) { return !unit.actor().sees(hall.organization_id.number); });
    return out;
}

Board board_of(Unit& unit, const HallDay& day) {
    Board out{day.hall, {}, {}};
    const auto& standard = *day.version.standard;
    const auto waiting = waiting_in_order(unit, day);
    const auto forecast = forecast_of(unit, day);
    for (const auto& queue : standard.counter_queues) {
        Turn newcomer;
        newcomer.turn_id = TurnId{INT64_MAX};
        newcomer.queue = queue.code;
        newcomer.rank_at = unit.now;
        out.queues.push_back({queue, std::ranges::count(waiting, queue.code, &Turn::queue),
                              forecast.wait(ahead_of(waiting, newcomer, day, unit.now), queue.code)});
    }
    auto called = at_windows(unit, day);
    std::ranges::sort(called, std::greater{}, &Turn::last_called_at);
    const auto windows = appointment::hall_windows(unit, day.hall.place_id);
    for (const auto& turn : called | std::views::take(called_shown_max)) {
        const auto window = std::ranges::find(windows, turn.window_id, &appointment::HallWindow::window_id);
        if (window != windows.end())
            out.called.push_back({turn.number, window->code, window->name, turn.state, turn.calls,
                                  turn.last_called_at.value_or(turn.taken_at)});
    }
    return out;
}

Result<Board> hall_board(Unit& unit, const Hands& hands, PlaceId place) {
    TRY(const auto day, hall_day(unit, hands, place));
    return board_of(unit, day);
}

std::vector<WindowView> window_views(Unit& unit, const HallDay& day) {
    CounterStore store{unit};
    const auto known = store.windows(day.hall.place_id);
    const auto windows = appointment::hall_windows(unit, day.hall.place_id);
    std::vector<WindowView> out;
    std::vector<UserId> people;
    std::vector<Turn> turns;
    for (const auto& one : windows) {
        WindowView view{{one.window_id, one.place_id, one.organization_id, {}, {}, {}, {}, 0},
                        one.code,
                        one.name,
                        {},
                        false,
                        {},
                        {}};
        if (const auto found = std::ranges::find(known, one.window_id, &Window::window_id);
            found != known.end())
            view.window = *found;
        if (view.window.user_id) people.push_back(view.window.user_id);
        if (view.window.turn_id)  // one of yesterday may have been left there
            if (auto turn = store.find(view.window.turn_id)) turns.push_back(*std::move(turn));
        view.is_own = view.window.user_id && view.window.user_id.number == unit.actor().user_id;
        for (const auto& step : window_flow)
            if (step.from == view.window.state) view.allowed_actions.push_back(step.action);
        out.push_back(std::move(view));
    }
    const auto names =
        people.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, people);
    for (auto& turn : views_of(unit, std::move(turns), windows))
        for (auto& view : out)
            if (view.window.turn_id == turn.turn.turn_id) view.turn = std::move(turn);
    for (auto& view : out)
        if (const auto found = names.find(view.window.user_id); found != names.end())
            view.user_name = found->second;
    return out;
}

Desk desk_of(Unit& unit, const HallDay& day) {
    constexpr std::array absent_states{State::absent};
    const auto windows = appointment::hall_windows(unit, day.hall.place_id);
    auto absent = CounterStore{unit}.in_states(day.hall.place_id, day.day, absent_states, INT16_MAX);
    std::ranges::reverse(absent);
    if (std::ssize(absent) > absent_max) absent.resize(static_cast<std::size_t>(absent_max));
    return {board_of(unit, day), window_views(unit, day),
            views_of(unit, waiting_in_order(unit, day), windows), views_of(unit, std::move(absent), windows)};
}

Result<Desk> counter_desk(Unit& unit, const Hands& hands, PlaceId place) {
    TRY(const auto day, hall_day(unit, hands, place));
    return desk_of(unit, day);
}

}  // namespace bihuan::counter
