// The hours of one engineer, and what driving and working in them comes to. Inside the planner a time is a
// whole number of seconds since 1970. All four functions never fall when what they are given rises, so
// whoever is ready earlier is never later at any stop after it: bounds and slacks rest on that.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace bihuan::appointment::plan {

using Time = std::int64_t;
inline Time time_of(Moment at) { return at.time_since_epoch().count(); }
inline constexpr Time never = std::int64_t{1} << 50;

struct Stretch {
    Time from, until;
};

class WorkTime {
  public:
    explicit WorkTime(std::vector<Stretch> stretches) : stretches_{std::move(stretches)} {}

    // When who leaves then is there. What is left at the end of the day is driven on.
    Time arrival(Time leave, Time travel) const {
        for (const auto& s : stretches_) {
            if (s.until < leave) continue;
            const Time begin = std::max(leave, s.from);
            if (begin + travel <= s.until) return begin + travel;
            travel -= s.until - begin;
            leave = s.until;
        }
        return leave + travel;
    }
    // The first start not before `earliest` of a visit that fits without a break; `never` if none does.
    Time start(Time earliest, Time duration) const {
        for (const auto& s : stretches_) {
            const Time begin = std::max(earliest, s.from);
            if (begin + duration <= s.until) return begin;
        }
        return never;
    }
    // The last moment to leave and be there by then; -never if there is none.
    Time last_leave(Time there_by, Time travel) const {
        for (auto s = stretches_.rbegin(); s != stretches_.rend(); ++s) {
            if (s->from > there_by) continue;
            const Time end = std::min(there_by, s->until);
            if (end - travel >= s->from) return end - travel;
            travel -= end - s->from;
        }
        return -never;
    }
    // The last start, by `latest`, of a visit that is over by `end_by`; -never if there is none.
    Time last_start(Time latest, Time end_by, Time duration) const {
        for (auto s = stretches_.rbegin(); s != stretches_.rend(); ++s) {
            const Time begin = std::min(latest, std::min(end_by, s->until) - duration);
            if (begin >= s->from) return begin;
        }
        return -never;
    }

  private:
    std::vector<Stretch> stretches_;  // in order, without overlap
};

}  // namespace bihuan::appointment::plan
