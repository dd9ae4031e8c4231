// Silence, ends and the record of it (4.3.1).
#include "chat/test/desk.hpp"

namespace bihuan::chat {
namespace {

class Endings : public Chats {};
INSTANTIATE_TEST_SUITE_P(Engines, Endings, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

TEST_P(Endings, ASilentCustomerIsAskedThenTheChatEnds) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    pass(20min);
    EXPECT_EQ(chat_of(id).state, State::talking) << "it is the agent who is silent";
    ASSERT_TRUE(reply(0, id, "您好，在吗"));
    pass(5min);
    EXPECT_EQ(happened_in(id).back(), "asked_if_there");
    ASSERT_TRUE(say(id, "在"));
    ASSERT_TRUE(reply(0, id, "请说"));
    pass(5min);
    pass(5min);
    EXPECT_EQ(chat_of(id).state, State::ended);
    EXPECT_EQ(happened_in(id).back(), "ended_by_silence");
    EXPECT_FALSE(record_of(id)) << "its agent may still say what came of it";
    pass(11min);
    const auto record = record_of(id);
    ASSERT_TRUE(record) << "nobody did";
    EXPECT_EQ(record->by_id, people_[0]);
    EXPECT_TRUE(record->missing.contains("result")) << record->missing;
}

TEST_P(Endings, TheEndWritesOneRecord) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    ASSERT_TRUE(say(id, "我的号码是 13812345678"));
    ASSERT_TRUE(reply(0, id, "已为您登记"));
    EXPECT_EQ(code_of(by(staff(0), [&](Unit& unit) { return end_chat(unit, context_, id, {"moon", ""}); })),
              "chat.result_unknown");
    EXPECT_EQ(
        code_of(by(staff(1), [&](Unit& unit) { return end_chat(unit, context_, id, {"answered", ""}); })),
        "chat.unknown");
    const auto ended =
        by(staff(0), [&](Unit& unit) { return end_chat(unit, context_, id, {"answered", "好的"}); });
    ASSERT_TRUE(ended) << code_of(ended);
    const auto record = record_of(id);
    ASSERT_TRUE(record);
    EXPECT_EQ(record->type, "chat");
    EXPECT_EQ(record->customer_id, zhang_);
    EXPECT_EQ(record->result, "answered");
    EXPECT_EQ(record->answer, "好的");
    EXPECT_TRUE(record->content.contains("13812345678") && record->content.contains("ann: 已为您登记"))
        << record->content;
    EXPECT_EQ(record->missing, "");
    EXPECT_EQ(
        code_of(by(staff(0), [&](Unit& unit) { return end_chat(unit, context_, id, {"answered", ""}); })),
        "chat.recorded_already");
    const auto rate = [&](std::int64_t stars) {
        return by(zhang(), [&](Unit& unit) { return rate_chat(unit, context_, id, stars); });
    };
    EXPECT_EQ(rate(5)->chat.rating, 5);
    EXPECT_EQ(code_of(rate(1)), "chat.rated_already");
}

TEST_P(Endings, TheCustomerEndsAndTheAgentSaysWhatCameOfIt) {
    const auto id = waiting_chat();
    ASSERT_TRUE(pick(0, id));
    ASSERT_TRUE(say(id, "谢谢，好了"));
    const auto ended = by(zhang(), [&](Unit& unit) { return end_portal(unit, context_, id, 4); });
    ASSERT_TRUE(ended) << code_of(ended);
    EXPECT_EQ(ended->chat.rating, 4);
    const auto shown = desk(0);
    ASSERT_EQ(shown.chats.size(), 1U) << "it needs a result";
    ASSERT_TRUE(by(staff(0), [&](Unit& unit) { return end_chat(unit, context_, id, {"accepted", ""}); }));
    EXPECT_EQ(record_of(id)->result, "accepted");
    EXPECT_EQ(record_of(id)->answer, "谢谢，好了");
    EXPECT_TRUE(desk(0).chats.empty());
}

TEST_P(Endings, WhoWaitsInVainHasAbandoned) {
    const auto id = waiting_chat();
    ASSERT_TRUE(say(id, "有人吗"));
    clock_.advance(90s);
    ASSERT_TRUE(by(zhang(), [&](Unit& unit) { return end_portal(unit, context_, id, {}); }));
    EXPECT_EQ(chat_of(id).state, State::abandoned);
    const auto board = seen_by(staff(2), [&](Unit& unit) { return chat_board(unit, context_); });
    EXPECT_EQ(board.today.offered, 1);
    EXPECT_EQ(board.today.abandoned, 1);
    EXPECT_EQ(board.today.abandoned_late, 1);
    EXPECT_EQ(record_of(id)->result, "follow_up");
}

TEST_P(Endings, HoursThatEndGiveTheWaitingBack) {
    clock_.advance(9h + 59min);  // 19:59
    const auto id = waiting_chat();
    pass(2min);
    EXPECT_EQ(chat_of(id).state, State::answering);
    EXPECT_EQ(happened_in(id).back(), "hours_over");
    clock_.advance(12h);  // the silence has ended it
    timers_->run_due();
    timers_->run_due();
    const auto again = waiting_chat();
    EXPECT_EQ(chat_of(again).state, State::waiting);
}

}  // namespace
}  // namespace bihuan::chat
