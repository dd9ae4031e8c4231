#include "appointment/domain/plan/cheap_tour.hpp"

#include <algorithm>

namespace bihuan::appointment::plan {
namespace {

constexpr std::uint16_t from_head = 0xFFFF;

}  // namespace

Shortcuts::Shortcuts(const Instance& day) : places{day.visits.size() + 2 * day.engineers.size()} {
    times.reserve(places * places);
    for (std::size_t a = 0; a < places; ++a)
        for (std::size_t b = 0; b < places; ++b)
            times.push_back(static_cast<std::int32_t>(
                a == b ? 0 : day.travel(static_cast<std::int32_t>(a), static_cast<std::int32_t>(b))));
    for (std::size_t by = 0; by < places; ++by)
        for (std::size_t a = 0; a < places; ++a) {
            const auto first = times[a * places + by];
            for (std::size_t b = 0; b < places; ++b) {
                auto& direct = times[a * places + b];
                direct = std::min(direct, first + times[by * places + b]);
            }
        }
}

void CheapTour::Cell::add(Time at, const Way& way) {
    start = std::min(start, at);
    if (way.cost < best.cost) {
        if (way.before != best.before) other = best;
        best = way;
    } else if (way.before != best.before && way.cost < other.cost) {
        other = way;
    }
}

bool CheapTour::Cell::is_better(const Cell& later) const {
    const auto& without = later.best.before == best.before ? later.other : later.best;
    return start <= later.start && best.cost <= later.best.cost && other.cost <= without.cost;
}

CheapTour::CheapTour(const Instance& day, const Shortcuts& shortcuts, std::int32_t e)
    : day_{day}, engineer_{day.engineers[static_cast<std::size_t>(e)]} {
    const auto& weights = day.weights;
    if (!engineer_.at_home) {
        const Time travel = shortcuts.travel(engineer_.head, engineer_.home);
        const Time home = engineer_.work.arrival(engineer_.leave, travel);
        idle_ = travel * weights.travel + std::max(Time{0}, home - engineer_.end) * weights.overtime;
    }
    for (const auto v : day.open) {
        if (!day.can(e, v)) continue;
        const auto& visit = day.visits[static_cast<std::size_t>(v)];
        Candidate one{v, visit.open, visit.close, visit.duration};
        one.there = shortcuts.travel(engineer_.head, v);
        one.home = shortcuts.travel(v, engineer_.home);
        one.change = day.change_price(e, v);
        const Time end_by = engineer_.work.last_leave(engineer_.limit, one.home);
        const Time bearable =
            weights.lateness > 0 ? visit.close + visit.unassigned / weights.lateness : engineer_.limit;
        one.last = engineer_.work.last_start(bearable, end_by, one.duration);
        const Time arrival = engineer_.work.arrival(engineer_.leave, one.there);
        if (engineer_.work.start(std::max(arrival, one.open), one.duration) <= one.last)
            candidates_.push_back(one);
    }
    arcs_.resize(candidates_.size());
    for (std::size_t a = 0; a < candidates_.size(); ++a) {
        const auto& from = candidates_[a];
        const Time arrival = engineer_.work.arrival(engineer_.leave, from.there);
        const Time ready = engineer_.work.start(std::max(arrival, from.open), from.duration) + from.duration;
        for (std::size_t b = 0; b < candidates_.size(); ++b) {
            const auto& to = candidates_[b];
            const Time travel = shortcuts.travel(from.visit, to.visit);
            const Time leave_by = engineer_.work.last_leave(to.last, travel);
            if (a != b && ready <= leave_by)
                arcs_[a].push_back(
                    {leave_by, static_cast<std::int32_t>(travel), static_cast<std::uint16_t>(b)});
        }
        std::ranges::stable_sort(arcs_[a], std::greater{}, &Arc::leave_by);
    }
    first_ = engineer_.leave;
    // Some four minutes; longer in a longer day. Every stop is in a later slot than the one before, and no
    // tour has more stops than there are candidates, so that many slots more are enough for all.
    while ((engineer_.limit - first_) >> slot_bits_ > 400) ++slot_bits_;
    slots_ = slot_of(engineer_.limit) + candidates_.size() + 1;
}

std::size_t CheapTour::slot_of(Time start) const {
    return static_cast<std::size_t>(std::max(Time{0}, start - first_) >> slot_bits_);
}

void CheapTour::reach(Cells& space, std::size_t slot, std::size_t candidate, Time arrival, Time travel,
                      Way way) {
    const auto& to = candidates_[candidate];
    const Time start = engineer_.work.start(std::max(arrival, to.open), to.duration);
    way.cost += travel * day_.weights.travel + std::max(Time{0}, start - to.close) * day_.weights.lateness +
                to.change - rewards_[candidate];
    const auto in = std::max(slot, slot_of(start));
    if (in >= slots_) return;
    const auto row = space.cells.begin() + static_cast<std::ptrdiff_t>(in * candidates_.size());
    if (!space.used[in]) std::fill_n(row, candidates_.size(), Cell{});
    space.used[in] = 1;
    row[static_cast<std::ptrdiff_t>(candidate)].add(start, way);
}

void CheapTour::extend(Cells& space, std::size_t slot, std::size_t candidate) {
    const auto index = slot * candidates_.size() + candidate;
    const auto cell = space.cells[index];
    const Time ready = cell.start + candidates_[candidate].duration;
    for (const auto& arc : arcs_[candidate]) {
        if (arc.leave_by < ready) break;
        const bool is_back = arc.to == cell.best.before;
        const auto cost = is_back ? cell.other.cost : cell.best.cost;
        if (cost >= impossible) continue;
        reach(space, slot + 1, arc.to, engineer_.work.arrival(ready, arc.travel), arc.travel,
              {cost, static_cast<std::int32_t>(index), static_cast<std::uint16_t>(candidate),
               static_cast<std::uint8_t>(is_back)});
    }
}

std::int64_t CheapTour::to_home(const Candidate& candidate, const Cell& cell) const {
    const Time home = engineer_.work.arrival(cell.start + candidate.duration, candidate.home);
    if (home > engineer_.limit) return impossible;
    return cell.best.cost + candidate.home * day_.weights.travel +
           std::max(Time{0}, home - engineer_.end) * day_.weights.overtime;
}

std::int64_t CheapTour::find(const std::vector<std::int64_t>& rewards, Cells& space,
                             std::vector<std::int32_t>& made) {
    const auto count = candidates_.size();
    space.cells.resize(std::max(space.cells.size(), slots_ * count));
    space.used.assign(slots_, 0);
    rewards_.clear();
    for (const auto& one : candidates_) rewards_.push_back(rewards[static_cast<std::size_t>(one.visit)]);
    for (std::size_t c = 0; c < count; ++c)
        reach(space, 0, c, engineer_.work.arrival(engineer_.leave, candidates_[c].there),
              candidates_[c].there, {0, -1, from_head, 0});
    auto least = idle_;
    std::int32_t last = -1;
    std::vector<std::int32_t> front(count, -1);
    for (std::size_t slot = 0; slot < slots_; ++slot) {
        if (!space.used[slot]) continue;
        for (std::size_t c = 0; c < count; ++c) {
            const auto& cell = space.cells[slot * count + c];
            if (cell.start == never) continue;
            // Who was here before, with whatever goes on from here no dearer, does all that this one can.
            if (front[c] >= 0 && space.cells[static_cast<std::size_t>(front[c])].is_better(cell)) continue;
            front[c] = static_cast<std::int32_t>(slot * count + c);
            const auto cost = to_home(candidates_[c], cell);
            if (cost < least) least = cost, last = static_cast<std::int32_t>(slot * count + c);
            extend(space, slot, c);
        }
    }
    std::uint8_t which = 0;
    while (last >= 0) {
        const auto at = static_cast<std::size_t>(last);
        ++made[static_cast<std::size_t>(candidates_[at % count].visit)];
        const auto& way = which ? space.cells[at].other : space.cells[at].best;
        last = way.cell;
        which = way.which;
    }
    return least;
}

}  // namespace bihuan::appointment::plan
