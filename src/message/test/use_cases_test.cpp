// From a wish to send to the end of it, on both engines.
#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "message/test/desk.hpp"

namespace bihuan::message {
namespace {

class Messages : public Desk {};
INSTANTIATE_TEST_SUITE_P(Engines, Messages, testing::Values("sqlite", "postgres"));

TEST_P(Messages, OneKeySendsOnceHoweverManyAsk) {
    std::atomic<int> made = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            const auto done = store_->write(system_actor(), [&](Unit& unit) -> Result<bool> {
                return send(unit, context_,
                            {.purpose = "ticket_progress",
                             .customer_id = customer_,
                             .subject_kind = "",
                             .organization_id = root_,
                             .values = {},
                             .key = "same"})
                    .has_value();
            });
            if (done && *done) ++made;
        });
    for (auto& one : threads) one.join();
    EXPECT_EQ(made, 1);
    run_sender();
    run_sender();
    EXPECT_EQ(sent_.size(), 1U);
}

TEST_P(Messages, WordsAreFilledInSealedAndMasked) {
    const auto id = **want("a");
    run_sender();
    ASSERT_EQ(sent_.size(), 1U);
    EXPECT_EQ(sent_[0].first, "sms");
    EXPECT_EQ(sent_[0].second.address, "13800001234");
    EXPECT_EQ(sent_[0].second.text, "【闭环】您的请求T-1：处理中。感谢您的耐心等待。");
    EXPECT_EQ(stands(id), "sent sms");
    EXPECT_EQ(message(id).view.message.address_masked, "138****1234");
    const auto stored = *store_->read(system_actor(), [](Unit& unit) -> Result<std::string> {
        return *unit.one(
            {"test.row", "select values_sealed, address_sealed, body_sealed, address_masked from message"},
            {}, [](const Row& row) {
                return row.text("values_sealed") + row.text("address_sealed") + row.text("body_sealed") +
                       row.text("address_masked");
            });
    });
    for (const auto* clear : {"13800001234", "T-1", "闭环"})
        EXPECT_EQ(stored.find(clear), std::string::npos) << clear;
    const auto seen = by(agent(), [&](Unit& unit) { return reveal_message(unit, context_, id, "asked"); });
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->address, "13800001234");
    clock_.advance(181 * 24h);
    by(system_actor(), [](Unit& unit) -> Done {
        on_trim(unit);
        return {};
    });
    EXPECT_EQ(code_of(by(agent(), [&](Unit& unit) { return reveal_message(unit, context_, id, "asked"); })),
              "message.words_gone");
}

TEST_P(Messages, ACustomersNameIsNeverAPlaceholder) {
    gateways_.erase("sms");
    (void)want("a");
    run_sender();
    ASSERT_EQ(sent_.size(), 1U);
    EXPECT_TRUE(sent_[0].second.text.starts_with("张三 {{ticket.code}} <b>，您好")) << sent_[0].second.text;
}

TEST_P(Messages, AFailureIsRepeatedThenTurnsToTheNextChannel) {
    answers_["sms"] = {Outcome::temporary, "busy 13800001234"};
    const auto id = **want("a");
    run_sender();
    EXPECT_EQ(stands(id), "failed gateway_failed sms");
    EXPECT_EQ(message(id).tries.front().detail, "busy ***");
    for (int i = 0; i < 5; ++i) {
        clock_.advance(3h);
        clock_.set(*from_iso(fmt::format("2026-03-{:02}T02:00:00Z", 3 + i)));  // by day
        run_sender();
    }
    EXPECT_EQ(std::ranges::count(sent_, "sms", &std::pair<std::string, Parcel>::first), 6);
    EXPECT_EQ(sent_.back().first, "mail");
    EXPECT_EQ(stands(id), "sent mail");
}

