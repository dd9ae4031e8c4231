// Turns, windows, numbers given out, and wrong tries.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "counter/domain/turn.hpp"
#include "store/store.hpp"

namespace bihuan::counter {

class CounterStore {
  public:
    explicit CounterStore(Unit& unit) : unit_{unit} {}

    // The next of the queue's day, from 1 on: without a gap, since a refused unit gives it back, and never
    // twice, since the next one waits for this unit's end.
    std::int64_t next_number(PlaceId place, std::int64_t day, const std::string& queue);
    void add(const Turn& turn);
    bool save(const Turn& turn);  // by its version; false: somebody was faster
    std::optional<Turn> find(TurnId id);
    // Of a booking: the latest number of the day.
    std::optional<Turn> of_appointment(AppointmentId id, std::int64_t day);
    std::vector<Turn> in_states(PlaceId place, std::int64_t day, std::span<const State> states,
                                std::int64_t limit);
    std::int64_t count_waiting(PlaceId place, std::int64_t day);
    // Of days from `first` on and before `day`: those who wait still, or were called.
    std::vector<Turn> left_behind(PlaceId place, std::int64_t first, std::int64_t day, std::int64_t limit);
    std::vector<Turn> of_day(PlaceId place, std::int64_t day, std::int64_t limit);
    // Of the last services of this queue that were finished, newest first.
    std::vector<Duration> lengths(PlaceId place, const std::string& queue, std::int64_t limit);

    std::vector<Window> windows(PlaceId place);
    std::optional<Window> find_window(WindowId id);
    std::optional<Window> window_of(UserId person);  // where they sit
    bool save_window(const Window& window);          // by its version; false: somebody was faster

    void add_try(PlaceId place, AppointmentId appointment);
    std::int64_t count_tries(PlaceId place, Instant since);
    std::int64_t count_tries(AppointmentId appointment, Instant since);
    void forget_tries(PlaceId place, Instant before);

  private:
    Unit& unit_;
};

}  // namespace bihuan::counter
