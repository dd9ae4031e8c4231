// A chat from the first question to the record, on both engines (4.2.2, 4.3.1).
#include "chat/test/desk.hpp"

namespace bihuan::chat {
namespace {

INSTANTIATE_TEST_SUITE_P(Engines, Chats, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

TEST_P(Chats, TheKnowledgeBaseAnswersFirstAndIsCited) {
    const auto view = open("宽带断网了怎么办，光猫红灯");
    ASSERT_TRUE(view) << code_of(view);
    EXPECT_EQ(view->chat.chat.state, State::answering);
    ASSERT_EQ(view->turns.size(), 3U) << "greeting, question, answer";
    const auto& answer = view->turns.back().turn;
    EXPECT_EQ(answer.kind, Kind::answer);
    ASSERT_FALSE(answer.articles.empty());
    EXPECT_FALSE(answer.articles.front().passage.empty());
    const auto kept = portal_words(view->chat.chat.chat_id);
    ASSERT_EQ(kept.size(), 3U);
    EXPECT_EQ(kept.back().turn.articles, answer.articles) << "as it was when it answered";
    EXPECT_EQ(open()->chat.chat.chat_id, view->chat.chat.chat_id) << "one open chat a customer";
}

TEST_P(Chats, AnswersThatDoNotHelpLeadToAPerson) {
    const auto view = open("宽带断网了怎么办，光猫红灯");
    ASSERT_TRUE(view);
    const auto id = view->chat.chat.chat_id;
    const auto rate = [&](TurnId turn, bool helped) {
        return by(zhang(), [&](Unit& unit) { return rate_answer(unit, context_, id, turn, helped); });
    };
    const auto first = view->turns.back().turn.turn_id;
    ASSERT_TRUE(rate(first, false));
    EXPECT_EQ(rate(first, false)->chat.chat.unhelped, 1) << "said once";
    EXPECT_EQ(chat_of(id).state, State::answering);
    EXPECT_EQ(code_of(rate(view->turns[1].turn.turn_id, true)), "chat.no_answer");
    EXPECT_EQ(code_of(rate(TurnId{77}, true)), "chat.turn_unknown");
    const auto again = say(id, "宽带断网了怎么办，光猫红灯");
    ASSERT_TRUE(again);
    const auto handed = rate(again->turns.back().turn.turn_id, false);
    ASSERT_TRUE(handed) << code_of(handed);
    EXPECT_EQ(handed->chat.chat.state, State::waiting);
    EXPECT_EQ(handed->chat.chat.hand_over, HandOver::not_helped);
    EXPECT_EQ(handed->chat.ahead, 0);
}

TEST_P(Chats, WhatNobodyKnowsGoesToAPerson) {
    const auto view = open("紫色海豚的鞋带在哪里买");
    ASSERT_TRUE(view);
    EXPECT_EQ(view->chat.chat.state, State::waiting);
    EXPECT_EQ(view->chat.chat.hand_over, HandOver::not_found);
    EXPECT_EQ(happened_in(view->chat.chat.chat_id),
              (std::vector<std::string>{"greeted", "not_found", "handed_over"}));
}

TEST_P(Chats, WordsAskForAPerson) {
    const auto view = open("转人工");
    ASSERT_TRUE(view);
    EXPECT_EQ(view->chat.chat.state, State::waiting);
    EXPECT_EQ(view->chat.chat.hand_over, HandOver::asked);
    EXPECT_EQ(view->chat.chat.queue, "service");
}

TEST_P(Chats, OutsideTheHoursAMessageBecomesATicket) {
    clock_.advance(12h);  // 22 o'clock
    const auto view = open();
    ASSERT_TRUE(view);
    const auto id = view->chat.chat.chat_id;
    EXPECT_FALSE(view->chat.hours.is_open);
    EXPECT_EQ(to_iso(*view->chat.hours.next_open_at).substr(0, 16), "2026-03-03T00:00");
    const auto asked = person(id);
    EXPECT_EQ(asked->chat.chat.state, State::answering);
    EXPECT_EQ(asked->turns.back().turn.event, Happened::after_hours);
    const auto left = by(zhang(), [&](Unit& unit) {
        return leave_message(unit, context_, id, {"账单多收了三十元\n请回电", "晚上七点后 13812345678"});
    });
    ASSERT_TRUE(left) << code_of(left);
    EXPECT_EQ(left->chat.chat.state, State::left_message);
    ASSERT_FALSE(left->chat.ticket_code.empty());
    const auto t = store_->read(system_actor(), [&](Unit& unit) {
        return ticket::find(unit, *ticket::ticket_by_code(unit, left->chat.ticket_code)).value();
    });
    EXPECT_EQ(t.title, "账单多收了三十元");
    EXPECT_EQ(t.channel, "online");
    EXPECT_EQ(t.customer_id, zhang_);
    EXPECT_TRUE(t.description.contains("13812345678"));
    const auto record = record_of(id);
    ASSERT_TRUE(record);
    EXPECT_EQ(record->result, "follow_up");
    EXPECT_EQ(record->ticket_code, t.code);
    EXPECT_EQ(code_of(say(id, "还在吗")), "chat.over");
    const auto next = open();
    EXPECT_NE(next->chat.chat.chat_id, id) << "another chat may be opened";
}

TEST_P(Chats, AVipWaitsInTheirOwnQueueAroundTheClock) {
    clock_.advance(12h);
    const auto id = waiting_chat(customer_actor(vip_));
    EXPECT_EQ(chat_of(id).state, State::waiting);
    EXPECT_EQ(chat_of(id).queue, "vip");
}

TEST_P(Chats, WhoeverIsThereIsOfferedAndTheClockStops) {
    present(0);
    const auto id = waiting_chat();
    EXPECT_EQ(chat_of(id).offered_to_id, people_[0]);
    EXPECT_EQ(desk(0).offers.size(), 1U);
    EXPECT_EQ(desk(1).offers.size(), 0U);
    clock_.advance(10s);
    const auto picked = pick(0, id);
    ASSERT_TRUE(picked) << code_of(picked);
    EXPECT_EQ(picked->chat.state, State::talking);
    EXPECT_FALSE(picked->is_late);
    const auto clocks =
        store_->read(system_actor(), [&](Unit& unit) { return sla::outcomes(unit, {"chat", id.number}); });
    ASSERT_EQ(clocks.size(), 1U);
    EXPECT_EQ(clocks.front().state, sla::ClockState::met);
    EXPECT_EQ(clocks.front().rule, "chat_answer");
    EXPECT_EQ(clocks.front().used, 10s);
    EXPECT_EQ(code_of(pick(1, id)), "chat.unknown") << "it is somebody's now";
    EXPECT_TRUE(pick(0, id)) << "again is no fault";
}

TEST_P(Chats, AnOfferNobodyTakesGoesToTheNext) {
    present(0);
    const auto id = waiting_chat();
    present(1);
    EXPECT_EQ(chat_of(id).offered_to_id, people_[0]);
    pass(21s);
    EXPECT_EQ(chat_of(id).offered_to_id, people_[1]);
    const auto declined = by(staff(1), [&](Unit& unit) { return decline_chat(unit, context_, id); });
    ASSERT_TRUE(declined) << code_of(declined);
    EXPECT_EQ(chat_of(id).offered_to_id, people_[0]);
    EXPECT_EQ(code_of(by(staff(1), [&](Unit& unit) { return decline_chat(unit, context_, id); })),
              "chat.not_offered");
    EXPECT_TRUE(pick(1, id)) << "and may be picked from the queue by anybody able";
}

TEST_P(Chats, WhoComesIsOfferedWhatWaitsUpToTheLimit) {
    std::vector<ChatId> ids;
    for (int i = 0; i < 6; ++i) {
        const auto customer = *store_->write(system_actor(), [&](Unit& unit) {
            return customer_named(unit, "客" + std::to_string(i), "ordinary");
        });
        ids.push_back(waiting_chat(customer_actor(customer)));
        clock_.advance(1s);
    }
    present(0);
    EXPECT_EQ(desk(0).offers.size(), 4U) << "chats_max";
    EXPECT_EQ(chat_of(ids[0]).offered_to_id, people_[0]) << "the longest wait first";
    EXPECT_FALSE(chat_of(ids[5]).offered_to_id);
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(pick(0, ids[static_cast<std::size_t>(i)]));
    EXPECT_EQ(code_of(pick(0, ids[4])), "chat.too_many_chats");
    const auto ended =
        by(staff(0), [&](Unit& unit) { return end_chat(unit, context_, ids[0], {"answered", ""}); });
    ASSERT_TRUE(ended) << code_of(ended);
    EXPECT_EQ(desk(0).offers.size(), 1U) << "one ended, the next is offered";
}

TEST_P(Chats, TheWaitIsToldAsFarAsItIsKnown) {
    const auto first = waiting_chat();
    const auto view_of = [&](ChatId id) {
        return seen_by(zhang(), [&](Unit& unit) { return portal_chat(unit, context_, id); }).value();
    };
    EXPECT_EQ(view_of(first).ahead, 0);
    EXPECT_FALSE(view_of(first).expected_wait) << "nobody is there";
    present(0);
    EXPECT_EQ(view_of(first).expected_wait, 0s) << "it rings";
    // Four chats, of 60 to 180 seconds, and the agent is full.
    std::vector<ChatId> ids{first};
    for (int i = 0; i < 3; ++i) {
        const auto customer = *store_->write(system_actor(), [&](Unit& unit) {
            return customer_named(unit, "客" + std::to_string(i), "ordinary");
        });
        ids.push_back(waiting_chat(customer_actor(customer)));
    }
    for (const auto id : ids) ASSERT_TRUE(pick(0, id));
    const auto waits = waiting_chat(customer_actor(*store_->write(
        system_actor(), [&](Unit& unit) { return customer_named(unit, "客九", "ordinary"); })));
    const auto board_wait = [&] {
        const auto board = seen_by(staff(2), [&](Unit& unit) { return chat_board(unit, context_); });
        const auto found = std::ranges::find(board.queues, std::string{"service"},
                                             [](const QueueState& one) { return one.queue.code; });
        return found->expected_wait;
    };
    EXPECT_FALSE(board_wait()) << "no chat has ended yet: nobody can say";
    told_.clear();
    for (int i = 0; i < 3; ++i) {
        clock_.advance(60s);
        ASSERT_TRUE(by(staff(0), [&](Unit& unit) {
            return end_chat(unit, context_, ids[static_cast<std::size_t>(i)], {"answered", ""});
        }));
        if (i == 0) {
            ASSERT_TRUE(pick(0, waits)) << "offered when the first ended";
        }
    }
    EXPECT_EQ(board_wait(), 0s) << "two places are free";
    EXPECT_TRUE(std::ranges::none_of(told_, [](const Event& one) { return one.topic == tells_moved; }))
        << "nobody waits on";
    present(0, duty::Presence::busy);
    EXPECT_FALSE(board_wait());
    const auto next = waiting_chat(customer_actor(*store_->write(
        system_actor(), [&](Unit& unit) { return customer_named(unit, "客十", "ordinary"); })));
    const auto behind = waiting_chat(customer_actor(*store_->write(
        system_actor(), [&](Unit& unit) { return customer_named(unit, "客百", "ordinary"); })));
    told_.clear();
    ASSERT_TRUE(pick(0, next));
    ASSERT_EQ(std::ranges::count(told_, tells_moved, &Event::topic), 1) << "one waits on, and hears it";
    EXPECT_EQ(std::ranges::find(told_, tells_moved, &Event::topic)->subject_id, behind.number);
}

TEST_P(Chats, WhatTheCustomerThinksOfAnAnswerCountsOnItsArticle) {
    const std::string question = "宽带断网了怎么办，光猫红灯";
    const auto view = open(question);
    ASSERT_TRUE(view);
    const auto id = view->chat.chat.chat_id;
    const auto article = view->turns.back().turn.articles.front().article_id;
    const auto count = [&](std::string_view column) {
        return store_->read(system_actor(), [&](Unit& unit) {
            const auto text = "select coalesce(sum(" + std::string{column} +
                              "), 0) as n from knowledge_use where article_id = :id";
            return unit.number({"test.use", text}, {{"id", article}});
        });
    };
    const auto gaps = [&](std::string_view lack) {
        return store_->read(system_actor(), [&](Unit& unit) {
            return unit.number({"test.gaps",
                                "select coalesce(sum(asked), 0) as n from knowledge_gap where "
                                "lack = :lack and audience = 'customer'"},
                               {{"lack", lack}});
        });
    };
    EXPECT_EQ(count("uses"), 1);
    const auto rate = [&](TurnId turn, bool helped) {
        return by(zhang(), [&](Unit& unit) { return rate_answer(unit, context_, id, turn, helped); });
    };
    ASSERT_TRUE(rate(view->turns.back().turn.turn_id, false));
    EXPECT_EQ(count("not_useful"), 1);
    EXPECT_EQ(gaps("unhelpful"), 1) << "their question was not answered";
    const auto again = say(id, question);
    ASSERT_TRUE(again);
    ASSERT_TRUE(rate(again->turns.back().turn.turn_id, false));
    EXPECT_EQ(count("uses"), 1) << "once a chat and article";
    EXPECT_EQ(count("not_useful"), 1);
    EXPECT_EQ(count("useful"), 0);
    EXPECT_EQ(gaps("none_found") + gaps("unsure"), 0);
    ASSERT_TRUE(open("紫色海豚的鞋带在哪里买", customer_actor(vip_)));
    EXPECT_EQ(gaps("none_found") + gaps("unsure"), 1);
}

TEST_P(Chats, TheCustomersNameIsToldToTheCustomerAlone) {
    present(0);
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    const auto said = reply(0, id, "{customer}您好");
    ASSERT_TRUE(said) << code_of(said);
    EXPECT_EQ(said->turn.text, "张*您好");
    EXPECT_EQ(portal_words(id).back().turn.text, "张三您好");
    ASSERT_TRUE(by(staff(0), [&](Unit& unit) { return end_chat(unit, context_, id, {"answered", "好"}); }));
    EXPECT_NE(record_of(id)->content.find("张*您好"), std::string::npos);
}

TEST_P(Chats, ABrokenPromiseRingsTheLead) {
    const auto id = waiting_chat();
    pass(59s);
    EXPECT_EQ(breaches_, 0);
    pass(2s);
    EXPECT_EQ(breaches_, 1);
    const auto bells = store_->read(staff(2), [&](Unit& unit) {
        return unit.number({"test.bells", "select count(*) as n from ticket_notice where user_id = :id"},
                           {{"id", people_[2]}});
    });
    EXPECT_EQ(bells, 1);
    ASSERT_TRUE(pick(0, id));
    EXPECT_TRUE(seen_by(staff(0), [&](Unit& unit) { return get_chat(unit, context_, id); })->is_late);
}

TEST_P(Chats, ATalkIsHeardByItsTwoSidesAlone) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    told_.clear();
    ASSERT_TRUE(reply(0, id, "您好，请问有什么可以帮您"));
    ASSERT_TRUE(say(id, "<script>alert(1)</script>"));
    std::vector<Event> turns;
    for (const auto& one : told_)
        if (one.topic == tells_turn) turns.push_back(one);
    ASSERT_EQ(turns.size(), 2U);
    for (const auto& one : turns) {
        EXPECT_EQ(one.organization_id, -1) << "no unit's";
        EXPECT_EQ(one.customer_id, zhang_.number);
        EXPECT_EQ(one.people[0], people_[0].number);
        EXPECT_FALSE(one.payload.contains("script") || one.payload.contains("您好")) << "no words in events";
    }
    told_.clear();
    const auto noted = by(staff(0), [&](Unit& unit) {
        return note_in_chat(unit, context_, id, {"这位客户上周投诉过", next_key(), {}, {}});
    });
    ASSERT_TRUE(noted) << code_of(noted);
    ASSERT_EQ(told_.size(), 1U);
    EXPECT_EQ(told_.front().customer_id, 0) << "the customer hears nothing of a note";
    for (const auto& one : portal_words(id)) EXPECT_NE(one.turn.kind, Kind::note);
    EXPECT_EQ(portal_words(id).back().turn.text, "<script>alert(1)</script>") << "words stay words";
    const auto shown = seen_by(staff(0), [&](Unit& unit) { return chat_turns(unit, context_, id, {}, 50); });
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->items.back().turn.kind, Kind::note);
}

TEST_P(Chats, TheSameKeySaysNothingTwice) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    const auto first = say(id, "网断了", "key-aaaaaa"), again = say(id, "网断了", "key-aaaaaa");
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->turns.front().turn.turn_id, again->turns.front().turn.turn_id);
    EXPECT_EQ(code_of(say(id, "别的话", "key-aaaaaa")), "chat.key_used");
    const auto a = reply(0, id, "您好", "key-aaaaaa"), b = reply(0, id, "您好", "key-aaaaaa");
    ASSERT_TRUE(a && b) << "each side has its own keys";
    EXPECT_EQ(a->turn.turn_id, b->turn.turn_id);
}

