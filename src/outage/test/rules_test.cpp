// Rows, times and notices by the rules alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "outage/domain/intake_rules.hpp"
#include "outage/domain/outage_errors.hpp"

namespace bihuan::outage {
namespace {

using namespace std::chrono_literals;

const Instant now = *from_iso("2026-03-02T01:00:00Z");

standard::Standard small_standard() {
    standard::Standard out;
    out.channels = {{"phone", "电话", "Phone"}};
    standard::ServiceType type;
    type.code = "visit";
    type.window = 2h;
    type.lead = 2h;
    type.horizon = 240h;
    type.items = {{"contact", "电话", "Phone"}, {"address", "地址", "Address"}};
    out.service_types = {type};
    return out;
}

IntakeRow good_row() {
    IntakeRow row;
    row.entry_key = "ABCDEFGH-001";
    row.taken_at = now - 1h;
    row.taken_by = "王芳";
    row.channel = "phone";
    row.customer_name = "李雷";
    row.phone = "138 0000-1234";
    row.service_type = "visit";
    return row;
}

TEST(IntakeRules, EveryWrongFieldIsNamed) {
    const auto standard = small_standard();
    EXPECT_TRUE(wrong_fields(good_row(), standard, now).empty());
    struct Sample {
        const char* why;
        void (*spoil)(IntakeRow&);
        std::string_view field, code;
    };
    for (const auto& [why, spoil, field, code] : {
             Sample{"no moment", [](IntakeRow& r) { r.taken_at.reset(); }, "taken_at", "outage.value_needed"},
             Sample{"a moment to come", [](IntakeRow& r) { r.taken_at = now + 11min; }, "taken_at",
                    "outage.taken_later"},
             Sample{"nobody took it", [](IntakeRow& r) { r.taken_by.clear(); }, "taken_by",
                    "outage.value_needed"},
             Sample{"an unknown channel", [](IntakeRow& r) { r.channel = "pigeon"; }, "channel",
                    "outage.channel_unknown"},
             Sample{"nobody", [](IntakeRow& r) { r.customer_name.clear(); }, "customer_name",
                    "outage.value_needed"},
             Sample{"a long name", [](IntakeRow& r) { r.customer_name = std::string(101, 'x'); },
                    "customer_name", "outage.value_too_long"},
             Sample{"six digits", [](IntakeRow& r) { r.phone = "123456"; }, "phone", "outage.phone_wrong"},
             Sample{"letters", [](IntakeRow& r) { r.phone = "1380000123a"; }, "phone", "outage.phone_wrong"},
             Sample{"a plus inside", [](IntakeRow& r) { r.phone = "138+0001234"; }, "phone",
                    "outage.phone_wrong"},
             Sample{"no such service", [](IntakeRow& r) { r.service_type = "moon"; }, "service_type",
                    "outage.type_unknown"},
         }) {
        auto row = good_row();
        spoil(row);
        const auto found = wrong_fields(row, standard, now);
        ASSERT_EQ(found.size(), 1U) << why;
        EXPECT_EQ(found.front().field, field) << why;
        EXPECT_EQ(found.front().kind.code, code) << why;
    }
}

TEST(IntakeRules, KeysAreShort) {
    EXPECT_TRUE(is_entry_key("ABCDEFGH-001"));
    for (const auto* wrong : {"", "short", "with blank 1", "张三的登记", "semi;colon"})
        EXPECT_FALSE(is_entry_key(wrong)) << wrong;
    EXPECT_FALSE(is_entry_key(std::string(65, 'a')));
}

TEST(IntakeRules, TheNumberOfTheCallerIsTheContact) {
    const auto standard = small_standard();
    auto row = good_row();
    row.data = {{"address", "幸福路"}, {"wiring", ""}};
    const auto items = items_of(row, standard.service_types.front());
    EXPECT_EQ(items, (appointment::Data{{"address", "幸福路"}, {"contact", "138 0000-1234"}}));
    row.data["contact"] = "057188776655";
    EXPECT_EQ(items_of(row, standard.service_types.front()).at("contact"), "057188776655");
}

TEST(IntakeRules, WhoAskedFirstComesFirst) {
    auto first = good_row(), second = good_row();
    first.entry_key = "first-1";
    first.taken_at = now - 3h;
    second.entry_key = "second-1";
    std::vector rows{second, first};
    sort_by_asking(rows);
    EXPECT_EQ(rows.front().entry_key, "first-1");
}

appointment::FreeSlot slot(std::chrono::minutes after, std::chrono::minutes window, std::int64_t free = 1) {
    return {now + after, now + after + window, free, {}};
}

TEST(IntakeRules, ATimeIsKeptByItsWindowOrByTheMinute) {
    const std::vector visits{slot(60min, 120min), slot(180min, 120min, 0), slot(300min, 120min)};
    EXPECT_EQ(slot_for(visits, now + 60min), &visits[0]);
    EXPECT_EQ(slot_for(visits, now + 179min), &visits[0]) << "within the window";
    EXPECT_EQ(slot_for(visits, now + 180min), nullptr) << "taken";
    EXPECT_EQ(slot_for(visits, now + 59min), nullptr);
    const std::vector calls{slot(60min, 0min)};
    EXPECT_EQ(slot_for(calls, now + 60min), &calls[0]);
    EXPECT_EQ(slot_for(calls, now + 61min), nullptr);
}

TEST(IntakeRules, OtherTimesAreTheNearest) {
    const std::vector slots{slot(60min, 0min), slot(120min, 0min, 0), slot(180min, 0min), slot(600min, 0min)};
    const auto found = nearest(slots, now + 130min, 2);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].starts_at, now + 60min) << "in order of time, without what is taken";
    EXPECT_EQ(found[1].starts_at, now + 180min);
}

