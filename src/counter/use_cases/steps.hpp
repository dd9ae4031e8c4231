// What several use cases do in a hall.
#pragma once

#include <map>

#include "counter/domain/counter_errors.hpp"
#include "counter/domain/turn_flow.hpp"
#include "counter/store/counter_store.hpp"
#include "counter/use_cases/use_cases.hpp"

namespace bihuan::counter {

// A hall in service within the actor's scope, its day, and the rules it goes by.
struct HallDay {
    appointment::Hall hall;
    std::int64_t day = 0;
    standard::InForce version;
};
std::int64_t day_of(Instant at, const std::string& zone);
Result<HallDay> hall_day(Unit& unit, const Hands& hands, PlaceId place);

std::vector<Turn> waiting_in_order(Unit& unit, const HallDay& day);
std::vector<Turn> at_windows(Unit& unit, const HallDay& day);

// What waits are predicted from, read once.
struct Forecast {
    std::vector<OpenWindow> windows;
    std::map<std::string, Duration, std::less<>> lengths;  // of each queue
    std::optional<Duration> wait(std::span<const Turn> ahead, const std::string& queue) const;
};
Forecast forecast_of(Unit& unit, const HallDay& day);
// Of those in order, whoever would be called before this one.
std::vector<Turn> ahead_of(std::span<const Turn> in_order, const Turn& turn, const HallDay& day, Instant now);

// Free again for the next; the turn goes on without it. false: somebody was faster.
bool leave_window(Unit& unit, const Turn& turn);
// The step as the table says; one that it does not know is a bug.
void go(Turn& turn, Action action);
// Audit, and the hall is told.
void write_down(Unit& unit, const Turn& turn, std::string_view action);
void write_down(Unit& unit, const Window& window, std::string_view action);

Board board_of(Unit& unit, const HallDay& day);
Desk desk_of(Unit& unit, const HallDay& day);
std::vector<WindowView> window_views(Unit& unit, const HallDay& day);

}  // namespace bihuan::counter
