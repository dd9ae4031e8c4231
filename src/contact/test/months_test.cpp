// Months: which there are, and what in them has no record.
#include "contact/domain/months.hpp"

#include "contact/test/desk.hpp"
#include "contact/use_cases/keeping.hpp"

namespace bihuan::contact {
namespace {

constexpr std::string_view zone = "Asia/Shanghai";

TEST(MonthsUntil, AreTheOperatorsOwn) {
    struct Sample {
        const char *why, *now, *until;
        std::int64_t count;
        const char* names;  // "": refused
    };
    for (const Sample& row : {
             Sample{"the present one", "2026-03-02T01:00:00Z", "", 1, "2026-03"},
             Sample{"by our clock it is March already", "2026-02-28T16:00:00Z", "", 1, "2026-03"},
             Sample{"and here not yet", "2026-02-28T15:59:59Z", "", 1, "2026-02"},
             Sample{"over the end of a year", "2026-03-02T01:00:00Z", "2026-01", 3,
                    "2025-11 2025-12 2026-01"},
             Sample{"one to come", "2026-03-02T01:00:00Z", "2026-04", 1, ""},
             Sample{"no such month", "2026-03-02T01:00:00Z", "2026-00", 1, ""},
             Sample{"no such month", "2026-03-02T01:00:00Z", "2025-13", 1, ""},
             Sample{"not a month", "2026-03-02T01:00:00Z", "2026/01", 1, ""},
             Sample{"not a month", "2026-03-02T01:00:00Z", "26-01", 1, ""},
         }) {
        const auto made = months_until(row.until, row.count, *from_iso(row.now), zone);
        std::string names;
        if (made)
            for (const auto& one : *made) names += (names.empty() ? "" : " ") + one.name;
        EXPECT_EQ(names, row.names) << row.why;
        if (!made) continue;
        const auto& last = made->back();
        EXPECT_EQ(last.period.to - last.period.from, last.name == "2026-02" ? 28 * 24h : 31 * 24h) << row.why;
    }
}

class MonthReport : public Desk {
  protected:
    Months report(const Actor& who) {
        return *store_->read(who, [&](Unit& unit) -> Result<Months> {
            return months(unit,
                          {.cipher = &cipher_,
                           .shelf = std::make_shared<const file::Shelf>(shelf_),
                           .zone = std::string{zone},
                           .visible_ticket = {}},
                          "", 2);
        });
    }
};

TEST_P(MonthReport, WhatShouldHaveARecordIsHeldAgainstWhatHasOne) {
    const auto now = clock_.now();
    ASSERT_TRUE(by(agent(), [&](Unit& unit) -> Done {
        expect(unit, {"call", 7}, root_, now);
        expect(unit, {"call", 7}, root_, now);  // told again
        expect(unit, {"call", 8}, root_, now + 1min);
        expect(unit, {"visit", 9}, root_, now - 10 * 24h);
        note_closed(unit, {77, "260302-A00001", customer_, root_});
        return {};
    }));
    auto wanted = call(customer_);
    wanted.source_kind = "call";
    wanted.source_id = 7;
    wanted.answer.clear();
    ASSERT_TRUE(recorded(wanted) && recorded(call(other_)));
    const auto told = report(agent());
    ASSERT_EQ(told.months.size(), 2U);
    const auto& [name, types, sources] = told.months[1];
    EXPECT_EQ(name, "2026-03");
    ASSERT_EQ(types.size(), 1U);
    EXPECT_EQ(types[0].recorded, 2);
    EXPECT_EQ(types[0].complete, 1);
    EXPECT_EQ(types[0].amended, 0);
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_EQ(sources[0].kind, "call");
    EXPECT_EQ(sources[0].expected, 2);
    EXPECT_EQ(sources[0].recorded, 1);
    EXPECT_EQ(sources[1].kind, "ticket");
    EXPECT_EQ(sources[1].recorded, 0);
    ASSERT_EQ(told.months[0].sources.size(), 1U) << "February's visit";
    ASSERT_EQ(told.unrecorded.size(), 3U);
    EXPECT_EQ(told.unrecorded[0].source_id, 8) << "the latest first";
    EXPECT_EQ(told.unrecorded[1].code, "260302-A00001");
    EXPECT_EQ(told.unrecorded[2].kind, "visit");
    const auto csv = months_csv(told);
    EXPECT_NE(csv.find("2026-03,source,call,2,1,,"), csv.npos) << csv;
    EXPECT_NE(csv.find("2026-03,type,call,,2,1,0"), csv.npos) << csv;

    auto stranger = agent();
    stranger.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{5});
    EXPECT_TRUE(report(stranger).unrecorded.empty());
    EXPECT_TRUE(report(stranger).months[1].types.empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, MonthReport, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::contact
