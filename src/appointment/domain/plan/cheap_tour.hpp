// The cheapest tour of one engineer when visits are rewarded, found too cheap: see bound.hpp.
#pragma once

#include <cstdint>
#include <vector>

#include "appointment/domain/plan/route.hpp"

namespace bihuan::appointment::plan {

// Travel times with every shortcut taken.
struct Shortcuts {
    explicit Shortcuts(const Instance& day);
    Time travel(std::int32_t from, std::int32_t to) const {
        return times[static_cast<std::size_t>(from) * places + static_cast<std::size_t>(to)];
    }
    std::size_t places;
    std::vector<std::int32_t> times;
};

class CheapTour {
  public:
    CheapTour(const Instance& day, const Shortcuts& shortcuts, std::int32_t engineer);

    struct Way {  // how a visit was come to
        std::int64_t cost = impossible;
        std::int32_t cell = -1;    // the cell of the visit before; -1: head
        std::uint16_t before = 0;  // its candidate
        std::uint8_t which = 0;    // its way
    };
    struct Cell {  // being at one visit in one span of time
        Time start = never;
        Way best, other;  // `other` comes from another visit than `best`
        void add(Time at, const Way& way);
        bool is_better(const Cell& later) const;
    };
    struct Cells {  // slot by slot, candidate by candidate; filled as they are used, by one tour after the
                    // other
        std::vector<Cell> cells;
        std::vector<char> used;  // slots
    };

    // Cost less rewards; `made` counts up what the tour visits.
    std::int64_t find(const std::vector<std::int64_t>& rewards, Cells& space,
                      std::vector<std::int32_t>& made);

  private:
    struct Candidate {
        std::int32_t visit = 0;
        Time open = 0, close = 0, duration = 0, last = 0;  // last: start that is looked at
        Time there = 0, home = 0;                          // from head, to home
        std::int64_t change = 0;
    };
    struct Arc {
        Time leave_by;  // to start there by its last start
        std::int32_t travel;
        std::uint16_t to;
    };
    void extend(Cells& space, std::size_t slot, std::size_t candidate);
    void reach(Cells& space, std::size_t slot, std::size_t candidate, Time arrival, Time travel, Way way);
    std::int64_t to_home(const Candidate& candidate, const Cell& cell) const;
    std::size_t slot_of(Time start) const;

    const Instance& day_;
    const EngineerData& engineer_;
    std::vector<Candidate> candidates_;
    std::vector<std::vector<Arc>> arcs_;  // by candidate, the latest to leave by first
    std::vector<std::int64_t> rewards_;
    Time first_ = 0;
    int slot_bits_ = 8;
    std::size_t slots_ = 0;
    std::int64_t idle_ = 0;  // the cost of doing nothing more
};

}  // namespace bihuan::appointment::plan