TEST_P(Messages, ARefusalTurnsAtOnceAndTheLastWayIsThePortal) {
    answers_["sms"] = answers_["mail"] = {Outcome::permanent, "no"};
    const auto id = **want("a");
    run_sender();
    EXPECT_EQ(stands(id), "delivered portal");
    std::string tries;
    for (const auto& one : message(id).tries)
        tries += one.channel + " " + one.outcome + " " + one.detail + "; ";
    EXPECT_EQ(tries,
              "portal delivered ; messaging skipped not_set_up; push skipped not_set_up; mail permanent no; "
              "sms permanent no; ");
    const auto inbox =
        *store_->read(portal(), [&](Unit& unit) { return portal_inbox(unit, context_, {}, 10); });
    ASSERT_EQ(inbox.items.size(), 1U);
    EXPECT_EQ(inbox.unread, 1);
    EXPECT_EQ(inbox.items[0].title, "您的服务请求有新进展");
    EXPECT_EQ(*by(portal(), [&](Unit& unit) { return mark_read(unit, context_, {id}); }), 0);
    auto other = portal();
    other.customer_id = 5;
    EXPECT_EQ(code_of(by(other, [&](Unit& unit) { return mark_read(unit, context_, {id}); })),
              "message.unknown");
}

TEST_P(Messages, QuietHoursConsentAndLimits) {
    clock_.set(*from_iso("2026-03-02T14:00:00Z"));  // 22:00
    const auto late = **want("late"), urgent = **want("urgent", "urgent_note"),
               offer = **want("offer", "offer");
    run_sender();
    EXPECT_EQ(stands(late), "deferred quiet_hours sms");
    EXPECT_EQ(stands(urgent), "sent sms");
    EXPECT_EQ(stands(offer), "refused no_consent ");
    by(portal(), [&](Unit& unit) {
        return save_preferences_of(unit, context_, CustomerId{unit.actor().customer_id},
                                   {"email", "en", QuietHours{540, 600}, {}});
    });
    clock_.set(*from_iso("2026-03-03T00:00:00Z"));  // 08:00
    run_sender();
    EXPECT_EQ(stands(late), "sent mail");
    EXPECT_EQ(sent_.back().second.title, "Progress of your request");
    for (int i = 0; i < 5; ++i) (void)want(fmt::format("more{}", i));
    run_sender();
    const auto seventh = **want("seventh");
    run_sender();
    EXPECT_EQ(stands(seventh), "refused daily_limit ");
    EXPECT_EQ(want("x", "no_such_purpose")->has_value(), false);
}

TEST_P(Messages, ReportsCountOnceAndForgedOnesDoNot) {
    const auto id = **want("a");
    run_sender();
    const auto hear_it = [&](const std::string& token, Report report) {
        return code_of(
            by(system_actor(), [&](Unit& unit) { return hear_report(unit, context_, id, token, report); }));
    };
    EXPECT_EQ(hear_it("x", Report::arrived), "message.report_unknown");
    EXPECT_EQ(stands(id), "sent sms");
    const auto token = report_token(cipher_, id);
    EXPECT_EQ(hear_it(token, Report::other), "");
    EXPECT_EQ(hear_it(token, Report::arrived), "");
    EXPECT_EQ(hear_it(token, Report::arrived), "");
    EXPECT_EQ(hear_it(token, Report::lost), "");
    EXPECT_EQ(stands(id), "delivered sms");
    EXPECT_EQ(message(id).tries.size(), 2U);
    const auto lost = **want("b");
    run_sender();
    by(system_actor(), [&](Unit& unit) {
        return hear_report(unit, context_, lost, report_token(cipher_, lost), Report::lost);
    });
    run_sender();
    EXPECT_EQ(stands(lost), "sent mail");
}

TEST_P(Messages, ANodeThatDiesLeavesItToTheNextOnce) {
    const auto id = **want("a");
    const auto take = [&] {
        std::size_t taken = 0;
        by(system_actor(), [&](Unit& unit) -> Done {
            taken = take_due_messages(unit, context_, 10).size();
            return {};
        });
        return taken;
    };
    EXPECT_EQ(take(), 1U);
    EXPECT_EQ(take(), 0U);  // leased
    clock_.advance(3min);
    EXPECT_EQ(take(), 1U);
    by(system_actor(), [&](Unit& unit) -> Done {
        end_try(unit, context_, id, {Outcome::accepted, ""});
        end_try(unit, context_, id, {Outcome::permanent, "late"});
        return {};
    });
    EXPECT_EQ(stands(id), "sent sms");
}

