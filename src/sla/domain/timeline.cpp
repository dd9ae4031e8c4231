#include "sla/domain/timeline.hpp"

#include <algorithm>

#include "base/result.hpp"

namespace bihuan::sla {
namespace {

struct Phase {
    Instant from;
    bool runs;
    Terms terms;
    const Fact* cause;
};
struct Pause {
    Instant from, to;
    bool counts;  // false: not confirmed, time runs on
    const Fact* cause;
};

// Takes the facts of one clock in order and keeps what they mean.
class Life {
  public:
    explicit Life(ClockKind kind) : kind_{kind} {}

    void add(const Fact& fact) {
        switch (fact.kind) {
            case FactKind::paused:
                if (!may_pause(kind_)) return;
                end_pause(fact.at);
                pauses_.push_back({fact.at, no_end, fact.counts, &fact});
                return;
            case FactKind::pause_confirmed:
                if (!pauses_.empty()) pauses_.back().counts = true;
                return;
            case FactKind::resumed:
                if (end_pause(fact.at) && is_running()) phases_.push_back({fact.at, true, terms_, &fact});
                return;
            default:
                if (fact.clock == kind_) add_own(fact);
        }
    }

    std::optional<Timeline> timeline() const {
        if (phases_.empty()) return std::nullopt;
        const auto& last = phases_.back();
        Timeline out{.kind = kind_, .terms = terms_, .started_at = phases_.front().from, .promise = promise_};
        if (!last.runs) {
            out.ended_at = ended_at_;
            out.terms = terms_at_end_;
            out.is_cancelled = is_cancelled_;
        }
        const auto cuts = cuts_within(out.started_at, out.ended_at.value_or(no_end));
        std::vector<const Fact*> causes;  // one a stretch
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) append(out.stretches, causes, cuts[i], cuts[i + 1]);
        return out;
    }

  private:
    bool is_running() const { return !phases_.empty() && phases_.back().runs; }

    bool end_pause(Instant at) {
        if (pauses_.empty() || pauses_.back().to != no_end) return false;
        pauses_.back().to = at;
        return true;
    }

    void add_own(const Fact& fact) {
        switch (fact.kind) {
            case FactKind::restarted:
                phases_.clear();
                ++promise_;
                [[fallthrough]];
            case FactKind::started:
                return start(fact);
            case FactKind::stopped:
                return end(fact, false);
            case FactKind::cancelled:
                return end(fact, true);
            case FactKind::changed:
                if (!phases_.empty()) change(fact);
                return;
            case FactKind::corrected:
                corrections_.push_back(&fact);
                return;
            default:
                return;
        }
    }

    void start(const Fact& fact) {
        must(fact.terms || is_known_);  // whoever starts a clock knows by what
        is_known_ = true;
        if (is_running()) {
            change(fact);
        } else {
            if (fact.terms) terms_ = *fact.terms;
            phases_.push_back({fact.at, true, terms_, &fact});
        }
        // A merge: who asked first waits since then, by the terms this clock began with.
        if (fact.kind == FactKind::started && fact.from != Instant{} && fact.from < phases_.front().from)
            phases_.insert(phases_.begin(), {fact.from, true, phases_.front().terms, &fact});
    }

    void end(const Fact& fact, bool is_cancelled) {
        if (!is_running()) return;
        // Nobody waits any more; a reopened clock must not stand still for a pause of long ago.
        end_pause(fact.at);
        phases_.push_back({fact.at, false, terms_, &fact});
        ended_at_ = fact.at;
        terms_at_end_ = terms_;
        is_cancelled_ = is_cancelled;
    }

    void change(const Fact& fact) {
        if (!fact.terms || *fact.terms == terms_) return;
        terms_ = *fact.terms;
        auto cause = phases_.back().runs ? &fact : phases_.back().cause;
        phases_.push_back({fact.at, phases_.back().runs, terms_, cause});
    }

