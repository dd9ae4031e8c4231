// A day made ready for the search: numbers instead of names, nothing to look up twice. A visit is its place
// in the day; nodes are visits, then start and end of each engineer.
#pragma once

#include <cstdint>
#include <vector>

#include "appointment/domain/plan/plan.hpp"
#include "appointment/domain/plan/work_time.hpp"

namespace bihuan::appointment::plan {

struct VisitData {
    Time open = 0, close = 0, duration = 0;
    std::int64_t unassigned = 0;
    std::int32_t told_engineer = -1;
    Time told_start = 0;
    bool is_begun = false;
};

// What has begun is not the search's business: an engineer's own day starts at `head`, where and when the
// last begun visit ends, or they start from home.
struct EngineerData {
    WorkTime work;
    std::int32_t head = 0, home = 0;  // nodes
    Time leave = 0;                   // from head
    Time end = 0, limit = 0;          // of the shifts; with overtime
    bool at_home = true;              // without a visit they never leave, which costs nothing
};

struct Instance {
    explicit Instance(const Day& day, const TravelTimes& times);

    Weights weights;
    std::vector<VisitData> visits;
    std::vector<EngineerData> engineers;
    std::vector<std::int32_t> open;  // the visits that have not begun
    std::vector<std::vector<std::int32_t>>
        neighbours;  // of a visit: those near in place and time, nearest first
    bool has_told = false;

    Time travel(std::int32_t from, std::int32_t to) const {
        return times_->between(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    }
    bool can(std::int32_t engineer, std::int32_t visit) const {
        return can_[static_cast<std::size_t>(engineer) * visits.size() + static_cast<std::size_t>(visit)];
    }
    // What it costs that this engineer makes this visit, beside time.
    std::int64_t change_price(std::int32_t engineer, std::int32_t visit) const {
        const auto told = visits[static_cast<std::size_t>(visit)].told_engineer;
        return told >= 0 && told != engineer ? weights.other_engineer : 0;
    }

  private:
    void find_neighbours();
    const TravelTimes* times_;
    std::vector<char> can_;
};

// Whether they may make this visit, time apart.
bool has_skills(const Engineer& engineer, const Visit& visit);
bool serves(const Engineer& engineer, const Visit& visit);

}  // namespace bihuan::appointment::plan
