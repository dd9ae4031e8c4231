// 1.3.4: where the open tickets stand, counted by stage and type. Pure.
#pragma once

#include <array>
#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "ticket/types.hpp"

namespace bihuan::ticket {

struct StageCount {
    State state = State::submitted;
    std::string type;
    std::int64_t count = 0, warned = 0, late = 0;  // warned: past a warning, not over the limit
    Instant oldest_opened_at{};
    std::chrono::microseconds median_in_stage{};
};
// Backlog by age since opening (policy "backlog age"): up to one, three, seven, thirty days, and older.
inline constexpr std::array age_bands{std::chrono::days{1}, std::chrono::days{3}, std::chrono::days{7},
                                      std::chrono::days{30}};
struct ProcessBoard {
    std::vector<StageCount> stages;  // in the order of states, then types
    std::array<std::int64_t, age_bands.size() + 1> bands{};
};

class StageCounting {
  public:
    explicit StageCounting(Instant now) : now_{now} {}
    // level: of its clock due first, 0 calm .. 3 over the limit.
    void add(State state, const std::string& type, Instant opened_at, Instant state_since, int level);
    ProcessBoard result();

  private:
    struct Cell {
        StageCount count;
        std::vector<std::int64_t> ages;
    };
    Instant now_;
    std::map<std::pair<State, std::string>, Cell> cells_;
    ProcessBoard out_;
};

}  // namespace bihuan::ticket
