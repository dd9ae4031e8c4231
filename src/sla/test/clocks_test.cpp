// The clocks against the situations in which other desks are known to lose time, and against a walk minute by
// minute.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "sla/domain/clock_value.hpp"
#include "sla/domain/explain.hpp"
#include "sla/domain/fact_text.hpp"
#include "sla/domain/milestones.hpp"

namespace bihuan::sla {
namespace {

using namespace std::chrono_literals;

Instant at(std::string_view text) { return from_iso(text).value(); }

const WorkCalendar always{.is_always = true};
const WorkCalendar nine_to_five = [] {
    WorkCalendar out{.zone = "Asia/Shanghai"};
    for (int day = 1; day <= 5; ++day) out.week[static_cast<std::size_t>(day)] = {{540, 1020}};
    return out;
}();
const CalendarOf calendars = [](std::string_view code) -> const WorkCalendar& {
    return code == "office" ? nine_to_five : always;
};

Terms terms(Duration limit, std::string calendar = "always") {
    return {.limit = limit, .calendar = std::move(calendar), .rule = "test"};
}
Fact fact(std::string_view when, FactKind kind, ClockKind clock = ClockKind::resolve) {
    return {.at = at(when), .kind = kind, .clock = clock};
}
Fact started(std::string_view when, Terms t, ClockKind clock = ClockKind::resolve) {
    auto out = fact(when, FactKind::started, clock);
    out.terms = std::move(t);
    return out;
}
Fact changed(std::string_view when, Terms t) {
    auto out = fact(when, FactKind::changed);
    out.terms = std::move(t);
    return out;
}
ClockValue resolve_at(std::span<const Fact> facts, std::string_view now) {
    return value_of(facts, ClockKind::resolve, at(now), calendars).value();
}

TEST(Clock, RunsPausesResumesAndEnds) {
    std::vector<Fact> facts{started("2026-03-02T00:00:00Z", terms(4h)),
                            fact("2026-03-02T01:00:00Z", FactKind::paused),
                            fact("2026-03-02T05:00:00Z", FactKind::resumed)};
    auto value = resolve_at(facts, "2026-03-02T03:00:00Z");
    EXPECT_EQ(value.state, ClockState::paused);
    EXPECT_EQ(value.used, 1h);
    EXPECT_EQ(value.due_at, at("2026-03-02T06:00:00Z"));  // were it to go on now
    value = resolve_at(facts, "2026-03-02T06:00:00Z");
    EXPECT_EQ(value.state, ClockState::running);
    EXPECT_EQ(value.due_at, at("2026-03-02T08:00:00Z"));
    EXPECT_EQ(resolve_at(facts, "2026-03-02T08:00:00Z").state, ClockState::running);
    EXPECT_EQ(resolve_at(facts, "2026-03-02T08:00:01Z").state, ClockState::breached);
    facts.push_back(fact("2026-03-02T08:00:00Z", FactKind::stopped));
    EXPECT_EQ(resolve_at(facts, "2026-03-03T00:00:00Z").state, ClockState::met);
    facts.back().at = at("2026-03-02T08:00:01Z");
    EXPECT_EQ(resolve_at(facts, "2026-03-03T00:00:00Z").state, ClockState::missed);
}

TEST(Clock, OnlyResolvePauses) {
    const std::vector<Fact> facts{started("2026-03-02T00:00:00Z", terms(2h), ClockKind::respond),
                                  fact("2026-03-02T01:00:00Z", FactKind::paused)};
    EXPECT_EQ(value_of(facts, ClockKind::respond, at("2026-03-02T04:00:00Z"), calendars)->state,
              ClockState::breached);
}

// 4.2.2: from the queue to a person, whatever happens to the request meanwhile.
TEST(Clock, AnAnswerIsCountedFromTheQueueToThePerson) {
    std::vector<Fact> facts{started("2026-03-02T00:00:00Z", terms(30s), ClockKind::answer),
                            started("2026-03-02T00:00:10Z", terms(4h)),
                            fact("2026-03-02T00:00:12Z", FactKind::paused)};
    const auto answer_at = [&](std::string_view now) {
        return value_of(facts, ClockKind::answer, at(now), calendars).value();
    };
    EXPECT_EQ(answer_at("2026-03-02T00:00:20Z").used, 20s);
    EXPECT_EQ(answer_at("2026-03-02T00:00:31Z").state, ClockState::breached);
    facts.push_back(fact("2026-03-02T00:00:30Z", FactKind::stopped, ClockKind::answer));
    EXPECT_EQ(answer_at("2026-03-02T00:00:40Z").state, ClockState::met);
    facts.back().at = at("2026-03-02T00:00:30.001Z");
    EXPECT_EQ(answer_at("2026-03-02T00:00:40Z").state, ClockState::missed);
}

TEST(Clock, APauseToBeConfirmedRunsOnUntilItIs) {
    std::vector<Fact> facts{started("2026-03-02T00:00:00Z", terms(4h)),
                            fact("2026-03-02T01:00:00Z", FactKind::paused)};
    facts.back().counts = false;
    EXPECT_EQ(resolve_at(facts, "2026-03-02T03:00:00Z").used, 3h);
    facts.push_back(fact("2026-03-02T03:00:00Z", FactKind::pause_confirmed));
    EXPECT_EQ(resolve_at(facts, "2026-03-02T03:30:00Z").used, 1h);
}

TEST(Clock, AReopenGoesOnWithThePromiseAndFeedbackBeginsAnew) {
    const std::vector<Fact> facts{
        started("2026-03-02T00:00:00Z", terms(4h)), fact("2026-03-02T01:00:00Z", FactKind::stopped),
        fact("2026-03-03T00:00:00Z", FactKind::started), [] {
            auto f = fact("2026-03-02T01:00:00Z", FactKind::restarted, ClockKind::feedback);
            f.terms = terms(24h);
            return f;
        }()};
    const auto value = resolve_at(facts, "2026-03-03T01:00:00Z");
    EXPECT_EQ(value.used, 2h);
    EXPECT_EQ(value.due_at, at("2026-03-03T03:00:00Z"));
    auto more = facts;
    more.push_back(fact("2026-03-02T02:00:00Z", FactKind::stopped, ClockKind::feedback));
    more.push_back(fact("2026-03-03T02:00:00Z", FactKind::restarted, ClockKind::feedback));
    more.back().terms = terms(24h);
    const auto feedback = value_of(more, ClockKind::feedback, at("2026-03-03T03:00:00Z"), calendars);
    EXPECT_EQ(feedback->used, 1h);
    EXPECT_EQ(feedback->state, ClockState::running);
}

TEST(Clock, ACorrectionTakesAnIntervalOutAndALaterOnePutsItBack) {
    std::vector<Fact> facts{started("2026-03-02T00:00:00Z", terms(4h)),
                            fact("2026-03-02T03:00:00Z", FactKind::corrected)};
    facts.back().counts = false;
    facts.back().from = at("2026-03-02T01:00:00Z");
    facts.back().to = at("2026-03-02T02:00:00Z");
    EXPECT_EQ(resolve_at(facts, "2026-03-02T03:00:00Z").used, 2h);
    EXPECT_EQ(resolve_at(facts, "2026-03-02T03:00:00Z").due_at, at("2026-03-02T05:00:00Z"));
    facts.push_back(facts.back());
    facts.back().counts = true;
    facts.back().from = at("2026-03-02T01:30:00Z");
    EXPECT_EQ(resolve_at(facts, "2026-03-02T03:00:00Z").used, 2h + 30min);
}

TEST(Clock, WarnsAtItsMarksOnceAPromise) {
    const std::vector<Fact> facts{started("2026-03-02T00:00:00Z", terms(10h))};
    const Marks marks{{50, 80}, {0, 10, 25}};
    std::vector<std::string> seen;
    std::optional<Milestone> last;
    while (auto next = next_milestone(facts, ClockKind::resolve, at("2026-03-02T00:00:00Z"), marks, last,
                                      calendars)) {
        seen.push_back(to_iso(next->at).substr(11, 5));
        last = next;
    }
    EXPECT_EQ(seen, (std::vector<std::string>{"05:00", "08:00", "10:00", "10:00", "11:00", "12:30"}));
}

TEST(Clock, FactsKeepTheirShapeAsText) {
    std::vector<Fact> facts{started("2026-03-02T00:00:00Z", terms(4h, "office")),
                            fact("2026-03-02T03:00:00Z", FactKind::corrected)};
    facts.back().from = at("2026-03-02T01:00:00Z");
    facts.back().to = at("2026-03-02T02:00:00Z");
    facts.back().counts = false;
    facts.back().reason = "系统停机 \"outage\"\t两小时";
    facts.back().by = "王";
    EXPECT_EQ(facts_from_text(facts_to_text(facts)), facts);
    EXPECT_TRUE(facts_from_text("").empty());
}

// --- situations in which other help desks are known to give a wrong due time

// GLPI #6902: changing the priority, and with it the limit, forgets the time already used and pauses taken.
TEST(PeerBugs, Glpi6902AChangeOfPriorityKeepsPauses) {
    const std::vector<Fact> facts{
        started("2026-03-02T00:00:00Z", terms(8h)), fact("2026-03-02T01:00:00Z", FactKind::paused),
        fact("2026-03-02T04:00:00Z", FactKind::resumed), changed("2026-03-02T05:00:00Z", terms(4h))};
    const auto value = resolve_at(facts, "2026-03-02T05:00:00Z");
    EXPECT_EQ(value.used, 2h);
    EXPECT_EQ(value.due_at, at("2026-03-02T07:00:00Z"));
}

// GLPI #15605: a change of the agreement while waiting gives a due time reckoned from the wrong moment.
TEST(PeerBugs, Glpi15605AChangeOfRuleWhileWaiting) {
    const std::vector<Fact> facts{
        started("2026-03-02T00:00:00Z", terms(4h)), fact("2026-03-02T02:00:00Z", FactKind::paused),
        changed("2026-03-02T10:00:00Z", terms(24h)), fact("2026-03-03T02:00:00Z", FactKind::resumed)};
    const auto value = resolve_at(facts, "2026-03-03T02:00:00Z");
    EXPECT_EQ(value.used, 2h);
    EXPECT_EQ(value.due_at, at("2026-03-04T00:00:00Z"));
}

// Zammad #2082: with business hours, an escalation is reckoned outside of them or after a pause by wall
// clock.
TEST(PeerBugs, Zammad2082APauseOverClosingTimeCountsWorkingTimeAlone) {
    // Monday 09:00 to 17:00 in Shanghai is 01:00 to 09:00 UTC. Paused 16:00 Monday to 10:00 Tuesday.
    const std::vector<Fact> facts{started("2026-03-02T01:00:00Z", terms(8h, "office")),
                                  fact("2026-03-02T08:00:00Z", FactKind::paused),
                                  fact("2026-03-03T02:00:00Z", FactKind::resumed)};
    const auto value = resolve_at(facts, "2026-03-03T02:00:00Z");
    EXPECT_EQ(value.used, 7h);
    EXPECT_EQ(value.due_at, at("2026-03-03T03:00:00Z"));
}

// Zammad #3140: a ticket reopened after it was answered shows an escalation that was long met, or none at
// all.
TEST(PeerBugs, Zammad3140AReopenedTicketEscalatesByItsRemainingTime) {
    std::vector<Fact> facts{started("2026-03-02T00:00:00Z", terms(4h)),
                            fact("2026-03-02T03:00:00Z", FactKind::stopped)};
    EXPECT_FALSE(next_milestone(facts, ClockKind::resolve, at("2026-03-05T00:00:00Z"), {{50, 80}, {0}}, {},
                                calendars));
    facts.push_back(fact("2026-03-05T00:00:00Z", FactKind::started));
    const auto value = resolve_at(facts, "2026-03-05T00:00:00Z");
    EXPECT_EQ(value.state, ClockState::running);
    EXPECT_EQ(value.due_at, at("2026-03-05T01:00:00Z"));
}

// Zammad #5177: a change of the agreement or its calendar leaves the old escalation time standing.
TEST(PeerBugs, Zammad5177AChangeOfCalendarCountsEachStretchByItsOwn) {
    // 24x7 from Monday 01:00 UTC to 06:00, then office hours: 3 h more that day, the rest on Tuesday.
    const std::vector<Fact> facts{started("2026-03-02T01:00:00Z", terms(10h)),
                                  changed("2026-03-02T06:00:00Z", terms(10h, "office"))};
    const auto value = resolve_at(facts, "2026-03-02T06:00:00Z");
    EXPECT_EQ(value.used, 5h);
    EXPECT_EQ(value.due_at, at("2026-03-03T03:00:00Z"));
}

// Frappe Helpdesk #1675: on hold, the hold time is lost or counted twice when it is held again.
TEST(PeerBugs, Frappe1675HoldsAddUp) {
    const std::vector<Fact> facts{
        started("2026-03-02T00:00:00Z", terms(4h)),      fact("2026-03-02T01:00:00Z", FactKind::paused),
        fact("2026-03-02T02:00:00Z", FactKind::resumed), fact("2026-03-02T03:00:00Z", FactKind::paused),
        fact("2026-03-02T03:30:00Z", FactKind::paused),  // another reason, still waiting
        fact("2026-03-02T05:00:00Z", FactKind::resumed)};
    const auto value = resolve_at(facts, "2026-03-02T05:00:00Z");
    EXPECT_EQ(value.used, 2h);
    EXPECT_EQ(value.due_at, at("2026-03-02T07:00:00Z"));
}

TEST(PeerBugs, AChangeOfSegmentMayPutTheDueTimeIntoThePastAndBack) {
    std::vector<Fact> facts{started("2026-03-02T00:00:00Z", terms(8h)),
                            changed("2026-03-02T05:00:00Z", terms(4h))};
    EXPECT_EQ(resolve_at(facts, "2026-03-02T05:00:00Z").due_at, at("2026-03-02T04:00:00Z"));
    EXPECT_EQ(resolve_at(facts, "2026-03-02T05:00:00Z").state, ClockState::breached);
    facts.push_back(changed("2026-03-02T06:00:00Z", terms(8h)));
    EXPECT_EQ(resolve_at(facts, "2026-03-02T06:00:00Z").state, ClockState::running);
}

TEST(PeerBugs, AMergeGoesOnFromWhoAskedFirst) {
    std::vector<Fact> facts{started("2026-03-02T02:00:00Z", terms(4h)),
                            started("2026-03-02T03:00:00Z", terms(4h))};
    facts.back().from = at("2026-03-02T00:00:00Z");
    const auto value = resolve_at(facts, "2026-03-02T03:00:00Z");
    EXPECT_EQ(value.started_at, at("2026-03-02T00:00:00Z"));
    EXPECT_EQ(value.used, 3h);
}

// --- random lives: the value equals a walk minute by minute, and the explanation sums up to it

struct Walk {
    Duration used{};
    bool exists = false;
};
// State machine over facts, one minute at a time; knows nothing of stretches.
Walk walk(std::span<const Fact> facts, Instant now) {
    Walk out;
    bool runs = false, is_paused = false;
    Terms in_force;
    std::size_t next = 0;
    std::vector<Fact> seen(facts.begin(), facts.end());
    for (auto minute = facts.front().at; minute < now; minute += 1min) {
        for (; next < facts.size() && facts[next].at <= minute; ++next) {
            const auto& f = facts[next];
            if (f.terms && f.kind != FactKind::paused) in_force = *f.terms;
            if (f.kind == FactKind::started) runs = true;
            if (f.kind == FactKind::stopped && runs) runs = is_paused = false;
            if (f.kind == FactKind::paused && runs) is_paused = true;
            if (f.kind == FactKind::resumed) is_paused = false;
        }
        bool counts = runs && !is_paused;
        for (const auto& f : facts)
            if (f.kind == FactKind::corrected && f.at <= now && f.from <= minute && minute < f.to)
                counts = f.counts;
        if (counts) out.used += working_time_between(calendars(in_force.calendar), minute, minute + 1min);
    }
    return out;
}

TEST(Clock, EqualsAWalkMinuteByMinute) {
    std::mt19937 random{20260302};
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution{low, high}(random); };
    for (int round = 0; round < 400; ++round) {
        auto when = at("2026-03-02T00:00:00Z") + std::chrono::minutes{pick(0, 2000)};
        const auto any_terms = [&] {
            return terms(std::chrono::minutes{pick(30, 3000)}, pick(0, 1) ? "office" : "always");
        };
        std::vector<Fact> facts{{.at = when, .kind = FactKind::started, .terms = any_terms()}};
        bool runs = true;
        for (int i = pick(0, 10); i > 0; --i) {
            when += std::chrono::minutes{pick(0, 900)};
            Fact f{.at = when};
            switch (pick(0, 4)) {
                case 0:
                    f.kind = runs ? FactKind::paused : FactKind::started;
                    runs = true;
                    break;
                case 1:
                    f.kind = FactKind::resumed;
                    break;
                case 2:
                    f.kind = FactKind::changed;
                    f.terms = any_terms();
                    break;
                case 3:
                    f.kind = runs ? FactKind::stopped : FactKind::started;
                    runs = !runs;
                    break;
                default:
                    f.kind = FactKind::corrected;
                    f.counts = pick(0, 1) == 1;
                    f.from = facts.front().at + std::chrono::minutes{pick(0, 1000)};
                    f.to = std::min(f.from + std::chrono::minutes{pick(1, 500)}, when);
                    if (f.to <= f.from) continue;
            }
            facts.push_back(f);
        }
        // A stopped clock ends there: corrections after its end have nothing to correct.
        const auto now = when + std::chrono::minutes{pick(1, 3000)};
        const auto value = value_of(facts, ClockKind::resolve, now, calendars).value();
        if (value.ended_at && std::ranges::any_of(facts, [&](const Fact& f) {
                return f.kind == FactKind::corrected && f.counts && f.to > *value.ended_at;
            }))
            continue;
        ASSERT_EQ(value.used, walk(facts, now).used) << "round " << round;
        const auto why = explain(facts, ClockKind::resolve, now, calendars).value();
        ASSERT_EQ(why.lines.empty() ? Duration{0} : why.lines.back().total, value.used) << "round " << round;
        if (value.due_at && value.state == ClockState::breached) {
            ASSERT_LE(*value.due_at, now);
            ASSERT_EQ(value_of(facts, ClockKind::resolve, *value.due_at, calendars).has_value(), true);
        }
        if (value.due_at && value.state == ClockState::running) {
            ASSERT_EQ(value_of(facts, ClockKind::resolve, *value.due_at, calendars)->used, value.terms.limit)
                << "round " << round;
        }
    }
}

}  // namespace
}  // namespace bihuan::sla
