#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "sla/domain/clock_value.hpp"
#include "sla/domain/explain.hpp"
#include "sla/store/track_store.hpp"
#include "sla/use_cases/steps.hpp"
#include "standard/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::sla {

const WorkCalendar& calendar_named(const standard::Standard& standard, std::string_view code) {
    static const WorkCalendar always{.is_always = true, .week = {}, .special = {}};
    const auto found = std::ranges::find(standard.calendars, code, &standard::CalendarRule::code);
    return found == standard.calendars.end() ? always : found->calendar;
}

Marks marks_of(const standard::Standard& standard) {
    Marks marks;
    for (const auto percent : standard.warning_percents) marks.warnings.push_back(static_cast<int>(percent));
    for (const auto& step : standard.ladder) marks.ladder.push_back(static_cast<int>(step.percent));
    return marks;
}

namespace {

constexpr std::size_t facts_max =
    500;  // beyond it a subject is being played with; what it owes stays as it is

bool is_running(ClockState state) {
    return state == ClockState::running || state == ClockState::paused || state == ClockState::breached;
}

int level_of(const ClockValue& value, const Marks& marks) {
    if (value.state == ClockState::breached) return 3;
    int level = 0;
    for (const int percent : marks.warnings)
        if (value.used >= value.terms.limit * percent / 100) ++level;
    return std::min(level, 2);
}

// Running before paused, then soonest first.
bool is_sooner(const Summary& one, const Summary& other) {
    if (one.due_at.has_value() != other.due_at.has_value()) return one.due_at.has_value();
    return one.due_at < other.due_at;
}

Outcome outcome_of(const ClockValue& value, int promise) {
    Outcome out;
    out.clock = value.kind;
    out.promise = promise;
    out.state = value.state;
    out.rule = value.terms.rule;
    out.limit = value.terms.limit;
    out.used = value.used;
    out.started_at = value.started_at;
    out.due_at = value.due_at;
    out.at = value.ended_at.value_or(value.due_at.value_or(value.started_at));
    return out;
}

bool concerns(const Fact& fact, ClockKind clock) {
    const bool is_pause = fact.kind == FactKind::paused || fact.kind == FactKind::pause_confirmed ||
                          fact.kind == FactKind::resumed;
    return is_pause ? may_pause(clock) : fact.clock == clock;
}

}  // namespace

void settle(Unit& unit, Track& track, const standard::Standard& standard, std::span<const Fact> more,
            bool is_new) {
    const CalendarOf calendars = [&](std::string_view code) -> const WorkCalendar& {
        return calendar_named(standard, code);
    };
    const auto marks = marks_of(standard);
    TrackStore store{unit};
    track.summary.reset();
    std::optional<Instant> next;
    std::vector<std::pair<ClockValue, int>> to_note;
    for (std::size_t i = 0; i < clock_names.size(); ++i) {
        const auto kind = static_cast<ClockKind>(i);
        const auto timeline = timeline_of(track.facts, kind, unit.now);
        if (!timeline) continue;
        const auto value = value_at(*timeline, unit.now, calendars);
        if (is_running(value.state)) {
            const bool is_paused = value.state == ClockState::paused;
            const Summary one{kind, value.state, level_of(value, marks),
                              is_paused ? std::nullopt : value.due_at};
            if (!track.summary || is_sooner(one, *track.summary)) track.summary = one;
            each_milestone(*timeline, marks, calendars, [&](const Milestone& milestone) {
                // A past told at once has nobody to warn any more.
                if (is_new && milestone.at < unit.now) track.fired[i] = milestone;
                if (!is_after(milestone, track.fired[i])) return true;
                if (!next || milestone.at < *next) next = milestone.at;
                return false;
            });
        }
        const bool is_told = !is_new || value.ended_at || value.state == ClockState::breached;
        if (is_told && std::ranges::any_of(more, [&](const Fact& fact) { return concerns(fact, kind); }))
            to_note.emplace_back(value, timeline->promise);
    }
    if (is_new)
        store.add(track);
    else
        store.save(track);
    for (const auto& [value, promise] : to_note) {
        if (value.ended_at || value.state == ClockState::breached)
            store.put_outcome(track, outcome_of(value, promise));
        else
            store.reopen_outcome(track, value.kind, promise, value.state);
    }
    if (next)
        timer::set(unit, timer_kind(track.subject.kind), track.subject.id, *next);
    else if (!is_new)
        timer::clear(unit, timer_kind(track.subject.kind), track.subject.id);
}

