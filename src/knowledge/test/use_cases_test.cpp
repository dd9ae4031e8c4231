#include <algorithm>

#include "knowledge/test/desk.hpp"

namespace bihuan::knowledge {
namespace {

using Knowledge = DeskTest;
INSTANTIATE_TEST_SUITE_P(Engines, Knowledge, testing::Values("sqlite", "postgres"));

TEST_P(Knowledge, ASecondPersonApprovesAndADraftStandsBesideWhatIsInForce) {
    const auto draft = create("red-light", content("光猫红灯", "看光纤"));
    ASSERT_TRUE(draft) << code_of(draft);
    EXPECT_EQ(top("红灯"), "") << "a draft is not found";
    EXPECT_EQ(code_of(act(editor(), *draft, Action::approve)), "knowledge.action_not_allowed");
    const auto proposed = act(editor(), *draft, Action::propose);
    EXPECT_EQ(code_of(act(editor(), *draft, Action::propose)), "knowledge.version_conflict");
    EXPECT_EQ(code_of(act(editor(), *proposed, Action::approve)), "knowledge.own_approval");
    EXPECT_EQ(code_of(by(editor(),
                         [&](Unit& unit) {
                             return save_draft(unit, proposed->article.article_id, proposed->article.version,
                                               content("a", "b"));
                         })),
              "knowledge.action_not_allowed");
    EXPECT_EQ(code_of(act(other(), *proposed, Action::send_back)), "knowledge.note_needed");
    const auto back = act(other(), *proposed, Action::send_back, "补充步骤");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->shown.revision.note, "补充步骤");
    const auto again = act(editor(), *back, Action::propose);
    const auto first = act(other(), *again, Action::approve);
    ASSERT_TRUE(first) << code_of(first);
    EXPECT_EQ(top("红灯"), "red-light");
    EXPECT_EQ(first->shown.approver_name, "other");

    const auto changed = by(editor(), [&](Unit& unit) {
        return save_draft(unit, first->article.article_id, first->article.version,
                          content("光猫蓝灯", "看电源"));
    });
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->shown.revision.number, 1);
    EXPECT_EQ(changed->beside->revision.number, 2);
    EXPECT_EQ(top("蓝灯"), "") << "not before it is approved";
    const auto second = act(other(), *act(editor(), *changed, Action::propose), Action::approve);
    ASSERT_TRUE(second);
    EXPECT_EQ(top("蓝灯"), "red-light");
    EXPECT_EQ(top("红灯"), "") << "the old words are gone";
    const auto old =
        look(editor(), [&](Unit& unit) { return get_revision(unit, first->article.article_id, 1); });
    EXPECT_EQ(old->revision.state, State::withdrawn);
    EXPECT_EQ(old->revision.content.zh.title, "光猫红灯") << "kept whole";
    const auto page = look(
        editor(), [&](Unit& unit) { return list_revisions(unit, first->article.article_id, INT64_MAX, 1); });
    EXPECT_EQ(page->items.size(), 1U);
    EXPECT_EQ(page->next, 2);

    EXPECT_EQ(code_of(act(editor(), *second, Action::withdraw)), "knowledge.note_needed");
    ASSERT_TRUE(act(editor(), *second, Action::withdraw, "已停用"));
    EXPECT_EQ(top("蓝灯"), "");
    EXPECT_EQ(
        code_of(look(agent(), [&](Unit& unit) { return get_article(unit, first->article.article_id, 0); })),
        "knowledge.article_unknown");
}

