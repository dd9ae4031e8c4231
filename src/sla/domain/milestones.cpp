#include "sla/domain/milestones.hpp"

#include <algorithm>
#include <tuple>

namespace bihuan::sla {
namespace {

auto rank(const Milestone& one) { return std::tuple{one.promise, one.kind, one.step}; }

}  // namespace

void each_milestone(const Timeline& timeline, const Marks& marks, const CalendarOf& calendars,
                    const std::function<bool(const Milestone&)>& use) {
    if (timeline.ended_at) return;
    // False: enough, or never reached, so that later ones are not either.
    const auto say = [&](Duration share, MilestoneKind kind, int step) {
        const auto reached = reach(timeline, share, calendars);
        return reached && use({reached->at, kind, step, timeline.promise});
    };
    const auto limit = timeline.terms.limit;
    // Met is "not more than the limit", so the breach is the first moment beyond it.
    constexpr Duration beyond{1};
    int step = 0;
    for (const int percent : marks.warnings)
        if (!say(limit * percent / 100, MilestoneKind::warning, ++step)) return;
    if (!say(limit + beyond, MilestoneKind::breach, 0)) return;
    step = 0;
    for (const int percent : marks.ladder)
        if (!say(limit * (100 + percent) / 100 + beyond, MilestoneKind::ladder, ++step)) return;
}

std::vector<Milestone> milestones(const Timeline& timeline, const Marks& marks, const CalendarOf& calendars) {
    std::vector<Milestone> out;
    each_milestone(timeline, marks, calendars, [&](const Milestone& one) {
        out.push_back(one);
        return true;
    });
    return out;
}
std::vector<Milestone> milestones(std::span<const Fact> facts, ClockKind kind, Instant now,
                                  const Marks& marks, const CalendarOf& calendars) {
    const auto timeline = timeline_of(facts, kind, now);
    return timeline ? milestones(*timeline, marks, calendars) : std::vector<Milestone>{};
}

bool is_after(const Milestone& one, const std::optional<Milestone>& fired) {
    return !fired || rank(one) > rank(*fired);
}

std::optional<Milestone> next_milestone(std::span<const Fact> facts, ClockKind kind, Instant now,
                                        const Marks& marks, const std::optional<Milestone>& after,
                                        const CalendarOf& calendars) {
    for (const auto& one : milestones(facts, kind, now, marks, calendars))
        if (is_after(one, after)) return one;
    return std::nullopt;
}

}  // namespace bihuan::sla