std::string timer_kind(std::string_view subject_kind) { return fmt::format("sla.{}", subject_kind); }

void record(Unit& unit, const Subject& subject, standard::VersionId version, const Place& place,
            std::span<const Fact> facts) {
    if (facts.empty()) return move_to(unit, subject, place);
    auto track = TrackStore{unit}.find(subject);
    const bool is_new = !track;
    if (is_new) {
        // Facts of an end are about clocks that never began: imported, or from before there were any.
        if (std::ranges::none_of(facts, [](const Fact& fact) { return fact.terms.has_value(); })) return;
        track = Track{.subject = subject};
    }
    if (track->facts.size() + facts.size() > facts_max) return;
    track->version_id = version.number;
    track->place = place;
    track->facts.insert(track->facts.end(), facts.begin(), facts.end());
    settle(unit, *track, *standard::version_of(unit, standard::VersionId{track->version_id}).standard, facts,
           is_new);
}

void begin(Unit& unit, const Subject& subject, const standard::InForce& version, const Place& place,
           std::span<const Fact> facts) {
    Track track{.subject = subject};
    track.version_id = version.version_id.number;
    track.place = place;
    track.facts.assign(facts.begin(), facts.end());
    settle(unit, track, *version.standard, facts, true);
}

void move_to(Unit& unit, const Subject& subject, const Place& place) {
    auto track = TrackStore{unit}.find(subject);
    if (!track || track->place == place) return;
    track->place = place;
    TrackStore{unit}.save(*track);
}

std::optional<SubjectView> view(Unit& unit, const Subject& subject) {
    TrackStore store{unit};
    auto track = store.find(subject);
    if (!track) return std::nullopt;
    const auto version = standard::version_of(unit, standard::VersionId{track->version_id});
    const CalendarOf calendars = [&](std::string_view code) -> const WorkCalendar& {
        return calendar_named(*version.standard, code);
    };
    SubjectView out;
    out.version_id = version.version_id;
    out.outcomes = store.outcomes(subject);
    for (std::size_t i = 0; i < clock_names.size(); ++i) {
        const auto kind = static_cast<ClockKind>(i);
        auto why = explain(track->facts, kind, unit.now, calendars);
        if (!why) continue;
        const auto timeline = timeline_of(track->facts, kind, unit.now);
        const bool is_open = timeline && !timeline->ended_at &&
                             timeline->stretches.back().kind == StretchKind::unconfirmed_pause;
        out.clocks.push_back({*std::move(why), is_open});
    }
    out.facts = std::move(track->facts);
    return out;
}

std::unordered_map<std::int64_t, Summary> summaries(Unit& unit, std::string_view kind,
                                                    std::span<const std::int64_t> ids) {
    return TrackStore{unit}.summaries(kind, ids);
}

std::vector<Outcome> outcomes(Unit& unit, const Subject& subject) {
    return TrackStore{unit}.outcomes(subject);
}
std::unordered_map<std::int64_t, int> warned(Unit& unit, std::string_view kind) {
    return TrackStore{unit}.warned(kind);
}

bool owes_explanation(Unit& unit, const Subject& subject) {
    return std::ranges::any_of(TrackStore{unit}.outcomes(subject),
                               [](const Outcome& one) { return one.is_broken() && one.reason_code.empty(); });
}

bool explain_breach(Unit& unit, const Subject& subject, const Reason& reason) {
    TrackStore store{unit};
    auto all = store.outcomes(subject);
    std::erase_if(all, [&](const Outcome& one) { return one.clock != reason.clock || !one.is_broken(); });
    if (all.empty()) return false;
    auto& last = *std::ranges::max_element(all, {}, &Outcome::promise);
    last.reason_code = reason.reason_code;
    last.explanation = reason.explanation;
    last.promised_at = reason.promised_at;
    last.explained_by = unit.actor().name;
    last.explained_at = unit.now;
    return store.explain_outcome(subject, last);
}