    std::vector<Instant> cuts_within(Instant start, Instant end) const {
        std::vector<Instant> cuts{start, end};
        for (const auto& phase : phases_) cuts.push_back(phase.from);
        for (const auto& pause : pauses_) cuts.insert(cuts.end(), {pause.from, pause.to});
        for (const auto* fact : corrections_) cuts.insert(cuts.end(), {fact->from, fact->to});
        std::erase_if(cuts, [&](Instant at) { return at < start || at > end; });
        std::ranges::sort(cuts);
        cuts.erase(std::ranges::unique(cuts).begin(), cuts.end());
        return cuts;
    }

    // Nothing changes between two neighbouring cuts.
    void append(std::vector<Stretch>& out, std::vector<const Fact*>& causes, Instant from, Instant to) const {
        const auto covers = [&](Instant begins, Instant ends) { return begins <= from && from < ends; };
        const auto& phase = *std::ranges::find_if(phases_.rbegin(), phases_.rend(),
                                                  [&](const Phase& one) { return one.from <= from; });
        auto kind = phase.runs ? StretchKind::counted : StretchKind::stopped;
        const Fact* cause = phase.cause;
        for (const auto& pause : pauses_) {
            if (!phase.runs || !covers(pause.from, pause.to)) continue;
            kind = pause.counts ? StretchKind::paused : StretchKind::unconfirmed_pause;
            cause = pause.cause;
        }
        for (auto it = corrections_.rbegin(); it != corrections_.rend(); ++it) {
            if (!covers((*it)->from, (*it)->to)) continue;
            if ((*it)->counts != runs(kind)) {
                kind = (*it)->counts ? StretchKind::corrected_in : StretchKind::corrected_out;
                cause = *it;
            }
            break;  // the latest wins
        }
        if (!out.empty() && causes.back() == cause && out.back().kind == kind &&
            out.back().terms == phase.terms) {
            out.back().to = to;
            return;
        }
        causes.push_back(cause);
        out.push_back({from, to, kind, phase.terms, cause->reason, cause->by});
    }

    ClockKind kind_;
    std::vector<Phase> phases_;  // of the present promise
    std::vector<Pause> pauses_;  // of the subject; one is open at a time
    std::vector<const Fact*> corrections_;
    Terms terms_, terms_at_end_;
    Instant ended_at_{};
    bool is_known_ = false, is_cancelled_ = false;
    int promise_ = 0;
};

}  // namespace

std::optional<Timeline> timeline_of(std::span<const Fact> facts, ClockKind kind, Instant until) {
    Life life{kind};
    for (const auto& fact : facts)
        if (fact.at <= until) life.add(fact);
    return life.timeline();
}

Duration used_between(const Stretch& stretch, Instant until, const CalendarOf& calendars) {
    const auto to = std::min(stretch.to, until);
    if (!runs(stretch.kind) || to <= stretch.from) return Duration{0};
    return working_time_between(calendars(stretch.terms.calendar), stretch.from, to);
}

Duration used_until(const Timeline& timeline, Instant until, const CalendarOf& calendars) {
    Duration sum{0};
    for (const auto& stretch : timeline.stretches) sum += used_between(stretch, until, calendars);
    return sum;
}

std::optional<Reach> reach(const Timeline& timeline, Duration share, const CalendarOf& calendars) {
    Duration before{0};
    for (const auto& stretch : timeline.stretches) {
        if (!runs(stretch.kind)) continue;
        const auto rest = share - before;
        const auto used = stretch.to == no_end ? rest : used_between(stretch, stretch.to, calendars);
        if (used >= rest) {
            const auto at = add_working_time(calendars(stretch.terms.calendar), stretch.from, rest);
            if (!at) return std::nullopt;
            return Reach{*at, stretch.from, before, rest, stretch.terms};
        }
        before += used;
    }
    return std::nullopt;
}

Timeline running_on(Timeline timeline, Instant now) {
    auto& stretches = timeline.stretches;
    if (!timeline.ended_at && !stretches.empty() && runs(stretches.back().kind)) return timeline;
    const auto end = timeline.ended_at.value_or(now);
    std::erase_if(stretches, [&](const Stretch& stretch) { return stretch.from >= end; });
    if (!stretches.empty()) stretches.back().to = std::min(stretches.back().to, end);
    stretches.push_back({end, no_end, StretchKind::counted, timeline.terms, {}, {}});
    return timeline;
}

}  // namespace bihuan::sla
