#include "counter/use_cases/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::counter {
namespace {

constexpr std::array at_window_states{State::called, State::serving};
constexpr std::array waiting_states{State::waiting};
constexpr std::int64_t live_max = 1000;  // more than the standard lets wait, and every window

void audit(Unit& unit, std::string_view action, std::string_view kind, std::int64_t id, std::string label,
           const boost::json::object& after) {
    identity::audit(unit, {.action = fmt::format("counter.{}", action),
                           .subject_kind = std::string{kind},
                           .subject_id = id,
                           .subject_label = std::move(label),
                           .before = {},
                           .after = boost::json::serialize(after)});
}

void tell(Unit& unit, PlaceId place, OrganizationId organization, const boost::json::object& payload) {
    unit.tell({.topic = std::string{tells_changed},
               .subject_id = place.number,
               .organization_id = organization.number,
               .payload = boost::json::serialize(payload)});
}

}  // namespace

std::int64_t day_of(Instant at, const std::string& zone) { return std::stoll(local_date_compact(at, zone)); }

Result<HallDay> hall_day(Unit& unit, const Hands& hands, PlaceId place) {
    const auto found = appointment::hall(unit, place);
    if (!found || !found->is_active || !unit.actor().sees(found->organization_id.number))
        return refuse(hall_unknown);
    return HallDay{*found, day_of(unit.now, hands.zone), standard::in_force(unit, unit.now)};
}

std::vector<Turn> waiting_in_order(Unit& unit, const HallDay& day) {
    auto out = CounterStore{unit}.in_states(day.hall.place_id, day.day, waiting_states, live_max);
    put_in_order(out, *day.version.standard, unit.now);
    return out;
}

std::vector<Turn> at_windows(Unit& unit, const HallDay& day) {
    return CounterStore{unit}.in_states(day.hall.place_id, day.day, at_window_states, live_max);
}

Forecast forecast_of(Unit& unit, const HallDay& day) {
    Forecast out;
    CounterStore store{unit};
    const auto& standard = *day.version.standard;
    for (const auto& queue : standard.counter_queues)
        out.lengths[queue.code] =
            mean_length(store.lengths(day.hall.place_id, queue.code, standard.counter.mean_of), queue.usual,
                        standard.counter.mean_of);
    const auto busy = at_windows(unit, day);
    for (const auto& window : store.windows(day.hall.place_id)) {
        if (window.state != WindowState::open) continue;
        OpenWindow one{window.queues, {}};
        const auto turn = std::ranges::find(busy, window.turn_id, &Turn::turn_id);
        if (window.turn_id && turn != busy.end())
            one.free_in = time_left(*turn, out.lengths[turn->queue], unit.now);
        out.windows.push_back(std::move(one));
    }
    return out;
}

std::optional<Duration> Forecast::wait(std::span<const Turn> ahead, const std::string& queue) const {
    std::vector<Ahead> all;
    all.reserve(ahead.size());
    for (const auto& one : ahead) {
        const auto length = lengths.find(one.queue);
        all.push_back({one.queue, length == lengths.end() ? Duration{} : length->second});
    }
    return predicted_wait(windows, all, queue);
}

std::vector<Turn> ahead_of(std::span<const Turn> in_order, const Turn& turn, const HallDay& day,
                           Instant now) {
    std::vector<Turn> out;
    for (const auto& one : in_order)
        if (one.turn_id != turn.turn_id && is_before(one, turn, *day.version.standard, now))
            out.push_back(one);
    return out;
}

bool leave_window(Unit& unit, const Turn& turn) {
    CounterStore store{unit};
    auto window = store.find_window(turn.window_id);
    if (!window || window->turn_id != turn.turn_id) return true;
    window->turn_id = {};
    return store.save_window(*window);
}

void go(Turn& turn, Action action) {
    const auto next = next_state(turn_flow, turn.state, action);
    must(next.has_value());
    turn.state = *next;
}

void write_down(Unit& unit, const Turn& turn, std::string_view action) {
    audit(unit, action, "counter_turn", turn.turn_id.number, turn.number,
          {{"state", to_text(turn.state)}, {"queue", turn.queue}, {"place_id", turn.place_id.text()}});
    tell(unit, turn.place_id, turn.organization_id,
         {{"turn_id", turn.turn_id.text()},
          {"number", turn.number},
          {"state", to_text(turn.state)},
          {"calls", turn.calls}});
}

void write_down(Unit& unit, const Window& window, std::string_view action) {
    audit(unit, action, "counter_window", window.window_id.number, {},
          {{"state", to_text(window.state)}, {"user_id", window.user_id.text()}});
    tell(unit, window.place_id, window.organization_id, {{"window", to_text(window.state)}});
}

std::optional<Served> served(Unit& unit, TurnId id) {
    const auto turn = CounterStore{unit}.find(id);
    if (!turn || turn->state != State::done || !turn->ended_at) return std::nullopt;
    const auto version = standard::in_force(unit, unit.now);
    const auto& queues = version.standard->counter_queues;
    const auto queue = std::ranges::find(queues, turn->queue, &standard::CounterQueue::code);
    Served out{.turn_id = id,
               .customer_id = turn->customer_id,
               .appointment_id = turn->appointment_id,
               .ticket_id = turn->ticket_id,
               .organization_id = turn->organization_id,
               .user_id = turn->user_id,
               .name_zh = turn->queue,
               .name_en = turn->queue,
               .began_at = turn->begun_at.value_or(*turn->ended_at),
               .ended_at = *turn->ended_at};
    if (queue != queues.end()) {
        out.name_zh = queue->name_zh;
        out.name_en = queue->name_en;
    }
    return out;
}

}  // namespace bihuan::counter