std::vector<Tally> tally(Unit& unit, std::string_view kind, Instant from, Instant to) {
    return TrackStore{unit}.tally(kind, from, to);
}

BoardPage board(Unit& unit, const BoardFilter& filter, std::span<const std::string_view> kinds,
                std::int64_t limit) {
    if (kinds.empty()) return {};
    BoardQuery query;
    query.kinds.assign(kinds.begin(), kinds.end());
    const auto& actor = unit.actor();
    // One's own are seen wherever they went.
    query.is_everywhere = actor.sees_all || (filter.handler_id != 0 && filter.handler_id == actor.user_id);
    if (!query.is_everywhere && actor.scope) query.organizations = *actor.scope;
    if (filter.organization_id != 0) {
        auto below = identity::organization_subtree(unit, identity::OrganizationId{filter.organization_id});
        if (!query.is_everywhere)
            std::erase_if(below, [&](std::int64_t one) {
                return !std::ranges::binary_search(query.organizations, one);
            });
        query.is_everywhere = false;
        query.organizations = std::move(below);
    }
    query.handler_id = filter.handler_id;
    query.level_min = filter.level_min;
    query.is_paused = filter.is_paused;
    if (!filter.after.empty()) {
        const auto dot = filter.after.find('.');
        const auto number = [](std::string_view text) {
            std::int64_t out = 0;
            std::from_chars(text.data(), text.data() + text.size(), out);
            return out;
        };
        if (dot != std::string::npos) {
            query.after_due = number(std::string_view{filter.after}.substr(0, dot));
            query.after_id = number(std::string_view{filter.after}.substr(dot + 1));
        }
    }
    auto rows = TrackStore{unit}.board(query, limit + 1);
    BoardPage page;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        const auto& last = rows.back();
        page.next =
            fmt::format("{}.{}", last.summary.due_at ? last.summary.due_at->time_since_epoch().count() : 0,
                        last.subject.id);
    }
    for (const auto& row : rows) page.items.push_back({row.subject, row.place, row.summary});
    return page;
}

void on_timer(Unit& unit, const Subject& subject, const Listener& tell) {
    auto track = TrackStore{unit}.find(subject);
    if (!track) return;
    const auto version = standard::version_of(unit, standard::VersionId{track->version_id});
    const auto& standard = *version.standard;
    const CalendarOf calendars = [&](std::string_view code) -> const WorkCalendar& {
        return calendar_named(standard, code);
    };
    const auto marks = marks_of(standard);
    // The earliest one reached; the others follow with the timer that settle() sets.
    std::optional<Reached> reached;
    for (std::size_t i = 0; i < clock_names.size(); ++i) {
        const auto timeline = timeline_of(track->facts, static_cast<ClockKind>(i), unit.now);
        if (!timeline) continue;
        each_milestone(*timeline, marks, calendars, [&](const Milestone& milestone) {
            if (!is_after(milestone, track->fired[i])) return true;
            if (milestone.at <= unit.now && (!reached || milestone.at < reached->milestone.at))
                reached = Reached{.subject = subject,
                                  .place = track->place,
                                  .value = value_at(*timeline, unit.now, calendars),
                                  .milestone = milestone};
            return false;
        });
    }
    std::vector<Fact> touched;
    if (reached) {
        auto& [_, place, value, milestone, percent, escalation] = *reached;
        track->fired[static_cast<std::size_t>(value.kind)] = milestone;
        const auto index = static_cast<std::size_t>(std::max(milestone.step, 1) - 1);
        if (milestone.kind == MilestoneKind::warning) percent = marks.warnings.at(index);
        if (milestone.kind == MilestoneKind::ladder) {
            percent = marks.ladder.at(index);
            escalation = standard.ladder.at(index);
        }
        // A breach writes the outcome of its clock, though no fact was added.
        touched.push_back({.at = unit.now, .kind = FactKind::changed, .clock = value.kind});
    }
    settle(unit, *track, standard, touched, false);
    if (reached) tell(unit, *reached);
}

}  // namespace bihuan::sla
