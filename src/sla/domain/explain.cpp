#include "sla/domain/explain.hpp"

#include <algorithm>

namespace bihuan::sla {
namespace {

LineKind line_kind(StretchKind kind, Duration counted) {
    switch (kind) {
        case StretchKind::counted:
            return counted > Duration{0} ? LineKind::counted : LineKind::outside_hours;
        case StretchKind::unconfirmed_pause:
            return LineKind::unconfirmed_pause;
        case StretchKind::corrected_in:
            return LineKind::corrected_in;
        case StretchKind::paused:
            return LineKind::paused;
        case StretchKind::stopped:
            return LineKind::stopped;
        case StretchKind::corrected_out:
            return LineKind::corrected_out;
    }
    return LineKind::counted;
}

DueBasis basis_of(const ClockValue& value, const std::optional<Reach>& due, Instant now) {
    if (!due) return DueBasis::never;
    if (due->at <= value.ended_at.value_or(now)) return DueBasis::reached;
    if (value.ended_at) return DueBasis::had_it_not_ended;
    return value.state == ClockState::paused ? DueBasis::if_resumed_now : DueBasis::ahead;
}

}  // namespace

std::optional<Explanation> explain(std::span<const Fact> facts, ClockKind kind, Instant now,
                                   const CalendarOf& calendars) {
    const auto timeline = timeline_of(facts, kind, now);
    if (!timeline) return std::nullopt;
    Explanation out{.value = value_at(*timeline, now, calendars), .due = due_of(*timeline, now, calendars)};
    out.due_basis = basis_of(out.value, out.due, now);
    Duration total{0};
    for (const auto& stretch : timeline->stretches) {
        if (stretch.from >= now) break;
        const auto counted = used_between(stretch, now, calendars);
        total += counted;
        out.lines.push_back({stretch.from, std::min(stretch.to, now), line_kind(stretch.kind, counted),
                             counted, total, stretch.terms, stretch.reason, stretch.by});
    }
    return out;
}

}  // namespace bihuan::sla