TEST_P(Knowledge, WhatIsWrongIsRefused) {
    publish("one", content("一", "正文"));
    EXPECT_EQ(code_of(create("one", content("二", "正文"))), "knowledge.code_taken");
    EXPECT_EQ(code_of(create("One", content("二", "正文"))), "knowledge.code_shape");
    auto c = content("二", "<script>");
    EXPECT_EQ(code_of(create("two", c)), "knowledge.html_not_allowed");
    c = content("二", "正文");
    c.category_id = CategoryId{1};
    EXPECT_EQ(code_of(create("two", c)), "knowledge.category_unknown");
    c.category_id = {};
    c.related = {"none"};
    EXPECT_EQ(code_of(create("two", c)), "knowledge.related_unknown");
    c.related = {"one"};
    c.training = "cooking";
    EXPECT_EQ(code_of(create("two", c)), "knowledge.training_unknown");
    c.training = "privacy";
    const auto made = create("two", c);
    ASSERT_TRUE(made) << code_of(made);
    EXPECT_EQ(made->related.size(), 1U);
    EXPECT_EQ(code_of(by(editor(),
                         [&](Unit& unit) {
                             return give_article(unit, made->article.article_id, made->article.version,
                                                 agent_id_);
                         })),
              "knowledge.owner_unknown");
    EXPECT_EQ(
        code_of(by(editor(),
                   [&](Unit& unit) { return create_article(unit, "three", content("a", "b"), GapId{7}); })),
        "knowledge.gap_unknown");
}

TEST_P(Knowledge, OursAnswerWhatPeopleAskInBothLanguages) {
    import_ours();
    struct Sample {
        const char *text, *code;
        Language language = Language::zh;
    };
    for (const auto& row : {
             Sample{"光猫亮红灯怎么办", "broadband-red-light"},
             Sample{"家里猫一直闪红灯", "broadband-red-light"},
             Sample{"断网了，上不了网", "broadband-no-connection"},
             Sample{"机顶盒黑屏", "iptv-black-screen"},
             Sample{"我想携转，授权码怎么拿", "number-portability"},
             Sample{"提前解约的罚款怎么算", "contract-termination"},
             Sample{"手机丢了要补卡", "sim-replacement"},
             Sample{"出国要不要开漫游", "roaming-before-travel"},
             Sample{"账单多收了钱", "bill-dispute"},
             Sample{"投诉流程和时限", "complaint-process"},
             Sample{"几点有人工服务，营业时间", "service-hours"},
             Sample{"the modem shows a red light", "broadband-red-light", Language::en},
             Sample{"how do I port my number to another operator", "number-portability", Language::en},
             Sample{"IPTV black screen", "iptv-black-screen", Language::en},
             Sample{"fine for ending the contract early", "contract-termination", Language::en},
             Sample{"I lost my SIM card", "sim-replacement", Language::en},
             Sample{"opening hours", "service-hours", Language::en},
         })
        EXPECT_EQ(top(row.text, row.language), row.code) << row.text;
    const auto found = find("光猫亮红灯怎么办");
    EXPECT_TRUE(found.is_sure);
    EXPECT_GT(found.answers.front().confidence, 0.7);
    EXPECT_FALSE(found.answers.front().passage.empty());
    EXPECT_EQ(find("光猫仍然亮红灯").answers.front().heading, "仍然亮红灯") << "the section that fits";
    EXPECT_FALSE(find("量子计算机多少钱一台").is_sure);
    EXPECT_EQ(top("火星"), "");
    EXPECT_EQ(top("roaming pac", Language::en), "roaming-before-travel") << "while typing";
    EXPECT_EQ(find("microwave ovens", Language::zh).answers.front().article.language, Language::en)
        << "another language where that is what was asked";
    EXPECT_EQ(top("客户情绪激动"), "agent-calm-down");
    EXPECT_NE(top("客户情绪激动", Language::zh, Audience::customer), "agent-calm-down")
        << "not for customers";
    EXPECT_EQ(top("\" * ) ( : ^ + -"), "");
}

TEST_P(Knowledge, TheMattersCategoryDecidesBetweenEquals) {
    CategoryId tv, line;
    (void)look(agent(), [&](Unit& unit) {
        tv = standard::category_by_code(unit, "fault.tv")->category_id;
        line = standard::category_by_code(unit, "fault.fixed_line")->category_id;
        return true;
    });
    auto one = content("重启设备", "步骤");
    one.category_id = tv;
    publish("restart-tv", one);
    one.category_id = line;
    publish("restart-line", one);
    for (const auto& [category, code] : {std::pair{tv, "restart-tv"}, std::pair{line, "restart-line"}})
        EXPECT_EQ(find("重启设备", Language::zh, Audience::agent, category).answers.front().article.code,
                  code);
}