TEST_P(Messages, TheDeadAreSentAgainOrSetAside) {
    answers_["mail"] = {Outcome::permanent, "no"};
    by(system_actor(),
       [&](Unit& unit) -> Done {  // a purpose whose only channels fail: the portal's template is gone
           for (const auto& one : list_templates(unit, "note", {}, 100))
               if (one.place.channel.empty())
                   (void)act_on_template(unit, one.template_id, one.version, TemplateAction::retire, {});
           return {};
       });
    answers_["sms"] = {Outcome::permanent, "no"};
    const auto id = **want("a", "note");
    run_sender();
    EXPECT_EQ(stands(id), "dead gateway_rejected portal");
    const auto act = [&](std::int64_t version, Action action) {
        return by(agent(), [&](Unit& unit) {
            return act_on_dead_message(unit, context_, id, version, action, "why");
        });
    };
    EXPECT_EQ(code_of(act(99, Action::again)), "message.version_conflict");
    answers_["sms"] = {Outcome::accepted, ""};
    ASSERT_TRUE(act(message(id).view.message.version, Action::again));
    run_sender();
    EXPECT_EQ(stands(id), "sent sms");
    EXPECT_EQ(code_of(act(message(id).view.message.version, Action::set_aside)),
              "message.action_not_allowed");
}

TEST_P(Messages, ATemplateIsApprovedBySomebodyElseAndReplacesTheOneInUse) {
    const Draft draft{{"ticket_progress", "sms", "zh-CN", ""}, "", "新：{{ticket.code}}"};
    auto made = by(agent(), [&](Unit& unit) { return draft_template(unit, draft); });
    ASSERT_TRUE(made) << code_of(made);
    EXPECT_EQ(made->number, 2);
    const auto act = [&](const Actor& who, TemplateAction action) {
        const auto done = by(who, [&](Unit& unit) {
            return act_on_template(unit, made->template_id, made->version, action, {});
        });
        if (done) made = done;
        return code_of(done);
    };
    EXPECT_EQ(act(agent(), TemplateAction::approve), "message.template_state");
    EXPECT_EQ(act(agent(), TemplateAction::propose), "");
    EXPECT_EQ(act(agent(), TemplateAction::approve), "message.template_own");
    EXPECT_EQ(act(agent(4711), TemplateAction::approve), "");
    const auto history =
        *store_->read(agent(), [&](Unit& unit) { return template_history(unit, made->template_id); });
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[1].state, TemplateState::retired);
    (void)want("a");
    run_sender();
    EXPECT_EQ(sent_.back().second.text, "新：T-1");
    EXPECT_EQ(code_of(by(
                  agent(),
                  [&](Unit& unit) { return draft_template(unit, {draft.place, "", "{{customer.phone}}"}); })),
              "message.placeholder_unknown");
}

TEST_P(Messages, EveryShippedTemplateHoldsForItsPurpose) {
    const auto done = store_->read(agent(), [&](Unit& unit) -> Done {
        const auto rules = standard::message_rules(unit, unit.now);
        const auto all = list_templates(unit, "", {}, 500);
        for (const auto& one : all) {
            const auto* purpose = standard::message_purpose(*rules, one.place.purpose);
            EXPECT_NE(purpose, nullptr);
            if (!purpose) continue;
            const auto checked = check_draft({one.place, one.subject, one.body}, *purpose,
                                             standard::in_force(unit, unit.now).standard->segments);
            EXPECT_TRUE(checked) << one.place.purpose << " " << code_of(checked);
        }
        for (const auto& purpose : rules->purposes)
            for (const auto* language : {"zh-CN", "en"})
                EXPECT_TRUE(std::ranges::any_of(all,
                                                [&](const Template& one) {
                                                    return one.place.purpose == purpose.code &&
                                                           one.place.language == language &&
                                                           one.place.channel.empty();
                                                }))
                    << purpose.code << language;
        return {};
    });
    EXPECT_TRUE(done);
}