TEST(IntakeRules, SomeTimesAreNotToBeHadAtAll) {
    const auto type = small_standard().service_types.front();
    EXPECT_EQ(why_not(type, {}, now), Reason::no_time);
    EXPECT_EQ(why_not(type, now - 1h, now), Reason::too_soon);
    EXPECT_EQ(why_not(type, now + 2h, now), Reason::none);
    EXPECT_EQ(why_not(type, now + 240h, now), Reason::none);
    EXPECT_EQ(why_not(type, now + 241h, now), Reason::too_far);
}

TEST(IntakeRules, AWishLiesAheadAndNotTooFar) {
    struct Sample {
        const char* why;
        std::optional<Instant> wanted;
        std::chrono::hours from, to;
    };
    for (const auto& [why, wanted, from, to] : {
             Sample{"none", {}, 0h, 168h},
             Sample{"gone", now - 5h, 0h, 168h},
             Sample{"in two days", now + 48h, 48h, 216h},
             Sample{"beyond what may be wished", now + 2000h, 576h, 744h},
         }) {
        const auto wish = waiting_wish(wanted, now, 168h, 744h);
        EXPECT_EQ(wish.from, now + from) << why;
        EXPECT_EQ(wish.to, now + to) << why;
    }
}

TEST(NoticeRules, ANoticeEndsInTime) {
    struct Sample {
        const char* why;
        std::chrono::hours from, until;
        bool is_good;
    };
    for (const auto& [why, from, until, is_good] : {
             Sample{"a day", 0h, 24h, true},
             Sample{"begun before", -48h, 24h, true},
             Sample{"ends before it begins", 5h, 4h, false},
             Sample{"never begins", 5h, 5h, false},
             Sample{"over already", -5h, -1h, false},
             Sample{"for as long as may be", 0h, 720h, true},
             Sample{"longer", 0h, 721h, false},
         }) {
        Notice notice;
        notice.starts_at = now + from;
        notice.ends_at = now + until;
        EXPECT_EQ(check_notice(notice, now, 720h).has_value(), is_good) << why;
    }
}

}  // namespace
}  // namespace bihuan::outage
