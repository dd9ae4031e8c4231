// Which hour of which weekday a moment is, in a zone.
#pragma once

#include <string>

#include "simulation/types.hpp"

namespace date {
class time_zone;
}

namespace bihuan::simulation {

class WeekClock {
  public:
    explicit WeekClock(const std::string& zone);
    std::size_t hour_of_week(Instant at);              // 0 .. 167, Monday 00:00 first
    std::int64_t day(Instant at);                      // local days since 1970
    Instant beginning_of_day(std::int64_t local_day);  // the first moment of that day
    Instant next_hour(Instant at);                     // when the local hour changes

  private:
    Duration offset(Instant at);
    const date::time_zone* zone_;
    Instant from_{}, to_{};  // where `offset_` holds
    Duration offset_{};
};

}  // namespace bihuan::simulation
