// Working time against a slow reference that walks minute by minute, over random calendars, zones and years.
#include <date/tz.h>
#include <gtest/gtest.h>

#include <random>

#include "base/work_calendar.hpp"

namespace bihuan {
namespace {

using namespace std::chrono_literals;
using std::chrono::microseconds, std::chrono::minutes;

bool is_working_minute(const WorkCalendar& calendar, const date::time_zone* zone, Instant at) {
    const auto local = at.time_since_epoch() + microseconds{zone->get_info(at).offset};
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::sys_days date{day};
    const auto minute = std::chrono::floor<minutes>(local - day).count();
    const auto special = calendar.special.find(std::chrono::year_month_day{date});
    const auto& spans = special != calendar.special.end()
                            ? special->second
                            : calendar.week[std::chrono::weekday{date}.c_encoding()];
    for (const auto& span : spans)
        if (minute >= span.from && minute < span.to) return true;
    return false;
}

DaySpans random_spans(std::mt19937& random) {
    DaySpans out;
    int at = static_cast<int>(random() % 600);
    for (int left = static_cast<int>(random() % 3); left > 0 && at < 1380; --left) {
        const int to = std::min(1440, at + 1 + static_cast<int>(random() % 500));
        out.push_back({at, to});
        at = to + 1 + static_cast<int>(random() % 200);
    }
    return out;
}

TEST(WorkCalendar, EqualsAMinuteByMinuteReferenceBothWays) {
    std::mt19937 random{20261124};
    const std::array zones{"Asia/Shanghai",  "Europe/London",     "America/New_York", "Australia/Lord_Howe",
                           "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia",     "Africa/Casablanca"};
    // Moments near which zones change their clocks, so that folds and gaps are hit often.
    const std::array starts{"2026-03-07T12:00:00Z", "2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z",
                            "2026-10-31T12:00:00Z", "2026-04-03T12:00:00Z", "2011-12-29T12:00:00Z",
                            "2018-11-03T12:00:00Z", "2024-02-28T12:00:00Z"};
    int reached = 0;
    for (int round = 0; round < 6000; ++round) {
        WorkCalendar calendar;
        calendar.zone = zones[random() % zones.size()];
        for (auto& day : calendar.week) day = random_spans(random);
        const auto from =
            *from_iso(starts[random() % starts.size()]) + minutes{random() % 3000} - minutes{random() % 3000};
        for (int i = 0; i < 2; ++i)
            calendar.special[std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(from) +
                                                         std::chrono::days{random() % 5}}] =
                random_spans(random);
        const auto* zone = date::locate_zone(calendar.zone);
        const auto length = minutes{random() % 4000};
        const auto limit = minutes{1 + random() % 1500};
        minutes before_end{0}, all{0};
        std::optional<Instant> due;
        for (auto at = from; at < from + 6000min && (!due || at < from + length); at += 1min) {
            if (!is_working_minute(calendar, zone, at)) continue;
            if (at < from + length) before_end += 1min;
            all += 1min;
            if (all == limit) due = at + 1min;
        }
        EXPECT_EQ(working_time_between(calendar, from, from + length), before_end)
            << round << " " << calendar.zone << " " << to_iso(from);
        if (!due) continue;
        ++reached;
        EXPECT_EQ(add_working_time(calendar, from, limit), due)
            << round << " " << calendar.zone << " " << to_iso(from);
    }
    EXPECT_GT(reached, 3000) << "most rounds must have asked both questions";
}

TEST(WorkCalendar, AnyLimitFromAnyMomentIsUsedExactly) {
    std::mt19937 random{7};
    int asked = 0;
    for (int round = 0; round < 3000; ++round) {
        WorkCalendar calendar;
        calendar.zone = round % 2 ? "America/New_York" : "Asia/Shanghai";
        for (auto& day : calendar.week) day = random_spans(random);
        const auto from = *from_iso("2022-01-01") + microseconds{random() % 100'000'000 * 1'500'000LL};
        const auto limit = microseconds{1 + static_cast<std::int64_t>(random() % 1'000'000) * 123'457};
        const auto due = add_working_time(calendar, from, limit);
        if (!due) continue;  // a week without an hour of work
        ++asked;
        EXPECT_EQ(working_time_between(calendar, from, *due), limit) << round;
        EXPECT_EQ(working_time_between(calendar, from, *due - 1us), limit - 1us)
            << round << ": not the first";
    }
}

TEST(WorkCalendar, Edges) {
    const auto at = *from_iso("2026-03-02T01:00:00Z");
    WorkCalendar always{.is_always = true};
    EXPECT_EQ(add_working_time(always, at, 2h), at + 2h);
    EXPECT_EQ(working_time_between(always, at, at - 1h), 0us);
    EXPECT_EQ(add_working_time(WorkCalendar{}, at, 0us), at) << "nothing to wait for";
    EXPECT_EQ(add_working_time(WorkCalendar{}, at, 1us), std::nullopt) << "never works";
    EXPECT_TRUE(is_known_zone("Asia/Shanghai"));
    EXPECT_FALSE(is_known_zone("Asia/Atlantis"));
}

}  // namespace
}  // namespace bihuan
