// What a period's appointments add up to (2.3.5). One look at the index by start each.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "appointment/types.hpp"
#include "store/store.hpp"

namespace bihuan::appointment {

struct AnalysisScope {
    Instant from{}, to{};  // of the start
    std::vector<std::int64_t> organizations;
    bool is_everywhere = false;
};
struct StateCount {
    std::string service_type;
    State state = State::draft;
    std::int64_t count = 0;
    std::int64_t arrived = 0, on_time = 0;      // of those that arrived: within the promise
    std::int64_t lead_minutes = 0, booked = 0;  // sum from booking to start, and of how many
};
struct ReasonCount {
    State state = State::cancelled;
    std::string reason_code;
    std::int64_t count = 0;
};
struct WorkRow {  // what was planned for somebody
    UserId user_id;
    Instant from{}, to{};
};

class AnalysisStore {
  public:
    explicit AnalysisStore(Unit& unit) : unit_{unit} {}
    std::vector<StateCount> counts(const AnalysisScope& scope);
    std::vector<ReasonCount> reasons(const AnalysisScope& scope,
                                     std::int64_t limit);                       // the most frequent first
    std::vector<WorkRow> work(const AnalysisScope& scope, std::int64_t limit);  // of agreed and done visits
    std::int64_t waiting(const AnalysisScope& scope);  // wishes that overlap the period, unfulfilled so far

  private:
    Unit& unit_;
};

}  // namespace bihuan::appointment
