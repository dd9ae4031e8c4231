// What no plan may do, what is said when nobody can go, and input that is none. Then whole cities.
#include <gtest/gtest.h>

#include <limits>

#include "appointment/domain/plan/work_time.hpp"
#include "appointment/test/plan_check.hpp"
#include "appointment/test/plan_city.hpp"

namespace bihuan::appointment::plan {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Engineer engineer(std::int64_t id) {
    Engineer out{.id = EngineerId{id}, .skills = {{"line", 2}}, .territories = {"east"}};
    out.shifts = {{city_at(8), city_at(12)}, {city_at(13), city_at(17)}};
    return out;
}
Visit visit(std::int64_t id, std::int64_t from_hour, std::int64_t until_hour) {
    Visit out{.id = VisitId{id}, .territory = "east", .window = {city_at(from_hour), city_at(until_hour)}};
    out.duration = minutes{60};
    return out;
}
template <class T, class F>
T with(T value, F change) {
    change(value);
    return value;
}
Day day_of(std::vector<Engineer> engineers, std::vector<Visit> visits) {
    return {std::move(engineers), std::move(visits), city_weights()};
}
Plan planned(const Day& day) {
    const auto times = city_times(day);
    const auto plan = make_plan(day, times, {.seed = 1, .steps = 100, .bound_steps = 20});
    EXPECT_TRUE(plan);
    if (!plan) return {};
    EXPECT_EQ(faults(day, times, *plan), "");
    return *plan;
}

TEST(Plan, SaysWhyNobodyGoes) {
    struct Sample {
        const char* why;
        Engineer engineer;
        Visit visit;
        std::optional<Reason> reason;
    };
    const auto skilled = [](const char* name, std::int64_t level) {
        return with(visit(9, 9, 11), [&](auto& v) { v.skills = {{name, level}}; });
    };
    const auto one = engineer(1);
    const auto some = visit(9, 9, 11);
    for (const Sample& row : {
             Sample{"somebody goes", one, some, {}},
             Sample{"at the level asked for", one, skilled("line", 2), {}},
             Sample{"above what they are able to", one, skilled("line", 3), Reason::no_skill},
             Sample{"another skill", one, skilled("broadband", 1), Reason::no_skill},
             Sample{"another place", one, with(some, [](auto& v) { v.territory = "west"; }),
                    Reason::no_territory},
             Sample{"anybody's place", one, with(some, [](auto& v) { v.territory = ""; }), {}},
             Sample{"promised to them", one, with(some, [](auto& v) { v.engineer = EngineerId{1}; }), {}},
             Sample{"promised to somebody who is not there", one,
                    with(some, [](auto& v) { v.engineer = EngineerId{2}; }), Reason::engineer_absent},
             Sample{"fell out", with(one, [](auto& e) { e.takes_more = false; }), some, Reason::no_skill},
             Sample{"no shift", with(one, [](auto& e) { e.shifts.clear(); }), some, Reason::no_skill},
             Sample{"as long as the morning",
                    one,
                    with(visit(9, 8, 9), [](auto& v) { v.duration = hours{4}; }),
                    {}},
             Sample{"longer than any shift", one, with(some, [](auto& v) { v.duration = minutes{241}; }),
                    Reason::no_time},
             Sample{"over the break with overtime",
                    with(one, [](auto& e) { e.overtime_max = minutes{1}; }),
                    with(visit(9, 13, 15), [](auto& v) { v.duration = minutes{241}; }),
                    {}},
             Sample{"a little late is better than never", one, visit(9, 7, 8), {}},
             Sample{"the window is long past", one, visit(9, 2, 4), Reason::too_late},
             Sample{"too far for a day", with(one, [](auto& e) { e.start.latitude = 500'000; }), some,
                    Reason::no_time},
         }) {
        const auto plan = planned(day_of({row.engineer}, {row.visit}));
        ASSERT_EQ(plan.unassigned.size(), row.reason ? 1U : 0U) << row.why;
        if (!row.reason) continue;
        EXPECT_EQ(plan.unassigned[0].reason, *row.reason) << row.why;
    }
}

TEST(Plan, HoldsOfDaysWithLittleInThem) {
    EXPECT_TRUE(planned({.weights = city_weights()}).tours.empty());
    const auto idle = planned(day_of({engineer(1)}, {}));
    EXPECT_EQ(idle.tours.size(), 1U);
    EXPECT_FALSE(idle.tours[0].home);
    EXPECT_EQ(idle.cost.total(), 0);
    const auto alone = planned(day_of({}, {visit(9, 9, 11)}));
    EXPECT_EQ(alone.unassigned.at(0).reason, Reason::no_skill);
    EXPECT_EQ(alone.lower_bound, alone.cost.total()) << "nothing can be done about it, and it is proven";
    Day free = day_of({engineer(1)}, {visit(9, 9, 11)});
    free.weights = {.unassigned = {0, 0, 0}};
    EXPECT_EQ(planned(free).cost.total(), 0);
    std::vector<Visit> same;  // of one place and one window
    for (std::int64_t i = 0; i < 10; ++i) same.push_back(visit(100 + i, 8, 17));
    const auto crowd = planned(day_of({engineer(1), engineer(2)}, same));
    EXPECT_TRUE(crowd.unassigned.empty());
    EXPECT_EQ(crowd.cost.total(), 0);
}

// Breaks, promised windows and waiting, with the times a person would write.
TEST(Plan, TellsTheTimesOfADay) {
    auto first = visit(1, 9, 11), second = visit(2, 8, 12), third = visit(3, 11, 16);
    second.duration = minutes{90};
    third.duration = minutes{120};
    const auto day = day_of({engineer(1)}, {first, second, third});
    const auto plan = planned(day);
    ASSERT_EQ(plan.tours[0].stops.size(), 3U);
    struct Row {
        std::int64_t visit;
        Moment start, end;
    };
    const Row rows[] = {{2, city_at(8), city_at(9, 30)},
                        {1, city_at(9, 30), city_at(10, 30)},
                        {3, city_at(13), city_at(15)}};  // an hour and a half are left before the break
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& stop = plan.tours[0].stops[i];
        EXPECT_EQ(stop.visit, VisitId{rows[i].visit}) << i;
        EXPECT_EQ(stop.start, rows[i].start) << i;
        EXPECT_EQ(stop.end, rows[i].end) << i;
    }
}

// 2.5.3: a promise is worth any detour; which one is broken, if one must be, is the priority's.
TEST(Plan, KeepsPromisesFirstAndTheMoreImportantOnes) {
    auto urgent = visit(1, 8, 9), usual = visit(2, 8, 9);
    urgent.duration = usual.duration = minutes{240};
    usual.priority = 2;
    auto day = day_of({with(engineer(1), [](auto& e) { e.shifts.pop_back(); })}, {usual, urgent});
    const auto plan = planned(day);
    ASSERT_EQ(plan.unassigned.size(), 1U);
    EXPECT_EQ(plan.unassigned[0].visit, VisitId{2});
    std::swap(day.visits[0].priority, day.visits[1].priority);
    EXPECT_EQ(planned(day).unassigned.at(0).visit, VisitId{1});
}

TEST(Plan, RefusesWhatIsNoDayAndNamesTheField) {
    struct Sample {
        const char* field;
        const char* code;
        void (*change)(Day&);
    };
    const auto good = day_of({engineer(1)}, {visit(9, 9, 11)});
    ASSERT_TRUE(check_day(good));
    static constexpr auto far = std::numeric_limits<std::int64_t>::max();
    for (const Sample& row : {
             Sample{"visits", "plan_too_many", [](Day& d) { d.visits.resize(visits_max + 1); }},
             Sample{"engineers", "plan_too_many", [](Day& d) { d.engineers.resize(engineers_max + 1); }},
             Sample{"visits.0.id", "plan_id_wrong", [](Day& d) { d.visits[0].id = {}; }},
             Sample{"visits.1.id", "plan_id_wrong", [](Day& d) { d.visits.push_back(d.visits[0]); }},
             Sample{"engineers.1.id", "plan_id_wrong", [](Day& d) { d.engineers.push_back(d.engineers[0]); }},
             Sample{"visits.0.place", "plan_place_wrong",
                    [](Day& d) { d.visits[0].place.latitude = 9'000'001; }},
             Sample{"engineers.0.end", "plan_place_wrong",
                    [](Day& d) { d.engineers[0].end.longitude = std::numeric_limits<std::int32_t>::min(); }},
             Sample{"visits.0.duration", "plan_duration_wrong",
                    [](Day& d) { d.visits[0].duration = seconds{-1}; }},
             Sample{"visits.0.duration", "plan_duration_wrong",
                    [](Day& d) { d.visits[0].duration = seconds{far}; }},
             Sample{"engineers.0.overtime_max", "plan_duration_wrong",
                    [](Day& d) { d.engineers[0].overtime_max = hours{25}; }},
             Sample{"visits.0.window", "plan_period_wrong",
                    [](Day& d) { d.visits[0].window.until = city_at(9); }},
             Sample{"visits.0.window", "plan_period_wrong",
                    [](Day& d) { d.visits[0].window.from = Moment::min(); }},
             Sample{"visits.0.window", "plan_period_wrong",
                    [](Day& d) { d.visits[0].window.until = Moment::max(); }},
             Sample{"visits", "plan_period_wrong",
                    [](Day& d) { d.visits[0].window.until = city_at(8 * 24 + 9); }},
             Sample{"engineers.0.shifts", "plan_period_wrong",
                    [](Day& d) { std::swap(d.engineers[0].shifts[0], d.engineers[0].shifts[1]); }},
             Sample{"engineers.0.shifts", "plan_too_many",
                    [](Day& d) { d.engineers[0].shifts.resize(shifts_max + 1); }},
             Sample{"visits.0.priority", "plan_priority_unknown", [](Day& d) { d.visits[0].priority = 3; }},
             Sample{"weights.travel", "plan_weight_wrong", [](Day& d) { d.weights.travel = -1; }},
             Sample{"weights.lateness", "plan_weight_wrong", [](Day& d) { d.weights.lateness = far; }},
             Sample{"weights.unassigned.1", "plan_weight_wrong",
                    [](Day& d) { d.weights.unassigned[1] = far; }},
             Sample{"engineers.0.begun", "plan_id_wrong",
                    [](Day& d) { d.engineers[0].begun = {{VisitId{8}, city_at(8), city_at(8)}}; }},
             Sample{"engineers.0.begun", "plan_period_wrong",
                    [](Day& d) { d.engineers[0].begun = {{VisitId{9}, city_at(9), city_at(8)}}; }},
         }) {
        auto day = good;
        row.change(day);
        const auto done = check_day(day);
        ASSERT_FALSE(done) << row.field;
        EXPECT_EQ(done.error().fields.at(0).field, row.field) << row.code;
        EXPECT_EQ(done.error().fields[0].kind.code, std::string{"appointment."} + row.code) << row.field;
        EXPECT_FALSE(make_plan(day, {}, {})) << row.field;
    }
}

TEST(Plan, HoldsWithEverythingAtItsLargest) {
    auto day = make_city(1, 40, 4);
    constexpr auto most = unassigned_max;
    day.weights = {weight_max, weight_max, weight_max, {most, most, most}, most, most};
    for (auto& one : day.engineers) {
        one.shifts = {{city_at(0), city_at(7 * 24)}};
        one.overtime_max = hours{24};
    }
    for (auto& one : day.visits) one.told = Told{EngineerId{99}, city_at(5)};
    auto times = city_times(day);
    std::ranges::fill(times.seconds, travel_max);
    const auto plan = make_plan(day, times, {.seed = 1, .steps = 20, .bound_steps = 20});
    ASSERT_TRUE(plan);
    EXPECT_LE(plan->lower_bound, plan->cost.total());
    EXPECT_GT(plan->lower_bound, 20 * most);
    EXPECT_LE(plan->cost.total(), 2 * 40 * most);
}

TEST(Plan, RefusesEffortAndTimesThatAreNone) {
    const auto day = day_of({engineer(1)}, {visit(9, 9, 11)});
    const auto times = city_times(day);
    EXPECT_FALSE(make_plan(day, times, {.steps = -1}));
    EXPECT_FALSE(make_plan(day, times, {.bound_steps = steps_max + 1}));
    EXPECT_FALSE(make_plan(day, {}, {}));
    for (const std::int32_t wrong : {-1, travel_max + 1}) {
        auto other = times;
        other.seconds[1] = wrong;
        EXPECT_EQ(make_plan(day, other, {}).error().kind.code, "appointment.plan_travel_wrong");
    }
    const auto places = places_of(day);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE((RoadEstimate{none, 25}.times(places)));
    EXPECT_FALSE((RoadEstimate{1.3, none}.times(places)));
    EXPECT_FALSE((RoadEstimate{1.3, 0}.times(places)));
    EXPECT_FALSE((RoadEstimate{0.9, 25}.times(places)));
}

TEST(Travel, IsTheWayByRoadAtThatSpeed) {
    // Nanjing Road to the airport of Pudong are 33.2 km as the crow flies.
    const std::vector<Position> places{{3'123'730, 12'147'700}, {3'114'340, 12'180'520}, {-9'000'000, 0}};
    const auto times = RoadEstimate{1.5, 60}.times(places).value();
    EXPECT_EQ(times.between(0, 0), 0);
    EXPECT_NEAR(times.between(0, 1), 33.2 * 1.5 * 60, 60);
    EXPECT_EQ(times.between(0, 1), times.between(1, 0));
    EXPECT_LE(times.between(0, 2), travel_max);
    EXPECT_GT(times.between(0, 2), 3600);
}

// Each function's inverse is one: a second later is too late.
TEST(WorkTime, LastMomentsAreTheLast) {
    const WorkTime work{{{100, 200}, {250, 260}, {300, 400}}};
    for (Time by = 90; by <= 400; ++by)
        for (const Time length : {Time{0}, Time{1}, Time{10}, Time{70}, Time{130}}) {
            const auto leave = work.last_leave(by, length);
            EXPECT_TRUE(leave == -never || work.arrival(leave, length) <= by) << by << " " << length;
            EXPECT_GT(work.arrival(std::max(leave, Time{0}) + 1, length), by) << by << " " << length;
            const auto start = work.last_start(by, 390, length);
            EXPECT_TRUE(start == -never || work.start(start, length) == start) << by << " " << length;
            const auto next = work.start(std::max(start, Time{0}) + 1, length);
            EXPECT_TRUE(next > by || next + length > 390) << by << " " << length;
        }
}

TEST(City, PlansHoldAndTheSearchSavesMostOfWhatInsertionWastes) {
    std::int64_t inserted_more = 0, full_more = 0;  // than the bound
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto day = make_city(seed, 40 + 5 * static_cast<std::int64_t>(seed), 7);
        const auto times = city_times(day);
        const auto inserted = make_plan(day, times, {.seed = seed});
        const auto full = make_plan(day, times, {.seed = seed, .steps = 600, .bound_steps = 30});
        ASSERT_EQ(faults(day, times, *inserted), "") << seed;
        ASSERT_EQ(faults(day, times, *full), "") << seed;
        EXPECT_LT(full->gap(), 0.25) << seed;
        inserted_more += inserted->cost.total() - full->lower_bound;
        full_more += full->cost.total() - full->lower_bound;
    }
    EXPECT_LT(full_more, inserted_more / 2);
}

}  // namespace
}  // namespace bihuan::appointment::plan
