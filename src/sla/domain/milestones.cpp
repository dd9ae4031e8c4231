#include "sla/domain/milestones.hpp"

#include <algorithm>
#include <tuple>

namespace bihuan::sla {
namespace {

auto rank(const Milestone& one) { return std::tuple{one.promise, one.kind, one.step}; }

}  // namespace

std::vector<Milestone> milestones(const Timeline& timeline, const Marks& marks, const CalendarOf& calendars) {
    std::vector<Milestone> out;
    if (timeline.ended_at) return out;
    const auto add = [&](int percent, MilestoneKind kind, int step) {
        if (const auto reached = reach(timeline, timeline.terms.limit * percent / 100, calendars))
            out.push_back({reached->at, kind, step, timeline.promise});
    };
    int step = 0;
    for (const int percent : marks.warnings) add(percent, MilestoneKind::warning, ++step);
    add(100, MilestoneKind::breach, 0);
    step = 0;
    for (const int percent : marks.ladder) add(100 + percent, MilestoneKind::ladder, ++step);
    return out;
}

std::vector<Milestone> milestones(std::span<const Fact> facts, ClockKind kind, Instant now,
                                  const Marks& marks, const CalendarOf& calendars) {
    const auto timeline = timeline_of(facts, kind, now);
    return timeline ? milestones(*timeline, marks, calendars) : std::vector<Milestone>{};
}

std::optional<Milestone> next_milestone(std::span<const Fact> facts, ClockKind kind, Instant now,
                                        const Marks& marks, const std::optional<Milestone>& after,
                                        const CalendarOf& calendars) {
    for (const auto& one : milestones(facts, kind, now, marks, calendars))
        if (!after || rank(one) > rank(*after)) return one;
    return std::nullopt;
}

}  // namespace bihuan::sla
