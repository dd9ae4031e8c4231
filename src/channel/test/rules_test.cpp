// Days, sums of use, and what a way is called.
#include <gtest/gtest.h>

#include "channel/domain/health.hpp"
#include "channel/domain/use.hpp"

namespace bihuan::channel {
namespace {

using namespace std::chrono_literals;

TEST(Days, AreWrittenAndReadAndSpanYears) {
    EXPECT_EQ(day_from_text("2026-03-02"), 20260302);
    EXPECT_EQ(day_text(20260302), "2026-03-02");
    for (const auto* wrong :
         {"2026-02-30", "2026-13-01", "2026-3-02", "2026/03/02", "", "1999-01-01", "20a6-03-02"})
        EXPECT_FALSE(day_from_text(wrong)) << wrong;
    EXPECT_EQ(day_plus(20251231, 1), 20260101);
    EXPECT_EQ(day_plus(20240301, -1), 20240229);
    // Late in the evening of UTC it is tomorrow here.
    EXPECT_EQ(day_of(*from_iso("2026-03-01T16:00:00Z"), "Asia/Shanghai"), 20260302);
    EXPECT_EQ(day_of(*from_iso("2026-03-01T15:59:59Z"), "Asia/Shanghai"), 20260301);
}

TEST(Days, ASpanHasOneOfTheSameLengthBefore) {
    const auto span = span_of("2026-03-01", "2026-03-31");
    ASSERT_TRUE(span);
    EXPECT_EQ(span->before_from, 20260129);
    EXPECT_EQ(span->before_to, 20260228);
    EXPECT_FALSE(span_of("2026-03-02", "2026-03-01"));
    EXPECT_TRUE(span_of("2025-01-01", "2026-02-04"));   // 400 days
    EXPECT_FALSE(span_of("2025-01-01", "2026-02-05"));  // 401
    EXPECT_EQ(buckets(*span, false).size(), 31U);
    EXPECT_EQ(buckets(*span_of("2026-01-31", "2026-03-01"), true), (std::vector{202601, 202602, 202603}));
}

TEST(Use, AContactGoesToTheChannelItWentBy) {
    struct Sample {
        const char* type;
        std::vector<std::string> channels;
        const char* source;
        const char* channel;
    };
    for (const Sample& row :
         {Sample{"call", {"phone"}, "call", "phone"},
          Sample{"push", {"app", "portal"}, "message_push", "app"},
          Sample{"push", {"app", "portal"}, "message_portal", "portal"},
          Sample{"push", {"app", "portal"}, "ticket_reply", "portal"},
          Sample{"push", {"app"}, "message_portal", "app"}, Sample{"letter", {}, "", "letter"}})
        EXPECT_EQ(channel_of(row.type, row.channels, row.source), row.channel) << row.source;
}

TEST(Use, IsSummedByChannelAndSetBesideTheSpanBefore) {
    Counts counts;
    const Contacted in{.day = 20260302, .channel = "phone", .is_incoming = true, .organization_id = 1};
    count(counts, in);
    auto out = in;
    out.is_incoming = false;
    out.is_known = true;
    out.segment = "vip";
    out.language = "en";
    out.preferred = "sms";
    count(counts, out);
    out.channel = "sms";
    count(counts, out);
    auto before = in;
    before.day = 20260301;
    count(counts, before);
    auto long_ago = in;
    long_ago.day = 20260228;
    count(counts, long_ago);
    ++counts[{20260302, "phone", Measure::ticket, "", 1}];
    ++counts[{20260302, "sms", Measure::message, "fallback", 1}];
    const auto all = used(counts, *span_of("2026-03-02", "2026-03-02"), false);
    ASSERT_EQ(all.size(), 2U);
    const auto& phone = all[0];
    EXPECT_EQ(phone.channel, "phone");
    EXPECT_EQ(phone.sum.incoming, 1);
    EXPECT_EQ(phone.sum.outgoing, 1);
    EXPECT_EQ(phone.sum.tickets, 1);
    EXPECT_EQ(phone.before.incoming, 1);
    EXPECT_EQ(phone.segments, (Sums{{"", 1}, {"vip", 1}}));
    EXPECT_EQ(phone.languages, (Sums{{"en", 1}}));
    EXPECT_EQ(phone.met, 0);
    EXPECT_EQ(phone.missed, 1);
    ASSERT_EQ(phone.points.size(), 1U);
    EXPECT_EQ(phone.points[0].incoming, 1);
    EXPECT_EQ(all[1].met, 1);
    EXPECT_EQ(all[1].messages, (Sums{{"fallback", 1}}));
    // By month the days of a month stand together.
    const auto months = used(counts, *span_of("2026-02-01", "2026-03-02"), true);
    ASSERT_EQ(months[0].points.size(), 2U);
    EXPECT_EQ(months[0].points[0].incoming, 1);
    EXPECT_EQ(months[0].points[1].incoming, 2);
}

const Instant now = *from_iso("2026-03-02T01:00:00Z");

Way gateway(std::int64_t good, std::int64_t bad) {
    Way way;
    way.code = "sms";
    way.is_set_up = true;
    way.good = good;
    way.bad = bad;
    return way;
}

TEST(Health, AGatewayIsCalledByItsTriesItsQueueAndItsDelay) {
    struct Sample {
        const char* why;
        Way way;
        State before;
        State state;
        const char* reason;
    };
    const auto with = [](Way way, auto change) {
        change(way);
        return way;
    };
    const std::vector<Sample> rows{
        {"all well", gateway(20, 0), State::good, State::good, ""},
        {"not set up", Way{}, State::failing, State::off, ""},
        {"one in ten", gateway(18, 2), State::good, State::slow, "failures"},
        {"just below one in ten", gateway(91, 9), State::good, State::good, ""},
        {"half", gateway(5, 5), State::good, State::failing, "failures"},
        {"too few to tell", gateway(0, 4), State::good, State::good, ""},
        {"too few to tell, and it failed before",
         with(gateway(0, 0), [](Way& w) { w.last_bad = now - 3h, w.last_good = now - 5h; }), State::failing,
         State::failing, "failures"},
        {"a good try since",
         with(gateway(1, 0), [](Way& w) { w.last_bad = now - 3h, w.last_good = now - 1min; }), State::failing,
         State::good, ""},
        {"ten minutes overdue", with(gateway(20, 0), [](Way& w) { w.overdue_since = now - 10min; }),
         State::good, State::slow, "wait"},
        {"an hour overdue", with(gateway(20, 0), [](Way& w) { w.overdue_since = now - 1h; }), State::good,
         State::failing, "wait"},
        {"arrives late", with(gateway(20, 0), [](Way& w) { w.most_seconds = 301, w.arrived = 20; }),
         State::good, State::slow, "delivery"},
        {"the worst counts", with(gateway(18, 2), [](Way& w) { w.overdue_since = now - 2h; }), State::good,
         State::failing, "wait"},
    };
    for (const auto& row : rows) {
        const auto found = judge(row.way, {}, row.before, now);
        EXPECT_EQ(to_text(found.state), to_text(row.state)) << row.why;
        EXPECT_EQ(found.reason, row.reason) << row.why;
    }
}

TEST(Health, AMailboxADoorAndTheTelephone) {
    Way mailbox;
    mailbox.kind = Kind::mailbox;
    mailbox.is_set_up = true;
    EXPECT_EQ(judge(mailbox, {}, State::good, now).state, State::good);  // just started
    mailbox.last_good = now - 16min;
    EXPECT_EQ(judge(mailbox, {}, State::good, now), (Verdict{State::slow, "fetch", 960, 900}));
    mailbox.failures = 3;
    EXPECT_EQ(judge(mailbox, {}, State::good, now), (Verdict{State::failing, "fetch_failures", 3, 3}));
    Way door;
    door.kind = Kind::door;
    door.is_set_up = true;
    door.last_good = now - 720h;  // silence is no failure
    EXPECT_EQ(judge(door, {}, State::good, now).state, State::good);
    door.oldest_waiting = now - 4h;
    EXPECT_EQ(judge(door, {}, State::good, now).reason, "people");
    Way phone;
    phone.kind = Kind::telephone;
    phone.is_set_up = true;
    phone.level_percent = 49;
    phone.good = 4, phone.bad = 5;
    EXPECT_EQ(judge(phone, {}, State::good, now).state, State::good);  // too few calls
    phone.bad = 6;
    EXPECT_EQ(judge(phone, {}, State::good, now), (Verdict{State::failing, "level", 49, 50}));
    phone.level_percent = 79;
    EXPECT_EQ(judge(phone, {}, State::good, now), (Verdict{State::slow, "level", 79, 80}));
}

TEST(Health, AFailureIsToldOnceAndSoIsItsEnd) {
    EXPECT_EQ(alert_of(State::failing, false), Alert::fails);
    EXPECT_EQ(alert_of(State::failing, true), Alert::none);
    EXPECT_EQ(alert_of(State::slow, true), Alert::none);  // better, and not well yet
    EXPECT_EQ(alert_of(State::good, true), Alert::is_well);
    EXPECT_EQ(alert_of(State::good, false), Alert::none);
    EXPECT_EQ(alert_of(State::off, true), Alert::none);
}

}  // namespace
}  // namespace bihuan::channel
