// A plan that runs meets the day: somebody is late, a visit lasts, an engineer falls out, something urgent
// comes.
#include <gtest/gtest.h>

#include <set>

#include "appointment/test/plan_check.hpp"
#include "appointment/test/plan_city.hpp"

namespace bihuan::appointment::plan {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

const Search search{.seed = 5, .steps = 400, .bound_steps = 10};
constexpr minutes tolerance{15};

// The day as it was planned in the morning, and where it stands at a later moment when all went as planned.
struct Running {
    Day day;
    Plan plan;
    explicit Running(std::uint64_t seed, std::int64_t visits = 60) : day{make_city(seed, visits, 7)} {
        plan = make_plan(day, city_times(day), search).value();
    }
    Day at(Moment now) const {
        auto out = day;
        for (std::size_t e = 0; e < out.engineers.size(); ++e)
            for (const auto& stop : plan.tours[e].stops)
                if (stop.arrival - stop.travel <= now)  // over, running, or being driven to
                    out.engineers[e].begun.push_back({stop.visit, stop.arrival, stop.start});
        return out;
    }
    Replan after(Moment now, const std::vector<Happening>& happenings) const {
        const auto changed = day_after(at(now), plan, now, happenings).value();
        const auto times = city_times(changed);
        auto out = replan(changed, plan, now, times, search, tolerance).value();
        EXPECT_EQ(faults(changed, times, out.plan), "");
        return out;
    }
    EngineerId busiest() const {
        return std::ranges::max_element(plan.tours, {}, [](const Tour& t) { return t.stops.size(); })
            ->engineer;
    }
    const Tour& tour(EngineerId id) const { return *std::ranges::find(plan.tours, id, &Tour::engineer); }
};

const Tour& tour_of(const Plan& plan, EngineerId id) {
    return *std::ranges::find(plan.tours, id, &Tour::engineer);
}
void expect_begun_kept(const Day& day, const Plan& plan) {
    for (std::size_t e = 0; e < day.engineers.size(); ++e)
        for (std::size_t i = 0; i < day.engineers[e].begun.size(); ++i) {
            EXPECT_EQ(plan.tours[e].stops.at(i).visit, day.engineers[e].begun[i].visit);
            EXPECT_TRUE(plan.tours[e].stops[i].begun);
        }
}

TEST(Replan, NothingHappenedNothingChanges) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Running running{seed};
        for (const int hour : {7, 10, 14}) {
            const auto now = city_at(hour);
            const auto out = running.after(now, {});
            expect_begun_kept(running.at(now), out.plan);
            EXPECT_EQ(out.plan.cost.changes, 0) << seed;
            for (const auto& change : out.changes) {
                EXPECT_NE(change.kind, ChangeKind::other_engineer) << seed;
                EXPECT_FALSE(change.delay_notice) << seed;
            }
        }
    }
}

TEST(Replan, WhoIsLateKeepsWhatHasBegunAndCustomersAreTold) {
    const Running running{3};
    const auto now = city_at(10);
    const auto who = running.busiest();
    const auto out = running.after(now, {EngineerLate{who, minutes{90}}});
    expect_begun_kept(running.at(now), out.plan);
    EXPECT_FALSE(out.changes.empty());
    std::set<VisitId> noticed, changed;
    for (const auto& change : out.changes) {
        changed.insert(change.visit);
        if (change.delay_notice) noticed.insert(change.visit);
    }
    // Recounted from the two plans: all that come later than told, and only they.
    for (const auto& tour : running.plan.tours)
        for (const auto& stop : tour.stops) {
            const Stop* found = nullptr;
            for (const auto& other : out.plan.tours)
                for (const auto& s : other.stops)
                    if (s.visit == stop.visit) found = &s;
            const bool is_running = found && found->begun && found->start <= now;
            const bool is_late = !found || (found->start > stop.start && found->lateness > seconds{0}) ||
                                 found->start - stop.start > tolerance;
            EXPECT_EQ(noticed.contains(stop.visit), !is_running && is_late) << stop.visit.text();
        }
    EXPECT_FALSE(noticed.empty());
    EXPECT_LT(changed.size(), running.day.visits.size() / 2) << "more than the delay asks for";
}

