// What single tickets count for, each way written out by hand.
#include "analytics/domain/measures.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace bihuan::analytics {
namespace {

using namespace std::chrono_literals;
using sla::ClockKind;
using sla::ClockState;
using ticket::Action;
using ticket::State;
using ticket::TrailStep;

Instant at(std::chrono::seconds after) { return *from_iso("2026-03-02T01:00:00Z") + after; }

constexpr std::chrono::days day{1};

struct Way {
    explicit Way(std::string type = "fault") {
        one.trail.type = std::move(type);
        one.trail.ticket.opened_at = at(0s);
        one.trail.ticket.customer_id = customer::CustomerId{5};
    }
    Way& step(Action action, std::chrono::seconds after, State from = State::handling) {
        TrailStep s;
        s.at = at(after);
        s.kind = "moved";
        s.action = action;
        s.from_state = from;
        s.organization_id = ticket::OrganizationId{7};
        one.trail.steps.push_back(s);
        return *this;
    }
    Way& with(auto change) {
        change(one.trail.steps.back());
        return *this;
    }
    Way& loop(std::chrono::seconds begin, const char* answer = "satisfied") {
        step(Action::resolve, begin);
        step(Action::feed_back, begin + 1h).with([&](TrailStep& s) { s.answer = answer; });
        step(Action::offer_evaluation, begin + 2h);
        return step(Action::close, begin + 3h, State::evaluating);
    }
    Way& promise(ClockKind clock, ClockState state, const char* reason = "") {
        sla::Outcome o;
        o.clock = clock;
        o.state = state;
        o.at = at(90h);
        o.due_at = at(2h);
        o.reason_code = reason;
        o.place.organization_id = 9;
        one.outcomes.push_back(o);
        return *this;
    }
    Case one;
};

// "counted/missed" of a formula.
std::string sums(const Way& way, Formula formula) {
    const Windows windows{
        .first_contact = 7 * day, .reopen = 15 * day, .repeat = 30 * day, .hand_overs_max = 2};
    Sums out;
    for (const auto& m : measures_of(way.one, windows))
        if (m.formula == formula) out += {1, m.is_miss ? 1 : 0, m.amount};
    return fmt::format("{}/{}", out.counted, out.missed);
}

TEST(Measures, OfTicketsWrittenOutByHand) {
    const auto anonymous = [](Way way) {
        way.one.trail.ticket.customer_id = {};
        return way;
    };
    const auto others = [](Way way, std::vector<Instant> opened) {
        way.one.trail.others_opened_at = std::move(opened);
        return way;
    };
    const auto assign = [](Way& way, State from, std::chrono::seconds when) {
        way.step(Action::assign, when, from).with([&](TrailStep& s) {
            s.is_handover = from != State::accepted;
        });
    };
    Way passed_on;
    assign(passed_on, State::accepted, 1h);
    for (int i = 0; i < 3; ++i) assign(passed_on, State::assigned, 2h + i * 1h);
    passed_on.loop(10h);
    Way passed_twice;
    assign(passed_twice, State::accepted, 1h);
    for (int i = 0; i < 2; ++i) assign(passed_twice, State::handling, 2h + i * 1h);
    passed_twice.loop(10h);
    const auto score = [](std::int64_t n) {
        return Way{}.step(Action::evaluate, 5h).with([n](TrailStep& s) { s.score = n; });
    };
    struct Sample {
        const char* why;
        Way way;
        Formula formula;
        const char* sums;
    };
    using enum Formula;
    for (const Sample& row : {
             Sample{"a promise kept", Way{}.promise(ClockKind::respond, ClockState::met), on_time_respond,
                    "1/0"},
             Sample{"ended late", Way{}.promise(ClockKind::respond, ClockState::missed), on_time_respond,
                    "1/1"},
             Sample{"over the limit, not ended", Way{}.promise(ClockKind::resolve, ClockState::breached),
                    on_time_resolve, "1/1"},
             Sample{"runs again: counts for nothing", Way{}.promise(ClockKind::resolve, ClockState::running),
                    on_time_resolve, "0/0"},
             Sample{"no longer owed", Way{}.promise(ClockKind::accept, ClockState::cancelled), on_time_accept,
                    "0/0"},
             Sample{"each clock for itself", Way{}.promise(ClockKind::respond, ClockState::missed),
                    on_time_resolve, "0/0"},
             Sample{"an authority answered late", Way{}.promise(ClockKind::statutory, ClockState::missed),
                    on_time_statutory, "1/1"},
             Sample{"a kept one needs no reason", Way{}.promise(ClockKind::respond, ClockState::met),
                    breach_explained, "0/0"},
             Sample{"explained", Way{}.promise(ClockKind::respond, ClockState::missed, "volume"),
                    breach_explained, "1/0"},
             Sample{"not explained", Way{}.promise(ClockKind::respond, ClockState::breached),
                    breach_explained, "1/1"},
             Sample{"told, offered, closed", Way{}.loop(1h), loop_rate, "1/0"},
             Sample{"closed, never told", Way{}.step(Action::resolve, 1h).step(Action::close, 2h), loop_rate,
                    "1/1"},
             Sample{"told before the customer disagreed, not after",
                    Way{}.loop(1h).step(Action::reopen, 5h).step(Action::resolve, 6h).step(Action::close, 7h),
                    loop_rate, "2/1"},
             Sample{"open tickets count for nothing", Way{}.step(Action::resolve, 1h), loop_rate, "0/0"},
             Sample{"reopened on the last of 15 days", Way{}.loop(1h).step(Action::reopen, 4h + 15 * day),
                    reopen_rate, "1/1"},
             Sample{"reopened later than that", Way{}.loop(1h).step(Action::reopen, 5h + 15 * day),
                    reopen_rate, "1/0"},
             Sample{"reopened before it was closed", Way{}.step(Action::reopen, 1h).loop(2h), reopen_rate,
                    "1/0"},
             Sample{"satisfied", Way{}.loop(1h), solution_rate, "1/0"},
             Sample{"not satisfied", Way{}.loop(1h, "unsatisfied"), solution_rate, "1/1"},
             Sample{"not reached does not count", Way{}.loop(1h, "unreachable"), solution_rate, "0/0"},
             Sample{"4 of 5 is content", score(4), csat, "1/0"},
             Sample{"3 of 5 is not", score(3), csat, "1/1"},
             Sample{"no score, no answer", score(0), csat, "0/0"},
             Sample{"solved at once", Way{}.loop(1h), first_contact_resolution, "1/0"},
             Sample{"whose customer is unknown cannot be measured", anonymous(Way{}.loop(1h)),
                    first_contact_resolution, "0/0"},
             Sample{"the customer was asked again",
                    Way{}
                        .step(Action::wait, 1h)
                        .with([](TrailStep& s) { s.reason_code = "customer_information"; })
                        .loop(2h),
                    first_contact_resolution, "1/1"},
             Sample{"an appointment is no second question",
                    Way{}
                        .step(Action::wait, 1h)
                        .with([](TrailStep& s) { s.reason_code = "appointment"; })
                        .loop(2h),
                    first_contact_resolution, "1/0"},
             Sample{"the customer wrote again",
                    Way{}
                        .step(Action::start, 1h)
                        .with([](TrailStep& s) {
                            s.kind = "reply";
                            s.action = {};
                            s.is_by_customer = true;
                        })
                        .loop(2h),
                    first_contact_resolution, "1/1"},
             Sample{"asked anew on the seventh day", others(Way{}.loop(1h), {at(1h + 7 * day)}),
                    first_contact_resolution, "1/1"},
             Sample{"asked anew on the eighth", others(Way{}.loop(1h), {at(2h + 7 * day)}),
                    first_contact_resolution, "1/0"},
             Sample{"asked before, not after", others(Way{}.loop(1h), {at(-1h)}), first_contact_resolution,
                    "1/0"},
             Sample{"a first complaint", Way{"complaint"}, repeat_complaint_rate, "1/0"},
             Sample{"the same within 30 days", others(Way{"complaint"}, {at(-30 * day)}),
                    repeat_complaint_rate, "1/1"},
             Sample{"the same 31 days ago", others(Way{"complaint"}, {at(-31 * day)}), repeat_complaint_rate,
                    "1/0"},
             Sample{"the later one repeats, not this", others(Way{"complaint"}, {at(day)}),
                    repeat_complaint_rate, "1/0"},
             Sample{"faults are no complaints", others(Way{}, {at(-day)}), repeat_complaint_rate, "0/0"},
             Sample{"the first assignment is no hand-over, three more are", passed_on, hand_overs, "1/1"},
             Sample{"two hand-overs are allowed", passed_twice, hand_overs, "1/0"},
         })
        EXPECT_EQ(sums(row.way, row.formula), row.sums) << row.why;
}

TEST(Measures, DeviationsFromTheProcess) {
    struct Sample {
        Way way;
        const char* deviations;
    };
    Way passed_on;
    for (int i = 0; i < 3; ++i)
        passed_on.step(Action::assign, 1h + i * 1h, State::assigned).with([](TrailStep& s) {
            s.is_handover = true;
        });
    passed_on.step(Action::assign, 5h, State::assigned);  // a claim out of the team: nobody hands it over
    for (const Sample& row : {
             Sample{Way{}.loop(1h), ""},
             Sample{Way{}.promise(ClockKind::accept, ClockState::missed).loop(1h), "accepted_late"},
             Sample{Way{}.promise(ClockKind::resolve, ClockState::missed).loop(1h), ""},
             Sample{Way{}.step(Action::wait, 1h).loop(2h), "wait_unexplained"},
             Sample{
                 Way{}.step(Action::wait, 1h).with([](TrailStep& s) { s.reason_code = "supplier"; }).loop(2h),
                 ""},
             Sample{passed_on.loop(9h), "hand_overs"},
             Sample{Way{}.step(Action::reopen, 1h).loop(2h), "reopened"},
             Sample{Way{}
                        .step(Action::start, 1h)
                        .with([](TrailStep& s) {
                            s.kind = "clock_corrected";
                            s.action = {};
                        })
                        .loop(2h),
                    "clock_corrected"},
             Sample{Way{}.loop(1h).with([](TrailStep& s) { s.is_by_system = true; }), "closed_by_silence"},
             Sample{Way{}.step(Action::wait, 1h).step(Action::reopen, 2h).loop(3h),
                    "wait_unexplained,reopened"},
         }) {
        std::string found;
        for (const auto& m :
             measures_of(row.way.one, {.first_contact = {}, .reopen = {}, .repeat = {}, .hand_overs_max = 2}))
            if (m.formula == Formula::conformance) {
                found = m.details;
                EXPECT_EQ(m.is_miss, !m.details.empty());
            }
        EXPECT_EQ(found, row.deviations);
    }
}

TEST(Measures, ABreachBelongsToTheMonthAndUnitItHappenedIn) {
    const auto all = measures_of(Way{}.promise(ClockKind::respond, ClockState::missed).one, {});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all.front().at, at(2h)) << "when the limit was passed, not when it ended";
    EXPECT_EQ(all.front().organization_id, 9);
    const auto closing = measures_of(Way{}.loop(1h).one, {});
    for (const auto& m : closing) EXPECT_EQ(m.organization_id, 7) << to_text(m.formula);
}

TEST(Measures, NoTwoOfATicketHaveOneName) {
    Way way{"complaint"};
    for (const auto clock : {ClockKind::accept, ClockKind::respond, ClockKind::resolve})
        way.promise(clock, ClockState::missed);
    way.loop(1h).step(Action::reopen, 5h).loop(6h);
    auto all = measures_of(way.one, {});
    const auto name = [](const Measure& m) { return std::pair{m.formula, m.instance}; };
    std::ranges::sort(all, {}, name);
    EXPECT_EQ(std::ranges::adjacent_find(all, {}, name), all.end());
}

}  // namespace
}  // namespace bihuan::analytics
