// Agendas and free times, pure: what is taken, the way between two places, and a search held against a slow
// one.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "appointment/domain/slots.hpp"

namespace bihuan::appointment {
namespace {

using namespace std::chrono_literals;

constexpr Position square{3990000, 11640000};               // a place
constexpr Position near_by{3991000, 11640000};              // some 1.1 km north of it
const Travel travel{.speed_kmh = 30, .road_percent = 140};  // 1.1 km: 187 s

SlotQuery query_of(Tick from, Tick to) {
    SlotQuery query;
    query.range = {from, to};
    query.length = 12;
    query.step = 6;
    query.open = {{from, to}};
    query.travel = travel;
    return query;
}

TEST(Agenda, IsReadAsItWasWritten) {
    const auto base = 700 * period_ticks;
    const std::vector<Span> spans{{base, base + 96}, {base + 288, base + 300}};
    EXPECT_EQ(spans_from_text(to_text(spans, 700), 700), spans);
    std::vector<Claim> claims;
    put(claims, {{base + 20, base + 32}, AppointmentId{7}, Position{-3990000, 11640000}});
    put(claims, {{base + 3, base + 9}, AppointmentId{8}, {}});
    EXPECT_EQ(to_text(claims, 700), "3,6,8,,;20,12,7,-3990000,11640000;");
    const auto read = claims_from_text(to_text(claims, 700), 700);
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].appointment_id, AppointmentId{8});
    EXPECT_FALSE(read[0].position);
    EXPECT_EQ(read[1].position, (Position{-3990000, 11640000}));
    EXPECT_TRUE(take_off(claims, AppointmentId{7}));
    EXPECT_FALSE(take_off(claims, AppointmentId{7}));
    EXPECT_THROW(claims_from_text("3,6,8,", 700), std::runtime_error);
    EXPECT_THROW(spans_from_text("3;", 700), std::runtime_error);
}

TEST(Agenda, TicksAreFiveMinutes) {
    const Instant noon{std::chrono::hours{12}};
    EXPECT_EQ(tick_at(noon), 144);
    EXPECT_EQ(tick_at(noon + 4min), 144);
    EXPECT_EQ(tick_from(noon + 1s), 145);
    EXPECT_EQ(instant_of(145), noon + 5min);
}

TEST(Agenda, TheWayCounts) {
    EXPECT_EQ(travel_ticks(square, square, travel), 0);
    EXPECT_EQ(travel_ticks(square, near_by, travel), 1);
    EXPECT_EQ(travel_ticks(desk, desk, travel), 0);
    EXPECT_EQ(travel_ticks(desk, square, travel), 3);  // not half around the world
    EXPECT_EQ(travel_ticks(square, {}, travel), 3);    // not known: a quarter of an hour
    const std::vector<Claim> claims{{{100, 112}, AppointmentId{1}, square}};
    EXPECT_TRUE(conflicts(claims, {112, 120}, square, travel).empty());
    EXPECT_EQ(conflicts(claims, {112, 120}, near_by, travel).size(), 1U);
    EXPECT_TRUE(conflicts(claims, {113, 120}, near_by, travel).empty());
    EXPECT_EQ(conflicts(claims, {90, 100}, near_by, travel).size(), 1U);
    EXPECT_TRUE(conflicts(claims, {90, 99}, near_by, travel).empty());
    EXPECT_EQ(conflicts(claims, {104, 106}, square, travel).size(), 1U);
    EXPECT_TRUE(conflicts(claims, {104, 106}, square, travel, AppointmentId{1}).empty());  // its own
}

TEST(Agenda, ShiftsThatTouchAreOne) {
    const std::vector<Span> duty{{0, 50}, {50, 100}};
    EXPECT_TRUE(is_on_duty(duty, {40, 60}));
    EXPECT_FALSE(is_on_duty(duty, {90, 101}));
    EXPECT_FALSE(is_on_duty({}, {1, 2}));
}

TEST(Slots, NothingWithoutPeopleOrWithoutTimeForIt) {
    auto query = query_of(0, 96);
    EXPECT_TRUE(free_slots({}, nullptr, {}, query).empty());
    const std::vector<Schedule> people{{1, {{0, 96}}, {}, false}};
    query.length = 97;
    EXPECT_TRUE(free_slots(people, nullptr, {}, query).empty());
    query.length = 96;
    const auto slots = free_slots(people, nullptr, {}, query);
    ASSERT_EQ(slots.size(), 1U);
    EXPECT_EQ(slots[0].start, 0);
}

