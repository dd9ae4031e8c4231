// Hand-overs, whoever leads, and whose chat it is (3.5.3, 4.3.2, 2.2.4).
#include "chat/test/desk.hpp"

namespace bihuan::chat {
namespace {

class Hands : public Chats {};
INSTANTIATE_TEST_SUITE_P(Engines, Hands, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

TEST_P(Hands, AChatIsHandedOverWithANote) {
    present(0);
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    const auto transfer = [&](const Transfer& to) {
        return by(staff(0), [&](Unit& unit) { return transfer_chat(unit, context_, id, to); });
    };
    EXPECT_EQ(code_of(transfer({"", "请接手", {}})), "chat.one_target");
    EXPECT_EQ(code_of(transfer({"moon", "请接手", {}})), "chat.queue_unknown");
    EXPECT_EQ(code_of(transfer({"", "请接手", people_[1]})), "chat.colleague_unable") << "away";
    present(1);
    ASSERT_TRUE(transfer({"", "宽带问题，请接手", people_[1]}));
    EXPECT_EQ(chat_of(id).agent_id, people_[1]);
    EXPECT_EQ(code_of(reply(0, id, "我还在")), "chat.unknown") << "not theirs any more";
    const auto shown = seen_by(staff(1), [&](Unit& unit) { return chat_turns(unit, context_, id, {}, 50); });
    ASSERT_TRUE(shown) << code_of(shown);
    EXPECT_TRUE(std::ranges::any_of(shown->items, [](const TurnView& one) {
        return one.turn.kind == Kind::note && one.turn.text == "宽带问题，请接手";
    }));
    const auto back = by(
        staff(1), [&](Unit& unit) { return transfer_chat(unit, context_, id, {"vip", "请专席处理", {}}); });
    ASSERT_TRUE(back) << code_of(back);
    EXPECT_EQ(back->chat.state, State::waiting);
    EXPECT_EQ(back->chat.queue, "vip");
    EXPECT_FALSE(back->due_at) << "the promise was kept when the first person answered";
}

TEST_P(Hands, WhoGoesLeavesNobodyAlone) {
    present(0);
    present(1);
    const auto id = waiting_chat();
    const auto first = chat_of(id).offered_to_id;
    const std::size_t who = first == people_[0] ? 0 : 1;
    ASSERT_TRUE(pick(who, id));
    present(who, duty::Presence::offline);
    const auto chat = chat_of(id);
    EXPECT_EQ(chat.state, State::waiting);
    EXPECT_EQ(chat.offered_to_id, people_[1 - who]);
}

TEST_P(Hands, ALeadLooksWithAReasonAndGives) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    const auto read = [&] {
        return seen_by(staff(2), [&](Unit& unit) { return chat_turns(unit, context_, id, {}, 50); });
    };
    EXPECT_EQ(code_of(read()), "chat.words_hidden");
    const auto looked =
        by(staff(2), [&](Unit& unit) { return look_into_chat(unit, context_, id, "质检抽查"); });
    ASSERT_TRUE(looked) << code_of(looked);
    EXPECT_TRUE(read());
    const auto logged = store_->read(system_actor(), [&](Unit& unit) {
        return unit.number(
            {"test.audit", "select count(*) as n from audit_entry where action = 'chat.looked'"});
    });
    EXPECT_EQ(logged, 1);
    clock_.advance(31min);
    EXPECT_EQ(code_of(read()), "chat.words_hidden") << "for half an hour";
    EXPECT_EQ(code_of(by(staff(1), [&](Unit& unit) { return look_into_chat(unit, context_, id, "好奇"); })),
              "chat.unknown");
    const auto given = by(staff(2), [&](Unit& unit) { return assign_chat(unit, context_, id, people_[1]); });
    ASSERT_TRUE(given) << code_of(given);
    EXPECT_EQ(given->chat.agent_id, people_[1]);
    EXPECT_EQ(code_of(by(staff(2), [&](Unit& unit) { return assign_chat(unit, context_, id, UserId{5}); })),
              "chat.person_unknown");
}

TEST_P(Hands, AnothersChatIsNone) {
    const auto id = waiting_chat();
    const auto other = customer_actor(vip_);
    EXPECT_EQ(code_of(seen_by(other, [&](Unit& unit) { return portal_chat(unit, context_, id); })),
              "chat.unknown");
    EXPECT_EQ(code_of(by(
                  other,
                  [&](Unit& unit) { return say_in_portal(unit, context_, id, {"喂", next_key(), {}, {}}); })),
              "chat.unknown");
    EXPECT_EQ(code_of(by(other, [&](Unit& unit) { return end_portal(unit, context_, id, {}); })),
              "chat.unknown");
    EXPECT_EQ(code_of(reply(1, id, "您好")), "chat.not_yours") << "one that waits is nobody's to answer";
}

TEST_P(Hands, TypingIsToldAndBounded) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    const auto type = [&] {
        return seen_by(zhang(), [&](Unit& unit) -> Done { return type_in_portal(unit, context_, id); });
    };
    ASSERT_TRUE(type() && type());
    ASSERT_EQ(published_.size(), 1U);
    EXPECT_EQ(published_.front().people[0], people_[0].number);
    EXPECT_EQ(published_.front().customer_id, 0) << "the other side alone";
    clock_.advance(3s);
    ASSERT_TRUE(type());
    EXPECT_EQ(published_.size(), 2U);
}

TEST_P(Hands, ReadingIsToldToTheOtherSide) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    const auto said = reply(0, id, "您好");
    ASSERT_TRUE(said);
    EXPECT_EQ(seen_by(zhang(), [&](Unit& unit) { return portal_chat(unit, context_, id); })->unread, 1);
    const auto read =
        by(zhang(), [&](Unit& unit) { return read_portal(unit, context_, id, TurnId{INT64_MAX}); });
    ASSERT_TRUE(read);
    EXPECT_EQ(read->chat.customer_read_id, said->turn.turn_id) << "never more than there is";
    EXPECT_EQ(read->unread, 0);
    ASSERT_TRUE(say(id, "在"));
    EXPECT_EQ(desk(0).chats.front().unread, 1);
}

}  // namespace
}  // namespace bihuan::chat
