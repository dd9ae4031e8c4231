// The register of leaks on both engines: how grave, which step when, what is due, and who is told what.
#include <algorithm>

#include "privacy/domain/leak_errors.hpp"
#include "privacy/domain/leak_flow.hpp"
#include "privacy/domain/leak_rules.hpp"
#include "privacy/test/desk.hpp"
#include "privacy/use_cases/leaks.hpp"
#include "sla/calls.hpp"

namespace bihuan::privacy {
namespace {

class Leaks : public Desk {
  protected:
    const PersonalParts parts_;
    Context context() { return {.cipher = &cipher_, .parts = &parts_}; }
    LeakFacts facts() {
        return {.title = "客户名单被发到外部邮箱",
                .found_at = clock_.now(),
                .how_found = "邮件网关告警",
                .kinds = {"name", "contact"},
                .people_count = 600,
                .cause = "员工误发",
                .systems = "客服工单系统",
                .harm = "骚扰电话",
                .measures = "已要求对方删除",
                .advice = "谨防诈骗来电",
                .contact = "10010",
                .exempt_reason = {}};
    }
    Result<LeakDetail> report(const LeakFacts& known) {
        return by(officer(), [&](Unit& unit) { return report_leak(unit, known); });
    }
    Result<LeakDetail> act(const LeakDetail& on, LeakAction action, const std::string& text = {}) {
        return by(officer(), [&](Unit& unit) {
            return act_on_leak(unit, on.view.leak.leak_id, on.view.leak.version, action, text);
        });
    }
    LeakDetail assessed() { return *act(*report(facts()), LeakAction::assess); }
    LeakDetail contained() { return *act(assessed(), LeakAction::contain); }
    LeakDetail drafted(const LeakDetail& on, Audience audience) {
        return *by(officer(), [&](Unit& unit) {
            return draft_leak_notice(unit, context(), on.view.leak.leak_id, audience);
        });
    }
    Result<LeakDetail> send(const LeakDetail& on, Audience audience, const std::string& to) {
        const auto& notice = *std::ranges::find_if(
            on.notices, [&](const LeakNotice& n) { return n.audience == audience && !n.sent_at; });
        return by(officer(), [&](Unit& unit) {
            return send_leak_notice(unit, notice.notice_id, notice.version, {unit.now, to, "公文"});
        });
    }
    LeakDetail all_told() {
        auto d = contained();
        for (const auto audience : {Audience::authority, Audience::people})
            d = *send(drafted(d, audience), audience, "收件人");
        return *act(d, LeakAction::notify);
    }
    static const LeakTask& task(const LeakDetail& d, LeakTaskKind kind) {
        return *std::ranges::find(d.tasks, kind, &LeakTask::kind);
    }
    std::string code() {
        const std::array ids{customer_};
        return look([&](Unit& unit) { return customer::customer_words(unit, ids).at(customer_).code; });
    }
};

TEST_P(Leaks, AreGradedByThePeopleConcerned) {
    const auto version = look([&](Unit& unit) { return standard::in_force(unit, unit.now); });
    struct Sample {
        std::int64_t people, level;
    };
    for (const auto& row : {Sample{1, 3}, Sample{499, 3}, Sample{500, 2}, Sample{9999, 2}, Sample{10'000, 1}})
        EXPECT_EQ(level_of(*version.standard, row.people).level, row.level) << row.people;
    auto d = assessed();
    EXPECT_EQ(d.view.leak.level, 2);
    auto more = facts();
    more.people_count = 20'000;
    d = *by(officer(),
            [&](Unit& unit) { return update_leak(unit, d.view.leak.leak_id, d.view.leak.version, more); });
    EXPECT_EQ(d.view.leak.level, 1) << "more people than were thought";
}

TEST_P(Leaks, GoStepByStep) {
    auto wrong = facts();
    wrong.found_at += 1h;
    EXPECT_EQ(code_of(report(wrong).error()), "privacy.leak_found_at");
    wrong = facts();
    wrong.kinds = {"dreams"};
    EXPECT_EQ(code_of(report(wrong).error()), "privacy.leak_kind_unknown");
    auto bare = facts();
    bare.people_count = 0;
    bare.cause.clear();
    const auto refused = act(*report(bare), LeakAction::assess).error();
    ASSERT_EQ(refused.fields.size(), 2U);
    EXPECT_EQ(refused.fields.front().field, "people_count");
    auto d = *report(facts());
    EXPECT_EQ(d.tasks.size(), 3U);
    EXPECT_EQ(task(d, LeakTaskKind::authority).due_at, d.view.leak.facts.found_at + 24h);
    EXPECT_EQ(code_of(act(d, LeakAction::contain).error()), "privacy.leak_step");
    d = *act(d, LeakAction::assess);
    EXPECT_EQ(task(d, LeakTaskKind::people).due_at, *d.view.leak.assessed_at + 30min) << "level II";
    EXPECT_TRUE(task(d, LeakTaskKind::assess).done_at.has_value());
    d = *act(d, LeakAction::contain);
    EXPECT_EQ(code_of(act(d, LeakAction::notify).error()), "privacy.leak_authority_untold");
    d = *send(drafted(d, Audience::authority), Audience::authority, "省通信管理局");
    EXPECT_EQ(code_of(act(d, LeakAction::notify).error()), "privacy.leak_people_untold");
    d = *send(drafted(d, Audience::people), Audience::people, "名册中的客户");
    d = *act(d, LeakAction::notify);
    EXPECT_EQ(code_of(act(d, LeakAction::close, "加强培训").error()), "privacy.leak_tasks_open");
    d = *by(officer(), [&](Unit& unit) {
        return update_leak_task(unit, task(d, LeakTaskKind::review).task_id, {.is_done = true});
    });
    EXPECT_EQ(code_of(act(d, LeakAction::close).error()), "privacy.leak_needs");
    d = *act(d, LeakAction::close, "加强培训");
    EXPECT_EQ(d.view.leak.state, LeakState::closed);
    EXPECT_TRUE(d.view.leak.ended_at.has_value());
    EXPECT_EQ(code_of(by(officer(),
                         [&](Unit& unit) {
                             return update_leak(unit, d.view.leak.leak_id, d.view.leak.version, facts());
                         })
                          .error()),
              "privacy.leak_ended");
    d = *act(d, LeakAction::reassess, "又发现一批");
    EXPECT_EQ(d.view.leak.state, LeakState::assessed);
    EXPECT_EQ(d.view.open_tasks, 2) << "the authority and the people hear of what is new";
}

TEST_P(Leaks, PeopleNeedNotBeToldWhereTheMeasuresPreventTheHarm) {
    auto known = facts();
    known.exempt_reason = "数据已加密，密钥未泄露";
    auto d = *act(*act(*report(known), LeakAction::assess), LeakAction::contain);
    d = *send(drafted(d, Audience::authority), Audience::authority, "省通信管理局");
    EXPECT_NE(d.notices.front().text_zh.find("密钥未泄露"), std::string::npos);
    d = *act(d, LeakAction::notify);
    EXPECT_TRUE(task(d, LeakTaskKind::people).done_at.has_value());
}

TEST_P(Leaks, ADraftSaysAllThatTheLawAsksFor) {
    EXPECT_EQ(code_of(by(officer(),
                         [&](Unit& unit) {
                             return draft_leak_notice(unit, context(),
                                                      report_leak(unit, facts())->view.leak.leak_id,
                                                      Audience::people);
                         })
                          .error()),
              "privacy.leak_not_assessed");
    const auto d = drafted(assessed(), Audience::people);
    ASSERT_EQ(d.notices.size(), 1U);
    for (const char* word :
         {"姓名、联系方式", "员工误发", "骚扰电话", "已要求对方删除", "谨防诈骗来电", "10010"})
        EXPECT_NE(d.notices.front().text_zh.find(word), std::string::npos) << word;
    EXPECT_NE(d.notices.front().text_en.find("names, phone numbers"), std::string::npos);
    auto again = facts();
    again.advice.clear();
    const auto open = *by(officer(), [&](Unit& unit) {
        return update_leak(unit, d.view.leak.leak_id, d.view.leak.version, again);
    });
    const auto gap = drafted(open, Audience::people);
    ASSERT_EQ(gap.notices.size(), 1U) << "one that is not sent is written anew";
    EXPECT_EQ(code_of(send(gap, Audience::people, "客户").error()), "privacy.leak_notice_gap");
    const auto& notice = gap.notices.front();
    const auto edited = *by(officer(), [&](Unit& unit) {
        return edit_leak_notice(unit, notice.notice_id, notice.version, "请留意来电", "Beware of calls");
    });
    EXPECT_EQ(code_of(by(officer(),
                         [&](Unit& unit) {
                             return send_leak_notice(unit, notice.notice_id, notice.version,
                                                     {unit.now, "客户", "短信"});
                         })
                          .error()),
              "privacy.version_conflict");
    const auto sent = *send(edited, Audience::people, "客户");
    EXPECT_EQ(code_of(by(officer(),
                         [&](Unit& unit) {
                             return edit_leak_notice(unit, notice.notice_id, sent.notices.front().version,
                                                     "x", "x");
                         })
                          .error()),
              "privacy.leak_notice_sent");
}

TEST_P(Leaks, ThoseListedFindTheirNoticeAndNobodyElse) {
    const auto d = all_told();
    const auto id = d.view.leak.leak_id;
    const auto mine = [&] {
        return store_->read(customer(), [&](Unit& unit) { return list_own_notices(unit, {}, 10); })->items;
    };
    EXPECT_TRUE(mine().empty()) << "not on the list";
    const auto add = [&](std::vector<std::string> codes) {
        return by(officer(), [&](Unit& unit) { return add_leak_people(unit, id, codes); });
    };
    EXPECT_EQ(add({code(), "C0"}).error().fields.front().field, "codes.1");
    EXPECT_TRUE(mine().empty()) << "nothing is half written";
    EXPECT_EQ(add({code()})->added, 1);
    EXPECT_EQ(add({code()})->added, 0) << "once each";
    ASSERT_EQ(mine().size(), 1U);
    EXPECT_TRUE(by(officer(), [&](Unit& unit) { return remove_leak_person(unit, id, customer_); }));
    EXPECT_TRUE(mine().empty());
    const auto matching = *by(officer(), [&](Unit& unit) {
        return add_matching_people(unit, id, {.segment = {}, .city = "北京", .after = {}});
    });
    EXPECT_EQ(matching.added, 1);
    EXPECT_FALSE(matching.next);
    EXPECT_EQ(by(officer(),
                 [&](Unit& unit) {
                     return add_matching_people(unit, id, {.segment = {}, .city = "上海", .after = {}});
                 })
                  ->listed,
              1);
}

TEST_P(Leaks, WhatIsNotDoneInTimeIsSaid) {
    auto d = *report(facts());
    const auto due = task(d, LeakTaskKind::contain);
    EXPECT_EQ(code_of(by(officer(),
                         [&](Unit& unit) { return update_leak_task(unit, due.task_id, {.is_done = true}); })
                          .error()),
              "privacy.leak_task_by_step");
    const auto count = [&](std::string_view action) {
        const auto now =
            *store_->read(officer(), [&](Unit& unit) { return get_leak(unit, d.view.leak.leak_id); });
        return std::ranges::count_if(now.entries, [&](const LeakEntry& e) {
            return e.action == action && e.text.starts_with("contain");
        });
    };
    const auto overdue = [&] { return count("overdue"); };
    const auto board = [&] {
        return *store_->read(officer(), [&](Unit& unit) -> Result<sla::BoardPage> {
            const std::array kinds{leak_clock_subject};
            return sla::board(unit, {}, kinds, 10);
        });
    };
    const auto state = [&] {
        return store_
            ->read(officer(),
                   [&](Unit& unit) -> Result<sla::ClockState> {
                       return sla::view(unit, {std::string{leak_clock_subject}, due.task_id.number})
                           ->clocks.front()
                           .explanation.value.state;
                   })
            .value();
    };
    timer::Worker worker{
        *store_, {{sla::timer_kind(leak_clock_subject), [](Unit& unit, const timer::Due& it) {
                       sla::on_timer(unit, {std::string{leak_clock_subject}, it.subject_id}, hear_leak_clock);
                   }}}};
    const auto run = [&](Instant until) {
        clock_.set(until);
        while (worker.run_due() > 0) {
        }
    };
    ASSERT_EQ(board().items.size(), 3U) << "soonest first";
    EXPECT_EQ(board().items.front().place.handler_id, officer_id_.number);
    run(due.due_at - 1min);
    EXPECT_EQ(count("warned"), 2) << "at half of it and at four fifths";
    EXPECT_EQ(overdue(), 0);
    EXPECT_EQ(state(), sla::ClockState::running);
    run(due.due_at + 1min);
    EXPECT_EQ(overdue(), 1);
    EXPECT_EQ(state(), sla::ClockState::breached);
    run(due.due_at + (due.due_at - d.view.leak.facts.found_at));
    EXPECT_EQ(overdue(), 1) << "said once";
    EXPECT_GE(count("escalated"), 3) << "up the ladder of the standard";
    const auto lines = look([&](Unit& unit) {
        const std::array ids{due.task_id.number};
        return board_kinds(context()).back().words(unit, ids);
    });
    EXPECT_NE(lines.at(due.task_id.number).title_zh.find(facts().title), std::string::npos);
    d = *act(*act(d, LeakAction::assess), LeakAction::contain);
    EXPECT_EQ(state(), sla::ClockState::missed);
    EXPECT_EQ(board().items.size(), 2U) << "what is done is off the board";
    d = *by(officer(), [&](Unit& unit) {
        return add_leak_task(unit, d.view.leak.leak_id,
                             {.text = "更换口令", .owner_id = second_id_, .due_at = unit.now + 1h});
    });
    EXPECT_EQ(code_of(by(officer(),
                         [&](Unit& unit) {
                             return add_leak_task(
                                 unit, d.view.leak.leak_id,
                                 {.text = "晚了", .owner_id = second_id_, .due_at = unit.now});
                         })
                          .error()),
              "privacy.leak_due_at");
    EXPECT_EQ(code_of(by(officer(),
                         [&](Unit& unit) {
                             return update_leak_task(unit, task(d, LeakTaskKind::other).task_id,
                                                     {.owner_id = UserId{5}});
                         })
                          .error()),
              "privacy.leak_owner");
    EXPECT_EQ(act(d, LeakAction::reassess, "不是泄露")->view.leak.state, LeakState::assessed);
}

TEST_P(Leaks, LimitsFollowTheFacts) {
    auto known = facts();
    known.found_at -= 2h;
    auto d = *report(known);
    const auto clock_due = [&](LeakTaskKind kind) {
        return store_
            ->read(officer(),
                   [&](Unit& unit) -> Result<Instant> {
                       return *sla::view(unit,
                                         {std::string{leak_clock_subject}, task(d, kind).task_id.number})
                                   ->clocks.front()
                                   .explanation.value.due_at;
                   })
            .value();
    };
    const auto change = [&] {
        d = *by(officer(), [&](Unit& unit) {
            return update_leak(unit, d.view.leak.leak_id, d.view.leak.version, known);
        });
    };
    known.found_at -= 1h;
    change();
    EXPECT_EQ(task(d, LeakTaskKind::authority).due_at, known.found_at + 24h)
        << "found earlier than was thought";
    EXPECT_EQ(clock_due(LeakTaskKind::authority), known.found_at + 24h);
    d = *act(d, LeakAction::assess);
    known.people_count = 20'000;
    change();
    EXPECT_EQ(task(d, LeakTaskKind::people).due_at, clock_due(LeakTaskKind::people));
    EXPECT_LT(task(d, LeakTaskKind::people).due_at, *d.view.leak.assessed_at + 30min)
        << "level I is told sooner";
    EXPECT_TRUE(task(d, LeakTaskKind::assess).done_at.has_value()) << "what is done stays done";
}

TEST(LeakRules, WorkingDaysLeaveOutTheWeekend) {
    WorkCalendar calendar;
    for (std::size_t day = 1; day <= 5; ++day) calendar.week[day] = {{8 * 60, 20 * 60}};
    const auto friday = *from_iso("2026-03-06T02:00:00Z");
    EXPECT_EQ(to_iso(after_working_days(calendar, friday, 3)), "2026-03-11T02:00:00.000Z");
    EXPECT_EQ(after_working_days(calendar, friday, 0), friday);
}

INSTANTIATE_TEST_SUITE_P(Engines, Leaks, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

}  // namespace
}  // namespace bihuan::privacy