TEST(Replan, AVisitThatLastsPushesWhatFollows) {
    // One engineer alone: nobody else can take over.
    Day day{.weights = city_weights()};
    Engineer one{.id = EngineerId{1}};
    one.shifts = {{city_at(8), city_at(18)}};
    day.engineers = {one};
    for (std::int64_t i = 0; i < 3; ++i) {
        Visit visit{.id = VisitId{10 + i}, .duration = hours{1}};
        visit.window = {city_at(8 + i), city_at(8 + i, 30)};
        day.visits.push_back(visit);
    }
    const auto plan = make_plan(day, city_times(day), search).value();
    auto now_day = day;
    now_day.engineers[0].begun = {{VisitId{10}, city_at(8), city_at(8)}};
    const std::vector<Happening> longer{VisitLonger{VisitId{10}, minutes{30}}};
    const auto now = city_at(8, 50);
    const auto changed = day_after(now_day, plan, now, longer).value();
    const auto out = replan(changed, plan, now, city_times(changed), search, tolerance).value();
    EXPECT_EQ(faults(changed, city_times(changed), out.plan), "");
    ASSERT_EQ(out.changes.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(out.changes[i].visit, VisitId{11 + static_cast<std::int64_t>(i)});
        EXPECT_EQ(out.changes[i].kind, ChangeKind::later);
        EXPECT_EQ(*out.changes[i].start_after - *out.changes[i].start_before, minutes{30});
        EXPECT_TRUE(out.changes[i].delay_notice);
    }
}

TEST(Replan, WhoFellOutKeepsOnlyWhatHasBegun) {
    const Running running{2};
    const auto now = city_at(10);
    const auto who = running.busiest();
    const auto day = running.at(now);
    const auto out = running.after(now, {EngineerOut{who}});
    const auto& begun = std::ranges::find(day.engineers, who, &Engineer::id)->begun;
    EXPECT_EQ(tour_of(out.plan, who).stops.size(), begun.size());
    for (const auto& stop : running.tour(who).stops) {
        if (std::ranges::find(begun, stop.visit, &Begun::visit) != begun.end()) continue;
        const auto found = std::ranges::find(out.changes, stop.visit, &Change::visit);
        ASSERT_NE(found, out.changes.end());
        EXPECT_TRUE(found->kind == ChangeKind::other_engineer || found->kind == ChangeKind::dropped);
        EXPECT_EQ(*found->engineer_before, who);
        EXPECT_TRUE(found->kind != ChangeKind::dropped || found->delay_notice);
    }
}

TEST(Replan, SomethingUrgentFindsItsPlaceAndLeavesMostAlone) {
    const Running running{4};
    const auto now = city_at(10);
    Visit urgent{.id = VisitId{9'999}, .place = running.day.engineers[0].start};
    urgent.window = {now, now + hours{2}};
    urgent.duration = minutes{30};
    const auto out = running.after(now, {VisitAdded{urgent}});
    const auto found = std::ranges::find(out.changes, urgent.id, &Change::visit);
    ASSERT_NE(found, out.changes.end());
    EXPECT_EQ(found->kind, ChangeKind::added);
    EXPECT_LE(*found->start_after, urgent.window.until);
    EXPECT_FALSE(found->delay_notice);
    const auto moved = std::ranges::count(out.changes, ChangeKind::other_engineer, &Change::kind);
    EXPECT_LE(moved, 3);
}

// The price of a change is what keeps it from happening.
TEST(Replan, ChangesAreMadeFreelyWhereTheyAreFree) {
    Running running{6};
    const auto now = city_at(9);
    const std::vector<Happening> late{EngineerLate{running.busiest(), minutes{60}}};
    const auto count = [&] {
        std::size_t others = 0;
        for (const auto& change : running.after(now, late).changes)
            others += change.kind == ChangeKind::other_engineer || change.kind == ChangeKind::other_order;
        return others;
    };
    const auto dear = count();
    running.day.weights.other_engineer = running.day.weights.other_order = 0;
    EXPECT_GT(count(), dear);
}

TEST(Replan, RefusesWhatIsNotOfThisDay) {
    const Running running{1, 10};
    struct Sample {
        const char* field;
        const char* code;
        Happening happening;
    };
    const auto first = running.day.visits[0];
    for (const Sample& row : {
             Sample{"happenings.0.user_id", "plan_id_wrong", EngineerLate{EngineerId{99}, minutes{1}}},
             Sample{"happenings.0.user_id", "plan_id_wrong", EngineerOut{EngineerId{99}}},
             Sample{"happenings.0.appointment_id", "plan_id_wrong", VisitLonger{VisitId{1}, minutes{1}}},
             Sample{"happenings.0.minutes", "plan_duration_wrong", EngineerLate{EngineerId{1}, seconds{-1}}},
             Sample{"happenings.0.minutes", "plan_duration_wrong", VisitLonger{first.id, hours{25}}},
             Sample{"visits.10.id", "plan_id_wrong", VisitAdded{first}},
         }) {
        const auto day = day_after(running.day, running.plan, city_at(9), {&row.happening, 1});
        ASSERT_FALSE(day) << row.field;
        EXPECT_EQ(day.error().fields.at(0).field, row.field);
        EXPECT_EQ(day.error().fields[0].kind.code, std::string{"appointment."} + row.code) << row.field;
    }
    const auto wrong =
        replan(running.day, running.plan, city_at(9), city_times(running.day), search, hours{25});
    EXPECT_EQ(wrong.error().fields.at(0).field, "tolerance");
}

}  // namespace
}  // namespace bihuan::appointment::plan
