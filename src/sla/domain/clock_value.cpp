#include "sla/domain/clock_value.hpp"

#include <algorithm>

namespace bihuan::sla {
namespace {

bool is_paused(const Timeline& timeline, Instant now) {
    return std::ranges::any_of(timeline.stretches, [&](const Stretch& stretch) {
        return stretch.kind == StretchKind::paused && stretch.from <= now && now < stretch.to;
    });
}

ClockState state_of(const Timeline& timeline, Instant now, bool is_over) {
    if (timeline.is_cancelled) return ClockState::cancelled;
    if (timeline.ended_at) return is_over ? ClockState::missed : ClockState::met;
    if (is_over) return ClockState::breached;
    return is_paused(timeline, now) ? ClockState::paused : ClockState::running;
}

}  // namespace

std::optional<Reach> due_of(const Timeline& timeline, Instant now, const CalendarOf& calendars) {
    return reach(running_on(timeline, now), timeline.terms.limit, calendars);
}

ClockValue value_at(const Timeline& timeline, Instant now, const CalendarOf& calendars) {
    ClockValue value{.kind = timeline.kind,
                     .terms = timeline.terms,
                     .started_at = timeline.started_at,
                     .ended_at = timeline.ended_at,
                     .used = used_until(timeline, now, calendars)};
    value.state = state_of(timeline, now, value.is_over());
    if (const auto due = due_of(timeline, now, calendars)) value.due_at = due->at;
    return value;
}

std::optional<ClockValue> value_of(std::span<const Fact> facts, ClockKind kind, Instant now,
                                   const CalendarOf& calendars) {
    const auto timeline = timeline_of(facts, kind, now);
    if (!timeline) return std::nullopt;
    return value_at(*timeline, now, calendars);
}

std::vector<ClockValue> values_of(std::span<const Fact> facts, Instant now, const CalendarOf& calendars) {
    std::vector<ClockValue> values;
    for (std::size_t kind = 0; kind < clock_names.size(); ++kind)
        if (auto value = value_of(facts, static_cast<ClockKind>(kind), now, calendars))
            values.push_back(*std::move(value));
    return values;
}

}  // namespace bihuan::sla