TEST(Slots, APromisedWindowFitsWhereTheMinuteDoesNot) {
    auto query = query_of(0, 96);
    query.step = query.window = 24;
    const std::vector<Schedule> people{{1, {{0, 96}}, {{{0, 20}, AppointmentId{5}, square}}, false}};
    query.position = square;
    auto slots = free_slots(people, nullptr, {}, query);
    ASSERT_FALSE(slots.empty());
    EXPECT_EQ(slots[0].start, 0);  // begins at 20, within the window
    EXPECT_EQ(fit(people[0], nullptr, {}, 0, query)->begin, 20);
    query.window = 12;
    query.step = 24;
    slots = free_slots(people, nullptr, {}, query);
    EXPECT_EQ(slots[0].start, 24);
}

TEST(Slots, TheCustomersOwnAppointmentsAreKeptFree) {
    auto query = query_of(0, 48);
    query.customer = {{{12, 24}, AppointmentId{9}, {}}};
    const std::vector<Schedule> people{{1, {{0, 48}}, {}, false}};
    for (const auto& slot : free_slots(people, nullptr, {}, query))
        EXPECT_TRUE(slot.start + 12 <= 12 || slot.start >= 24) << slot.start;
    query.own = AppointmentId{9};
    EXPECT_EQ(free_slots(people, nullptr, {}, query).size(), 7U);
}

TEST(Slots, AWindowAndEquipmentMustBeFreeAtTheSameTime) {
    auto query = query_of(0, 48);
    const std::vector<Schedule> people{{1, {{0, 48}}, {}, false, false}, {2, {{0, 48}}, {}, false, false}};
    const std::vector<Schedule> windows{{70, {}, {{{0, 24}, AppointmentId{5}, {}}}, true, true}};
    const std::vector<std::vector<Schedule>> tools{
        {{80, {}, {{{36, 48}, AppointmentId{6}, square}}, true, false}}};
    query.position = square;
    // The window is busy until 24, the tool from 36 on.
    const auto slots = free_slots(people, &windows, tools, query);
    ASSERT_EQ(slots.size(), 1U);
    EXPECT_EQ(slots[0].start, 24);
    EXPECT_EQ(slots[0].free, 2);
    const auto one = fit(people[0], &windows, tools, 24, query);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->taken, (std::vector<std::int64_t>{70, 80}));
    query.position = near_by;  // there is a way to go for the tool, none for the window
    EXPECT_TRUE(free_slots(people, &windows, tools, query).empty());
}

// Every tick of every person asked by itself.
TEST(Slots, AreThoseThatASlowSearchFinds) {
    std::mt19937 random{20261127};
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 400; ++round) {
        auto query = query_of(288, 288 + 288);
        query.length = 3 + below(20);
        query.window = below(2) == 0 ? 0 : 6 + below(20);
        query.step = 3 + below(12);
        query.open = {{288 + below(40), 288 + 100 + below(50)}, {288 + 160 + below(20), 288 + 250}};
        query.position = Position{3990000 + below(9000), 11640000 + below(9000)};
        std::vector<Schedule> people;
        for (int who = 1; who <= 1 + below(4); ++who) {
            Schedule one{who, {}, {}, false};
            for (Tick at = 280 + below(30); at < 560;) {
                const Span shift{at, at + 20 + below(80)};
                one.duty.push_back(shift);
                at = shift.to + below(40);
            }
            for (Tick at = 280 + below(40); at < 560;) {
                const Span busy{at, at + 2 + below(12)};
                one.claims.push_back(
                    {busy, AppointmentId{at}, Position{3990000 + below(9000), 11640000 + below(9000)}});
                at = busy.to + 10 + below(60);
            }
            people.push_back(std::move(one));
        }
        if (below(3) == 0) query.customer = {{{300 + below(200), 520}, AppointmentId{1}, {}}};
        std::map<Tick, std::int64_t> wanted;
        for (const auto& open : query.open)
            for (auto start = open.from; start + query.length <= open.to; start += query.step) {
                if (start < query.range.from || start >= query.range.to || !suits_customer(start, query))
                    continue;
                for (const auto& person : people) {
                    bool can = false;
                    for (auto begin = start; begin <= start + query.window && !can; ++begin) {
                        const Span span{begin, begin + query.length};
                        can = std::ranges::any_of(
                                  query.open,
                                  [&](const Span& one) { return one.from <= begin && span.to <= one.to; }) &&
                              is_on_duty(person.duty, span) &&
                              conflicts(person.claims, span, query.position, travel).empty();
                    }
                    ASSERT_EQ(fit(person, nullptr, {}, start, query).has_value(), can)
                        << round << " at " << start;
                    if (can) ++wanted[start];
                }
            }
        std::map<Tick, std::int64_t> found;
        for (const auto& slot : free_slots(people, nullptr, {}, query)) found[slot.start] = slot.free;
        ASSERT_EQ(found, wanted) << "round " << round;
    }
}

}  // namespace
}  // namespace bihuan::appointment
