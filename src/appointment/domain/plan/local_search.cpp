// Each candidate is first judged by the change of the way alone; only where that, less all the lateness and
// overtime there is to save, promises something, the new tours are priced.
#include <algorithm>

#include "appointment/domain/plan/search.hpp"

namespace bihuan::appointment::plan {
namespace {

using Stops = std::vector<std::int32_t>;
using Place = std::ptrdiff_t;

class Polish {
  public:
    Polish(const Instance& day, Solution& solution, std::vector<char> marked)
        : day_{day}, solution_{solution}, marked_{std::move(marked)} {}

    void run() {
        constexpr std::size_t looked_at = 14;  // neighbours of a visit
        for (bool saved = true; saved;) {
            saved = false;
            auto before = marked_;
            std::ranges::fill(marked_, 0);
            for (const auto v : day_.open) {
                if (owner(v) < 0) continue;
                const auto& near = day_.neighbours[static_cast<std::size_t>(v)];
                for (std::size_t i = 0; i < std::min(looked_at, near.size()); ++i) {
                    const auto w = near[i];
                    if (owner(w) < 0 || !(is_marked(before, v) || is_marked(before, w))) continue;
                    saved = try_pair(v, w) || saved;
                }
                if (is_marked(before, v)) saved = try_empty(v) || saved;
            }
        }
    }

  private:
    std::int32_t owner(std::int32_t v) const { return solution_.route_of[static_cast<std::size_t>(v)]; }
    bool is_marked(const std::vector<char>& before, std::int32_t v) const {
        const auto e = static_cast<std::size_t>(owner(v));
        return before[e] || marked_[e];
    }
    Route& route_of(std::int32_t v) { return solution_.routes[static_cast<std::size_t>(owner(v))]; }
    static Place place_of(const Route& route, std::int32_t v) {
        return std::ranges::find(route.stops, v) - route.stops.begin();
    }
    bool can_all(std::int32_t engineer, Stops::const_iterator from, Stops::const_iterator until) const {
        return std::all_of(from, until, [&](std::int32_t v) { return day_.can(engineer, v); });
    }
    Time link(const Route& route, std::int32_t from, std::int32_t to) const {
        return way(day_, day_.engineers[static_cast<std::size_t>(route.engineer)], from, to);
    }
    std::int32_t before(const Route& route, Place place) const {
        return node_before(day_.engineers[static_cast<std::size_t>(route.engineer)], route.stops,
                           static_cast<std::size_t>(place));
    }
    std::int32_t at(const Route& route, Place place) const {
        return node_at(day_.engineers[static_cast<std::size_t>(route.engineer)], route.stops,
                       static_cast<std::size_t>(place));
    }

    bool try_pair(std::int32_t v, std::int32_t w) {
        for (Place length = 1; length <= 3; ++length)
            if (try_move(v, w, length, false) || (length > 1 && try_move(v, w, length, true))) return true;
        if (try_swap(v, w)) return true;
        return owner(v) == owner(w) ? try_turn(v, w) : try_ends(v, w);
    }

    // The run that begins with v goes behind w.
    bool try_move(std::int32_t v, std::int32_t w, Place length, bool turned) {
        auto& from = route_of(v);
        auto& to = route_of(w);
        const auto i = place_of(from, v);
        const auto j = place_of(to, w);
        if (i + length > std::ssize(from.stops)) return false;
        if (&from == &to && j >= i - 1 && j < i + length) return false;
        return move_run(from, i, length, to, j + 1, turned);
    }
    // To whoever has nothing yet, there is no neighbour to go behind.
    bool try_empty(std::int32_t v) {
        for (auto& to : solution_.routes) {
            if (!to.stops.empty() || owner(v) == to.engineer) continue;
            auto& from = route_of(v);
            const auto i = place_of(from, v);
            for (const Place length : {Place{1}, std::ssize(from.stops) - i})
                if (move_run(from, i, length, to, 0, false)) return true;
        }
        return false;
    }
    bool move_run(Route& from, Place i, Place length, Route& to, Place j, bool turned) {
        const auto first = from.stops.begin() + i, last = first + length;
        const auto head = turned ? *(last - 1) : *first, foot = turned ? *first : *(last - 1);
        Time change = link(from, before(from, i), at(from, i + length)) -
                      day_.travel(before(from, i), *first) - day_.travel(*(last - 1), at(from, i + length)) +
                      day_.travel(before(to, j), head) + day_.travel(foot, at(to, j)) -
                      link(to, before(to, j), at(to, j));
        if (turned)
            for (auto k = first; k + 1 != last; ++k)
                change += day_.travel(*(k + 1), *k) - day_.travel(*k, *(k + 1));
        if (!promises(from, to, change) || !can_all(to.engineer, first, last)) return false;
        Stops run{first, last};
        if (turned) std::ranges::reverse(run);
        one_.assign(from.stops.begin(), first);
        one_.insert(one_.end(), last, from.stops.end());
        if (&from == &to) {
            const auto place = j > i ? j - length : j;
            one_.insert(one_.begin() + place, run.begin(), run.end());
            return take(from);
        }
        two_ = to.stops;
        two_.insert(two_.begin() + j, run.begin(), run.end());
        return take(from, to);
    }

