// The best plan of a small day, by trying all.
#pragma once

#include <algorithm>
#include <vector>

#include "appointment/test/plan_check.hpp"

namespace bihuan::appointment::plan {

// The least cost of any plan, by trying every order of every choice of visits for each engineer.
class Exhaustive {
  public:
    Exhaustive(const Day& day, const TravelTimes& times, seconds step)
        : day_{day}, times_{times}, step_{step} {}
    std::int64_t least() {
        std::size_t begun = 0;
        for (const auto& engineer : day_.engineers)
            for (const auto& one : engineer.begun) begun |= std::size_t{1} << number(one.visit);
        const auto all = (std::size_t{1} << day_.visits.size()) - 1 - begun;
        std::vector<std::int64_t> best(all + begun + 1, none);  // of the engineers so far, by visits made
        best[0] = 0;
        for (std::size_t e = 0; e < day_.engineers.size(); ++e) {
            own_.assign(best.size(), none);
            Walk walk{day_, times_, e, step_};
            for (const auto& one : walk.who().begun) walk.begun(number(one.visit), one);
            visit(walk, 0, begun);
            std::vector<std::int64_t> next(best.size(), none);
            for (std::size_t before = 0; before < best.size(); ++before)
                for (std::size_t own = 0; own < best.size(); ++own)
                    if ((before & own) == 0 && best[before] < none && own_[own] < none)
                        next[before | own] = std::min(next[before | own], best[before] + own_[own]);
            best = std::move(next);
        }
        auto least = none;
        for (std::size_t made = 0; made < best.size(); ++made) {
            auto cost = best[made];
            for (std::size_t v = 0; v < day_.visits.size(); ++v)
                if (!((made | begun) >> v & 1)) cost += day_.weights.unassigned[day_.visits[v].priority];
            least = std::min(least, cost);
        }
        return least;
    }

  private:
    static constexpr std::int64_t none = std::int64_t{1} << 60;
    std::size_t number(VisitId id) const {
        return static_cast<std::size_t>(std::ranges::find(day_.visits, id, &Visit::id) - day_.visits.begin());
    }
    void visit(const Walk& walk, std::size_t made, std::size_t begun) {
        Walk home{walk};
        home.home(made != 0);
        if (!home.is_broken) own_[made] = std::min(own_[made], home.cost.total());
        for (std::size_t v = 0; v < day_.visits.size(); ++v) {
            if ((made | begun) >> v & 1) continue;
            Walk on{walk};
            on.go(v);
            if (!on.is_broken) visit(on, made | std::size_t{1} << v, begun);
        }
    }

    const Day& day_;
    const TravelTimes& times_;
    seconds step_;
    std::vector<std::int64_t> own_;  // of one engineer, by visits made
};

}  // namespace bihuan::appointment::plan
