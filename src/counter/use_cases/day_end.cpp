// The end of a hall's day (2.3.2).
#include <stdexcept>

#include "counter/use_cases/steps.hpp"
#include "standard/calls.hpp"

namespace bihuan::counter {
namespace {

constexpr std::int64_t turns_max = 2000;      // more than the standard lets wait
constexpr std::chrono::days looked_back{31};  // a system that stood still

}  // namespace

void on_day_end(Unit& unit, const Hands& hands, PlaceId hall) {
    CounterStore store{unit};
    const auto first = day_of(unit.now - looked_back, hands.zone), today = day_of(unit.now, hands.zone);
    for (auto& turn : store.left_behind(hall, first, today, turns_max)) {
        go(turn, Action::cancel);
        turn.ended_at = unit.now;
        if (!leave_window(unit, turn) || !store.save(turn))
            throw std::runtime_error{"a turn was changed by others meanwhile"};
        write_down(unit, turn, "lapsed");
    }
    const auto version = standard::in_force(unit, unit.now);
    store.forget_tries(hall, unit.now - version.standard->counter.tries_within);
}

}  // namespace bihuan::counter
