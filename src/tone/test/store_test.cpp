// What is kept of a ticket's tone, on both engines; and that nothing of it stays when its words go.
#include "tone/store/tone_store.hpp"

#include <gtest/gtest.h>

#include "store/test/postgres.hpp"
#include "ticket/calls.hpp"
#include "tone/calls.hpp"

namespace bihuan {
std::span<const Migration> tone_migrations();
}  // namespace bihuan

namespace bihuan::tone {
namespace {

class Kept : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        const auto migrations = tone_migrations();
        store_ = open_store(settings, {migrations.begin(), migrations.end()}, clock_);
    }
    template <class F>
    auto in(F use) {
        return *store_->write(system_actor(),
                              [&](Unit& unit) -> Result<decltype(use(unit))> { return use(unit); });
    }
    const SystemClock clock_;
    std::unique_ptr<Store> store_;
};
INSTANTIATE_TEST_SUITE_P(Engines, Kept, testing::Values("sqlite", "postgres"));

TEST_P(Kept, AFlagIsSavedByItsVersionAndGoesWithTheTicketsWords) {
    const TicketId ticket{41}, other{42};
    const Flag flag{
        .ticket_id = ticket, .level = Level::angry, .is_set = true, .reason = "phone", .set_by = "Li"};
    EXPECT_TRUE(in([&](Unit& unit) { return ToneStore{unit}.save(flag); }));
    EXPECT_FALSE(in([&](Unit& unit) { return ToneStore{unit}.save(flag); })) << "somebody else was first";
    const auto kept = in([&](Unit& unit) { return *ToneStore{unit}.find(ticket); });
    EXPECT_EQ(kept.version, 1);
    EXPECT_TRUE(in([&](Unit& unit) { return ToneStore{unit}.save(kept); }));
    EXPECT_FALSE(in([&](Unit& unit) { return ToneStore{unit}.save(kept); }))
        << "it is of another version now";
    in([&](Unit& unit) {
        ToneStore store{unit};
        store.put({.ticket_id = other, .level = Level::leaving});
        store.put({.ticket_id = other, .level = Level::tense});
        for (const auto level : {Level::tense, Level::angry})
            store.add(
                {unit.new_id<HeardId>(), ticket, 7, level, 5, 90, {{12, 3, "anger"}, {40, 2, "leaving"}}});
        return true;
    });
    const std::vector<TicketId> both{ticket, other};
    const auto flags = in([&](Unit& unit) { return ToneStore{unit}.of_tickets(both); });
    ASSERT_EQ(flags.size(), 2U);
    const auto heard = in([&](Unit& unit) { return ToneStore{unit}.heard(ticket, 10); });
    ASSERT_EQ(heard.size(), 2U);
    EXPECT_EQ(heard.front().level, Level::angry) << "newest first";
    EXPECT_EQ(heard.front().cues, (std::vector<Cue>{{12, 3, "anger"}, {40, 2, "leaving"}}));
    in([&](Unit& unit) {
        hear(unit,
             {.topic = std::string{ticket::tells_anonymised}, .subject_id = ticket.number, .payload = {}});
        return true;
    });
    EXPECT_FALSE(in([&](Unit& unit) { return ToneStore{unit}.find(ticket).has_value(); }));
    EXPECT_TRUE(in([&](Unit& unit) { return ToneStore{unit}.heard(ticket, 10).empty(); }));
    EXPECT_EQ(in([&](Unit& unit) { return ToneStore{unit}.find(other)->level; }), Level::tense);
}

TEST_P(Kept, WhatWasFlaggedBeforeIsToldToTicketsOnce) {
    in([&](Unit& unit) {
        ToneStore{unit}.put({.ticket_id = TicketId{50}, .level = Level::tense});
        // As a store of before has it.
        return unit.run(Sql{"test.before", R"sql(
            insert into tone_flag (ticket_id, level, is_set, reason, set_by, changed_at, version)
            values (51, 'angry', 0, '', '', 1, 1))sql"},
                        {});
    });
    const auto untold = in([&](Unit& unit) { return ToneStore{unit}.untold(10); });
    ASSERT_EQ(untold.size(), 1U);
    EXPECT_EQ(untold.front().level, Level::angry);
    in([&](Unit& unit) {
        ToneStore{unit}.note_told(TicketId{51});
        return true;
    });
    EXPECT_TRUE(in([&](Unit& unit) { return ToneStore{unit}.untold(10).empty(); }));
}

}  // namespace
}  // namespace bihuan::tone
