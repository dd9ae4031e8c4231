// Rules of choosing and of shifts, as rows; and that work is shared out evenly, whoever comes.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "duty/calls.hpp"
#include "duty/domain/choice.hpp"

namespace bihuan::duty {
namespace {

using namespace std::chrono_literals;

Instant at(const char* text) { return *from_iso(text); }
const Instant now = at("2026-03-02T02:00:00Z");

Candidate able(std::int64_t id, std::int64_t load = 0, std::int64_t capacity = 8) {
    Candidate c;
    c.user_id = UserId{id};
    c.presence = Presence::available;
    c.capacity = capacity;
    c.load = load;
    c.skills = {{"mobile", 2, {}}};
    return c;
}
template <class F>
Candidate with(Candidate c, F change) {
    change(c);
    return c;
}

TEST(Choice, SaysWhySomebodyCannot) {
    struct Sample {
        const char* why;
        Candidate candidate;
        Need need;
        Standing standing;
    };
    const Need mobile{{"mobile"}, 1};
    for (const Sample& row : {
             Sample{"able, present, free", able(1), mobile, Standing::possible},
             Sample{"nothing asked for",
                    with(able(1), [](auto& c) { c.skills.clear(); }),
                    {},
                    Standing::possible},
             Sample{"another skill", able(1), {{"broadband"}, 1}, Standing::unskilled},
             Sample{"one of two skills", able(1), {{"mobile", "vip"}, 1}, Standing::unskilled},
             Sample{"the level asked for", able(1), {{"mobile"}, 2}, Standing::possible},
             Sample{"a level too low", able(1), {{"mobile"}, 3}, Standing::unskilled},
             Sample{"1.2.2 valid to the last moment",
                    with(able(1), [](auto& c) { c.skills[0].valid_until = now + 1us; }), mobile,
                    Standing::possible},
             Sample{"1.2.2 ran out this moment",
                    with(able(1), [](auto& c) { c.skills[0].valid_until = now; }), mobile, Standing::expired},
             Sample{"lacking one and another ran out: lacking",
                    with(able(1), [](auto& c) { c.skills[0].valid_until = now; }),
                    {{"mobile", "vip"}, 1},
                    Standing::unskilled},
             Sample{"one below capacity", able(1, 7, 8), mobile, Standing::possible},
             Sample{"at capacity", able(1, 8, 8), mobile, Standing::full},
             Sample{"over capacity: handed to by people", able(1, 12, 8), mobile, Standing::full},
             Sample{"takes no part", able(1, 0, 0), mobile, Standing::apart},
             Sample{"busy", with(able(1), [](auto& c) { c.presence = Presence::busy; }), mobile,
                    Standing::absent},
             Sample{"away", with(able(1), [](auto& c) { c.presence = Presence::away; }), mobile,
                    Standing::absent},
             Sample{"offline", with(able(1), [](auto& c) { c.presence = Presence::offline; }), mobile,
                    Standing::absent},
         })
        EXPECT_EQ(to_text(standing_of(row.candidate, row.need, now)), to_text(row.standing)) << row.why;
}

TEST(Choice, TakesTheLeastLoadedThenWhoWaitedLongestThenTheFirst) {
    const auto given = [](std::chrono::minutes ago) { return [=](auto& c) { c.last_given_at = now - ago; }; };
    const auto asked = [](std::int64_t times) { return [=](auto& c) { c.asked = times; }; };
    struct Sample {
        const char* why;
        std::vector<Candidate> candidates;
        std::int64_t chosen;  // 0: nobody
    };
    for (const Sample& row : {
             Sample{"nobody there", {}, 0},
             Sample{"nobody able", {able(1, 8, 8), with(able(2), [](auto& c) { c.skills.clear(); })}, 0},
             Sample{"the least loaded", {able(1, 3), able(2, 1), able(3, 2)}, 2},
             Sample{"by share of the capacity, not by count", {able(1, 1, 2), able(2, 3, 8)}, 2},
             Sample{"equal shares of unlike capacities are equal", {able(2, 1, 2), able(1, 4, 8)}, 1},
             Sample{"equal load: who has waited longest",
                    {with(able(1), given(5min)), with(able(2), given(50min))},
                    2},
             Sample{"who was never given one has waited longest", {with(able(1), given(50min)), able(2)}, 2},
             Sample{"all equal: the first", {able(9), able(3), able(7)}, 3},
             Sample{"asked before: after the others", {with(able(1), asked(1)), able(2, 7)}, 2},
             Sample{"asked twice: after those asked once",
                    {with(able(1), asked(2)), with(able(2, 7), asked(1))},
                    2},
         }) {
        const auto* chosen = choose(row.candidates, {{"mobile"}, 1}, now);
        EXPECT_EQ(chosen ? chosen->user_id.number : 0, row.chosen) << row.why;
        auto turned = row.candidates;
        std::ranges::reverse(turned);
        const auto* again = choose(turned, {{"mobile"}, 1}, now);
        EXPECT_EQ(again ? again->user_id.number : 0, row.chosen) << row.why << ", in another order";
    }
}

// 1.1.3: whatever the capacities and whenever people finish, nobody carries more of their capacity than
// another by more than one request, nobody beyond it, and a request goes without only when all are full.
TEST(Choice, SharesOutEvenly) {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        std::mt19937 random{seed};
        const auto below = [&](std::uint32_t n) { return static_cast<std::int64_t>(random() % n); };
        std::vector<Candidate> people;
        for (std::int64_t id = 1; id <= 2 + below(7); ++id) people.push_back(able(id, 0, 1 + below(12)));
        for (int i = 0; i < 150; ++i) {
            const auto* chosen = choose(people, {{"mobile"}, 1}, now);
            const bool is_any_free =
                std::ranges::any_of(people, [](const Candidate& one) { return one.load < one.capacity; });
            ASSERT_EQ(chosen != nullptr, is_any_free) << "seed " << seed;
            if (!chosen) break;
            auto& one = people[static_cast<std::size_t>(chosen - people.data())];
            for (const auto& other : people)
                ASSERT_TRUE(other.load >= other.capacity ||
                            one.load * other.capacity <= other.load * one.capacity)
                    << "seed " << seed << ": somebody free carries less";
            ++one.load;
            one.last_given_at = now + std::chrono::seconds{i};
            ASSERT_LE(one.load, one.capacity) << "seed " << seed;
        }
    }
}

// Equal people, each finishing what they were given before the next comes: strictly in turn.
TEST(Choice, GoesRoundAmongEquals) {
    std::vector<Candidate> people{able(1), able(2), able(3), able(4)};
    std::map<std::int64_t, int> times;
    for (int i = 0; i < 400; ++i) {
        const auto* chosen = choose(people, {{"mobile"}, 1}, now);
        ++times[chosen->user_id.number];
        people[static_cast<std::size_t>(chosen - people.data())].last_given_at =
            now + std::chrono::seconds{i};
    }
    for (const auto& [id, count] : times) EXPECT_EQ(count, 100) << id;
}

TEST(Shifts, AreCheckedAndEndPresence) {
    const std::vector<Shift> there{
        {ShiftId{1}, UserId{7}, at("2026-03-02T00:00:00Z"), at("2026-03-02T08:00:00Z")}};
    struct Sample {
        const char *why, *from, *to, *code;
        std::int64_t user = 7;
    };
    for (const Sample& row : {
             Sample{"after it", "2026-03-02T08:00:00Z", "2026-03-02T12:00:00Z", ""},
             Sample{"into it", "2026-03-02T07:59:59Z", "2026-03-02T12:00:00Z", "duty.shift_overlap"},
             Sample{"within it", "2026-03-02T03:00:00Z", "2026-03-02T04:00:00Z", "duty.shift_overlap"},
             Sample{"another person", "2026-03-02T03:00:00Z", "2026-03-02T04:00:00Z", "", 8},
             Sample{"no length", "2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", "duty.shift_order"},
             Sample{"backwards", "2026-03-02T09:00:00Z", "2026-03-02T08:30:00Z", "duty.shift_order"},
             Sample{"a whole day", "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z", ""},
             Sample{"longer", "2026-03-03T00:00:00Z", "2026-03-04T00:00:01Z", "duty.shift_long"},
             Sample{"over", "2026-03-01T12:00:00Z", "2026-03-02T02:00:00Z", "duty.shift_past", 8},
             Sample{"running", "2026-03-01T12:00:00Z", "2026-03-02T02:00:01Z", "", 8},
         }) {
        const Shift wanted{{}, UserId{row.user}, at(row.from), at(row.to)};
        const auto done = check_shift(wanted, there, now);
        EXPECT_EQ(done ? "" : done.error().fields.front().kind.code, row.code) << row.why;
    }
    EXPECT_EQ(shift_at(there, at("2026-03-02T08:00:00Z")), nullptr) << "its end belongs to the next";
    EXPECT_EQ(shift_at(there, now), &there.front());
    EXPECT_TRUE(ended_with_shift(there, now, at("2026-03-02T08:00:00Z")));
    EXPECT_FALSE(ended_with_shift(there, now, at("2026-03-02T07:59:59Z")));
    EXPECT_FALSE(ended_with_shift(there, at("2026-03-02T08:00:00Z"), at("2026-03-02T09:00:00Z")))
        << "came after it ended: stays on";
    auto two = there;
    two.push_back({ShiftId{2}, UserId{7}, at("2026-03-02T08:00:00Z"), at("2026-03-02T10:00:00Z")});
    EXPECT_FALSE(ended_with_shift(two, now, at("2026-03-02T08:00:00Z"))) << "the next shift goes on";
}

}  // namespace
}  // namespace bihuan::duty