TEST_P(Knowledge, AnExpiredOneIsNotFoundAndSaysSo) {
    auto c = content("春节资费", "说明");
    c.valid_to = clock_.now() + std::chrono::days{10};
    const auto id = publish("spring", c).article.article_id;
    EXPECT_EQ(top("春节资费"), "spring");
    clock_.advance(std::chrono::days{11});
    EXPECT_EQ(top("春节资费"), "");
    EXPECT_EQ(code_of(look(customer(), [&](Unit& unit) { return get_public_article(unit, id); })),
              "knowledge.article_expired");
    EXPECT_TRUE(look(agent(), [&](Unit& unit) { return get_article(unit, id, 0); })->is_expired);
    EXPECT_TRUE(look(customer(), [&](Unit& unit) { return list_public_articles(unit, {}, {}, 10); }).empty());
    const auto health = look(editor(), [](Unit& unit) { return knowledge_health(unit); });
    ASSERT_EQ(health.size(), 1U);
    EXPECT_EQ(health.front().expired, 1);
    c.valid_to.reset();
    c.audience = Audience::agent;
    const auto inner = publish("inner", c).article.article_id;
    EXPECT_EQ(code_of(look(customer(), [&](Unit& unit) { return get_public_article(unit, inner); })),
              "knowledge.article_unknown");
}

TEST_P(Knowledge, AReviewComesDueForItsOwnerAndIsDone) {
    const auto view = publish("one", content("一", "正文"));
    const auto waiting = [&](const Actor& who) {
        return look(who, [](Unit& unit) { return knowledge_work(unit); });
    };
    EXPECT_EQ(waiting(editor()).due, 0);
    clock_.advance(std::chrono::days{170});  // the standard: 180 days, told 14 before
    EXPECT_EQ(waiting(editor()).due, 1);
    EXPECT_EQ(waiting(other()).due, 0) << "the owner's";
    const auto again = by(editor(), [&](Unit& unit) {
        return confirm_review(unit, view.article.article_id, view.article.version);
    });
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->is_review_due);
    EXPECT_EQ(waiting(editor()).due, 0);
    const auto draft = create("two", content("二", "正文"));
    ASSERT_TRUE(act(editor(), *draft, Action::propose));
    EXPECT_EQ(waiting(other()).proposed, 1);
    EXPECT_EQ(waiting(editor()).proposed, 0) << "not their own";
}

TEST_P(Knowledge, UseCountsOnceATicketAndAVoteOnceAPerson) {
    const auto id = publish("one", content("一", "正文")).article.article_id;
    const auto deed = [&](const Actor& who, const DeedFacts& facts) {
        return by(who, [&](Unit& unit) { return note_deed(unit, id, facts); });
    };
    EXPECT_TRUE(*deed(agent(), {.deed = Deed::use, .ticket_id = 5}));
    EXPECT_FALSE(*deed(agent(), {.deed = Deed::use, .ticket_id = 5}));
    EXPECT_TRUE(*deed(agent(), {.deed = Deed::use, .ticket_id = 6}));
    EXPECT_EQ(code_of(deed(agent(), {.deed = Deed::not_useful})), "knowledge.reason_needed");
    EXPECT_TRUE(*deed(agent(), {.deed = Deed::not_useful, .reason = Reason::unclear}));
    EXPECT_FALSE(*deed(agent(), {.deed = Deed::useful})) << "one word a version";
    EXPECT_TRUE(*deed(customer(), {.deed = Deed::solved}));
    EXPECT_TRUE(*deed(customer(), {.deed = Deed::view}));
    const auto view = look(editor(), [&](Unit& unit) { return get_article(unit, id, 5); });
    EXPECT_EQ(view->counts.uses, 2);
    EXPECT_EQ(view->counts.not_useful, 1);
    EXPECT_EQ(view->counts.useful, 0);
    EXPECT_EQ(view->counts.solved, 1);
    EXPECT_TRUE(view->is_used);
    ASSERT_EQ(view->reasons.size(), 1U);
    EXPECT_EQ(view->reasons.front().reason, Reason::unclear);
    clock_.advance(std::chrono::days{400});
    (void)by(system_actor(), [](Unit& unit) -> Done { return on_trim(unit), Done{}; });
    EXPECT_EQ(look(editor(), [&](Unit& unit) { return get_article(unit, id, 0); })->counts.uses, 0);
}