TEST_P(Chats, AFloodIsStopped) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    for (int i = 0; i < 20; ++i) ASSERT_TRUE(say(id, "喂" + std::to_string(i))) << i;
    EXPECT_EQ(code_of(say(id, "喂")), "chat.too_fast");
    clock_.advance(61s);
    EXPECT_TRUE(say(id, "喂"));
    EXPECT_EQ(code_of(say(id, std::string(2001, 'x'))), "chat.text_too_long");
}

TEST_P(Chats, WhatIsNotSaidToCustomersIsRefusedBeforeItIsSent) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    const auto before = portal_words(id).size();
    const auto stopped = reply(0, id, "这不归我管");
    EXPECT_EQ(code_of(stopped), "tone.words_stopped");
    EXPECT_EQ(portal_words(id).size(), before);
    EXPECT_TRUE(reply(0, id, "这不归我管", {}, "引用客户原话")) << "with a reason, which is logged";
}

TEST_P(Chats, AnAngryCustomerIsHeard) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    ASSERT_TRUE(say(id, "太差劲了！气死我了，我要投诉到工信部，马上给我销户！"));
    EXPECT_GE(chat_of(id).tone, tone::Level::angry);
    ASSERT_TRUE(say(id, "好吧"));
    EXPECT_GE(chat_of(id).tone, tone::Level::angry) << "the worst that was heard";
    const auto bells = store_->read(staff(2), [&](Unit& unit) {
        return unit.number({"test.bells", "select count(*) as n from ticket_notice where user_id = :id"},
                           {{"id", people_[2]}});
    });
    EXPECT_EQ(bells, 1) << "once, not at every word";
}

}  // namespace
}  // namespace bihuan::chat