    bool try_swap(std::int32_t v, std::int32_t w) {
        auto& a = route_of(v);
        auto& b = route_of(w);
        const auto i = place_of(a, v), j = place_of(b, w);
        if (&a == &b) {
            one_ = a.stops;
            std::swap(one_[static_cast<std::size_t>(i)], one_[static_cast<std::size_t>(j)]);
            return take(a);
        }
        const auto change = [&](const Route& route, Place place, std::int32_t out, std::int32_t in) {
            const auto left = before(route, place), right = at(route, place + 1);
            return day_.travel(left, in) + day_.travel(in, right) - day_.travel(left, out) -
                   day_.travel(out, right);
        };
        if (!promises(a, b, change(a, i, v, w) + change(b, j, w, v))) return false;
        if (!day_.can(a.engineer, w) || !day_.can(b.engineer, v)) return false;
        one_ = a.stops;
        two_ = b.stops;
        std::swap(one_[static_cast<std::size_t>(i)], two_[static_cast<std::size_t>(j)]);
        return take(a, b);
    }

    // v is followed by w and all behind it; what followed v goes where w was.
    bool try_ends(std::int32_t v, std::int32_t w) {
        auto& a = route_of(v);
        auto& b = route_of(w);
        const auto i = place_of(a, v) + 1, j = place_of(b, w);
        const auto a_next = at(a, i), b_before = before(b, j);
        const auto a_end = at(a, std::ssize(a.stops)), b_end = at(b, std::ssize(b.stops));
        Time change = -link(a, v, a_next) - link(b, b_before, w) + day_.travel(v, w);
        // The ends go home to another home.
        change += link(a, b.stops.back(), a_end) - link(b, b.stops.back(), b_end);
        if (i < std::ssize(a.stops))
            change +=
                link(b, b_before, a_next) + link(b, a.stops.back(), b_end) - link(a, a.stops.back(), a_end);
        else
            change += link(b, b_before, b_end);
        if (!promises(a, b, change)) return false;
        if (!can_all(a.engineer, b.stops.begin() + j, b.stops.end()) ||
            !can_all(b.engineer, a.stops.begin() + i, a.stops.end()))
            return false;
        one_.assign(a.stops.begin(), a.stops.begin() + i);
        one_.insert(one_.end(), b.stops.begin() + j, b.stops.end());
        two_.assign(b.stops.begin(), b.stops.begin() + j);
        two_.insert(two_.end(), a.stops.begin() + i, a.stops.end());
        return take(a, b);
    }

    // From behind v to w, backwards.
    bool try_turn(std::int32_t v, std::int32_t w) {
        auto& route = route_of(v);
        const auto i = place_of(route, v), j = place_of(route, w);
        if (j < i + 2) return false;
        one_ = route.stops;
        std::reverse(one_.begin() + i + 1, one_.begin() + j + 1);
        return take(route);
    }

    bool promises(const Route& a, const Route& b, Time change) const {
        const auto soft = &a == &b ? a.soft : a.soft + b.soft;
        return change * day_.weights.travel < soft;
    }
    bool take(Route& route) {
        if (price(day_, route.engineer, one_, route.cost) == impossible) return false;
        put(route, one_);
        return true;
    }
    bool take(Route& a, Route& b) {
        const auto now = a.cost + b.cost;
        const auto first = price(day_, a.engineer, one_, now);
        if (first == impossible || price(day_, b.engineer, two_, now - first) == impossible) return false;
        put(a, one_);
        put(b, two_);
        return true;
    }
    void put(Route& route, const Stops& stops) {
        solution_.cost -= route.cost;
        route.stops = stops;
        settle(day_, route);
        solution_.cost += route.cost;
        for (const auto v : stops) solution_.route_of[static_cast<std::size_t>(v)] = route.engineer;
        marked_[static_cast<std::size_t>(route.engineer)] = 1;
    }

    const Instance& day_;
    Solution& solution_;
    std::vector<char> marked_;
    Stops one_, two_;
};

}  // namespace

void polish(const Instance& day, Solution& solution, std::vector<char> marked) {
    Polish{day, solution, std::move(marked)}.run();
}

}  // namespace bihuan::appointment::plan