TEST_P(Knowledge, SearchesThatLeadNowhereAreGaps) {
    publish("one", content("光猫红灯", "看光纤"));
    const auto note = [&](const char* text, bool is_opened) {
        (void)by(agent(), [&](Unit& unit) -> Done {
            note_search(unit, {.text = text, .category_id = {}, .audience = Audience::agent}, is_opened);
            return {};
        });
    };
    note("光猫红灯", true);
    EXPECT_TRUE(look(editor(), [](Unit& unit) { return list_gaps(unit, {}, 10); }).empty())
        << "answered and opened";
    note("光猫红灯", false);
    note("卫星电话 13800001234", false);
    note("卫星电话", true);
    auto gaps = look(editor(), [](Unit& unit) { return list_gaps(unit, {}, 10); });
    ASSERT_EQ(gaps.size(), 2U);
    EXPECT_EQ(gaps[0].terms, "卫星电话");
    EXPECT_EQ(gaps[0].count, 2);
    EXPECT_EQ(gaps[0].lack, Lack::none_found);
    EXPECT_EQ(gaps[1].lack, Lack::unopened);
    const auto rest =
        look(editor(), [&](Unit& unit) { return list_gaps(unit, {gaps[0].count, gaps[0].gap_id}, 10); });
    EXPECT_EQ(rest.size(), 1U);
    const auto article = by(editor(), [&](Unit& unit) {
        return create_article(unit, "satellite", content("卫星电话", "说明"), gaps[0].gap_id);
    });
    ASSERT_TRUE(article);
    gaps = look(editor(), [](Unit& unit) { return list_gaps(unit, {}, 10); });
    EXPECT_EQ(gaps[0].article_id, article->article.article_id);
    EXPECT_TRUE(by(editor(), [&](Unit& unit) { return dismiss_gap(unit, gaps[1].gap_id); }));
    EXPECT_EQ(code_of(by(editor(), [&](Unit& unit) { return dismiss_gap(unit, gaps[1].gap_id); })),
              "knowledge.gap_unknown");
}

TEST_P(Knowledge, AFileComesInOnceAndOutTheSame) {
    import_ours();
    const auto text = look(editor(), [](Unit& unit) { return export_articles(unit); });
    const auto again =
        by(system_actor(), [&](Unit& unit) { return import_articles(unit, text, editor_id_, {}); });
    ASSERT_TRUE(again) << code_of(again);
    EXPECT_EQ(again->added + again->changed, 0);
    EXPECT_GE(again->same, 30);
    EXPECT_EQ(code_of(by(system_actor(),
                         [&](Unit& unit) { return import_articles(unit, text, editor_id_, editor_id_); })),
              "knowledge.own_approval");
    const auto count = look(editor(), [](Unit& unit) { return list_articles(unit, {.limit = 200}).size(); });
    constexpr auto bad =
        "[[article]]\ncode = \"x\"\naudience = \"agent\"\n[article.zh]\ntitle = \"a\"\nbody = \"<b>\"\n";
    EXPECT_EQ(
        code_of(by(system_actor(), [&](Unit& unit) { return import_articles(unit, bad, editor_id_, {}); })),
        "knowledge.html_not_allowed");
    EXPECT_EQ(look(editor(), [](Unit& unit) { return list_articles(unit, {.limit = 200}).size(); }), count)
        << "nothing half-written";
    (void)by(system_actor(), [](Unit& unit) -> Done { return rebuild_index(unit), Done{}; });
    EXPECT_EQ(top("光猫亮红灯"), "broadband-red-light") << "made anew after a move";
}

}  // namespace
}  // namespace bihuan::knowledge
