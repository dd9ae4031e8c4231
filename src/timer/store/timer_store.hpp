#pragma once

#include <optional>
#include <vector>

#include "store/store.hpp"

namespace bihuan::timer {

struct TimerRow {
    std::string kind;
    std::int64_t subject_id = 0;
    Instant due_at{}, run_at{};
    std::int64_t attempts = 0;
};

class TimerStore {
  public:
    explicit TimerStore(Unit& unit) : unit_{unit} {}
    void put(const TimerRow& row);
    void remove(std::string_view kind, std::int64_t subject_id);
    std::vector<TimerRow> due(Instant at, std::int64_t limit);  // by due time
    // False: somebody else has taken or moved it meanwhile.
    bool put_off(const TimerRow& row, Instant run_at, std::int64_t attempts);
    bool take(const TimerRow& row);

  private:
    Unit& unit_;
};

}  // namespace bihuan::timer
