// 2.5.5: who has a visit in the time of an outage hears of its beginning and of its end, once, however many
// they are.
#include <map>

#include "outage/calls.hpp"
#include "outage/test/desk.hpp"
#include "timer/calls.hpp"

namespace bihuan::outage {
namespace {

class Turns : public Desk {
  protected:
    void SetUp() override {
        Desk::SetUp();
        if (!store_) return;
        store_->hear([this](Unit&, const Event& event) {
            if (event.topic == tells_affected)
                ++told_[event.payload.find("began") != std::string::npos ? "began" : "ended"]
                       [event.subject_id];
        });
    }
    void book(int count, Instant first) {
        const auto now = clock_.now();
        clock_.set(now + 24h);  // what is remembered lies in the past
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
            for (int i = 0; i < count; ++i)
                appointment::remember_booking(
                    unit, hands_,
                    {.service_type = "visit.repair",
                     .customer_id = zhang_,
                     .organization_id = root_,
                     .user_id = {},
                     .booked_at = unit.now,
                     // Three at a time, so that a batch ends amid those of one start.
                     .starts_at = first + std::chrono::minutes{i / 3},
                     .state = appointment::State::booked,
                     .reason_code = {},
                     .arrived_at = {}});
            return {};
        }));
        clock_.set(now);
    }
    Notice outage(Instant from, Instant until) {
        Notice out;
        out.kind = NoticeKind::outage;
        out.text_zh = "故障";
        out.text_en = "Outage";
        out.starts_at = from;
        out.ends_at = until;
        return *store_->write(agent(), [&](Unit& unit) { return create_notice(unit, out); });
    }
    void change(Notice& notice, Instant until) {
        notice.ends_at = until;
        notice = *store_->write(agent(), [&](Unit& unit) { return update_notice(unit, notice); });
    }
    void run() {
        timer::Worker worker{*store_, {{std::string{turn_timer}, [this](Unit& unit, const timer::Due& due) {
                                            on_turn(unit, hands_, NoticeId{due.subject_id});
                                        }}}};
        while (worker.run_due() > 0) {
        }
    }
    // How many heard, and that nobody heard twice.
    std::size_t heard(const char* phase) {
        for (const auto& [id, times] : told_[phase]) EXPECT_EQ(times, 1) << phase << " " << id;
        return told_[phase].size();
    }
    std::map<std::string, std::map<std::int64_t, int>> told_;
};

TEST_P(Turns, EachHearsOfBothOnceHoweverManyTheyAre) {
    const auto now = clock_.now();
    book(450, now + 2h);
    book(3, now + 12h);
    auto notice = outage(now + 1h, now + 10h);
    run();
    EXPECT_EQ(heard("began"), 0U) << "not before it begins";
    clock_.advance(1h);
    run();
    EXPECT_EQ(heard("began"), 450U);
    change(notice, now + 13h);
    run();
    EXPECT_EQ(heard("began"), 453U) << "it takes longer";
    EXPECT_EQ(heard("ended"), 0U);
    clock_.advance(30min);
    change(notice, clock_.now());
    run();
    EXPECT_EQ(heard("ended"), 453U) << "whoever heard of the beginning, though it ended early";
    clock_.advance(20h);
    run();
    EXPECT_EQ(heard("ended"), 453U);
}

TEST_P(Turns, WhatWasWithdrawnOrIsNewsTellsNobody) {
    const auto now = clock_.now();
    book(3, now + 2h);
    auto withdrawn = outage(now + 1h, now + 5h);
    withdrawn.starts_at = clock_.now();
    change(withdrawn, clock_.now());
    auto news = withdrawn;
    news.kind = NoticeKind::information;
    news.starts_at = now + 1h;
    news.ends_at = now + 5h;
    ASSERT_TRUE(store_->write(agent(), [&](Unit& unit) { return create_notice(unit, news); }));
    clock_.advance(6h);
    run();
    EXPECT_EQ(heard("began"), 0U);
    EXPECT_EQ(heard("ended"), 0U);
}

INSTANTIATE_TEST_SUITE_P(Engines, Turns, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::outage
