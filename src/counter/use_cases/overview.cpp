// What a day in the hall was like, for its lead (2.3.2), and a day that was lived, for demonstrations.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "counter/use_cases/steps.hpp"
#include "standard/calls.hpp"

namespace bihuan::counter {
namespace {

constexpr std::int64_t turns_of_day_max =
    10'000;  // of a hall and day: a window serves a hundred, a hall has 200

// "2026-11-27" -> 20261127; 0: no such day.
std::int64_t day_from(const std::string& text, const std::string& zone) {
    const auto at = text.size() == 10 ? from_iso_or_local_date(text, zone) : std::nullopt;
    return at ? day_of(*at, zone) : 0;
}

}  // namespace

Result<Overview> hall_overview(Unit& unit, const Hands& hands, PlaceId place, const std::string& day) {
    TRY(auto today, hall_day(unit, hands, place));
    const auto wanted = day.empty() ? today.day : day_from(day, hands.zone);
    if (wanted == 0 || wanted > today.day) return refuse_field("day", day_wrong);
    const auto turns = CounterStore{unit}.of_day(place, wanted, turns_of_day_max);
    Overview out;
    out.hall = today.hall;
    out.day = fmt::format("{:04}-{:02}-{:02}", wanted / 10000, wanted / 100 % 100, wanted % 100);
    out.sums = sums_of(turns, hands.zone);
    for (const auto& queue : today.version.standard->counter_queues) {
        std::vector<Turn> some;
        std::ranges::copy_if(turns, std::back_inserter(some),
                             [&](const Turn& turn) { return turn.queue == queue.code; });
        out.queues.push_back({queue, sums_of(some, hands.zone)});
    }
    out.windows = window_views(unit, today);
    std::map<WindowId, std::int64_t> served;
    for (const auto& turn : turns)
        if (turn.state == State::done) ++served[turn.window_id];
    out.served.assign(served.begin(), served.end());
    return out;
}

void remember_day(Unit& unit, const Hands& hands, PlaceId hall, std::span<const Sitting> sittings,
                  std::span<const Lived> turns) {
    const auto place = appointment::hall(unit, hall);
    must(place.has_value());
    const HallDay day{*place, day_of(unit.now, hands.zone), standard::in_force(unit, unit.now)};
    CounterStore store{unit};
    std::map<WindowId, TurnId> busy;
    for (const auto& one : turns) {
        const auto* queue = standard::counter_queue(*day.version.standard, one.queue);
        must(queue != nullptr);
        Turn turn;
        turn.turn_id = unit.new_id<TurnId>();
        turn.place_id = hall;
        turn.organization_id = place->organization_id;
        turn.day = day.day;
        turn.queue = one.queue;
        turn.number = fmt::format("{}{:03}", one.queue, store.next_number(hall, day.day, one.queue));
        turn.customer_id = one.customer_id;
        turn.taken_at = turn.rank_at = one.taken_at;
        turn.called_at = turn.last_called_at = one.called_at;
        turn.begun_at = one.begun_at;
        turn.ended_at = one.ended_at;
        turn.calls = one.called_at ? 1 : 0;
        turn.window_id = one.called_at ? one.window_id : WindowId{};
        turn.user_id = one.called_at ? one.user_id : UserId{};
        // As if everybody had waited the usual length of those before them at two windows.
        const auto ahead = std::ranges::count_if(turns, [&](const Lived& other) {
            return other.taken_at < one.taken_at && (!other.called_at || *other.called_at > one.taken_at);
        });
        turn.predicted = queue->usual * ahead / std::max<std::int64_t>(1, std::ssize(sittings));
        turn.state = one.is_absent   ? State::absent
                     : one.ended_at  ? State::done
                     : one.begun_at  ? State::serving
                     : one.called_at ? State::called
                                     : State::waiting;
        if (is_at_window(turn.state)) busy[turn.window_id] = turn.turn_id;
        store.add(turn);
    }
    for (const auto& one : sittings) {
        Window window{
            one.window_id, hall, place->organization_id, WindowState::open, one.user_id, one.queues, {}, 0};
        if (const auto found = busy.find(one.window_id); found != busy.end()) window.turn_id = found->second;
        must(store.save_window(window));
        write_down(unit, window, "window_opened");
    }
}

}  // namespace bihuan::counter