// 4.1.2: every step, at intervals, and the owner where nothing arrives.
TEST_P(Messages, ATicketIsToldOfFromItsBeginningToItsEnd) {
    const auto opened = by(agent(), [&](Unit& unit) {
        ticket::NewTicket wanted;
        wanted.title = "宽带断了";
        wanted.channel = "phone";
        wanted.category_id = standard::category_by_code(unit, "fault.broadband")->category_id;
        wanted.customer_id = customer_;
        wanted.is_accepted = true;
        return ticket::open(unit, codes_, wanted);
    });
    ASSERT_TRUE(opened) << code_of(opened);
    const auto step = [&](ticket::Action action) {
        const auto done = by(agent(), [&](Unit& unit) {
            ticket::StepFacts facts;
            facts.result = "换了光猫";
            facts.cause = "equipment";
            facts.handler_id = agent_id_;
            return ticket::act(unit, opened->ticket_id, action, facts);
        });
        ASSERT_TRUE(done) << code_of(done);
    };
    run_sender();
    ASSERT_EQ(sent_.size(), 1U);
    EXPECT_EQ(sent_[0].second.text, "【闭环】您的请求" + opened->code + "已受理，进展会主动告知您。");
    step(ticket::Action::assign);
    run_sender();
    EXPECT_EQ(sent_.size(), 1U) << "an assignment is our own affair";
    step(ticket::Action::start);
    run_sender();
    ASSERT_EQ(sent_.size(), 2U);
    EXPECT_NE(sent_[1].second.text.find("处理中"), std::string::npos);
    timer::Worker timers{
        *store_,
        {{std::string{progress_timer},
          [&](Unit& unit, const timer::Due& due) { on_progress(unit, context_, TicketId{due.subject_id}); }},
         {std::string{gap_timer},
          [&](Unit& unit, const timer::Due& due) { on_gap(unit, TicketId{due.subject_id}); }}}};
    clock_.advance(48h);
    timers.run_due();
    run_sender();
    EXPECT_EQ(sent_.size(), 3U) << "at intervals, while nothing happens";
    // Nothing gets through any more: the owner hears of it.
    gateways_.clear();
    by(agent(), [&](Unit& unit) -> Done {
        for (const auto& one : list_templates(unit, "ticket_progress", {}, 100))
            (void)act_on_template(unit, one.template_id, one.version, TemplateAction::retire, {});
        return {};
    });
    clock_.advance(73h);
    timers.run_due();
    run_sender();
    const auto notices = *store_->read(system_actor(), [&](Unit& unit) -> Result<std::int64_t> {
        return unit.number(
            {"test.notices", "select count(*) as n from ticket_notice where details like '%4.1.2%'"});
    });
    EXPECT_GE(notices, 1);
}

TEST_P(Messages, OnesOwnWordsGoOnceByTheirKeyAndOnlyForWhatPeopleWrite) {
    const auto opened = by(agent(), [&](Unit& unit) {
        ticket::NewTicket wanted;
        wanted.title = "问一下";
        wanted.channel = "phone";
        wanted.category_id = standard::category_by_code(unit, "fault.broadband")->category_id;
        wanted.customer_id = customer_;
        return ticket::open(unit, codes_, wanted);
    });
    const auto write = [&](const Written& written) {
        return by(agent(),
                  [&](Unit& unit) { return write_to_customer(unit, context_, opened->ticket_id, written); });
    };
    const auto first = write({"note", "{{customer.name}}", "key-0001"}),
               again = write({"note", "other", "key-0001"});
    ASSERT_TRUE(first) << code_of(first);
    EXPECT_EQ(first->view.message.message_id, again->view.message.message_id);
    EXPECT_EQ(code_of(write({"ticket_closed", "x", "key-0002"})), "message.purpose_automatic");
    EXPECT_EQ(code_of(write({"nothing", "x", "key-0003"})), "message.purpose_unknown");
    run_sender();
    ASSERT_EQ(sent_.size(), 1U);
    EXPECT_NE(sent_[0].second.text.find("{{customer.name}}"), std::string::npos) << "words stay words";
}

}  // namespace
}  // namespace bihuan::message
