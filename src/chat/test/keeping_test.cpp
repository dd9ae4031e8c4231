// Words of a chat are sealed, told to their person, and end (2.2.4, 4.3.4).
#include "chat/test/desk.hpp"

namespace bihuan::chat {
namespace {

class Keeping : public Chats {
  protected:
    // A talk with words of both sides and a file, ended.
    ChatId talked() {
        const auto id = waiting_chat();
        EXPECT_TRUE(pick(0, id));
        EXPECT_TRUE(say(id, "暗号是紫霞"));
        EXPECT_TRUE(reply(0, id, "暗号收到"));
        std::ofstream{folder_ / "up"} << "\x89PNG\r\n\x1a\n0000IHDR";
        const auto sent =
            send_file(*store_, zhang(), context_, id, {"光猫.png", next_key(), (folder_ / "up").string()});
        EXPECT_TRUE(sent) << code_of(sent);
        if (sent) file_ = sent->file->file_id;
        EXPECT_TRUE(by(staff(0), [&](Unit& unit) { return end_chat(unit, context_, id, {"answered", ""}); }));
        return id;
    }
    std::int64_t count(std::string_view text) {
        return store_->read(system_actor(), [&](Unit& unit) { return unit.number({"test.count", text}); });
    }
    bool has_file() { return read_chat_file(*store_, zhang(), context_, chat_, file_).has_value(); }
    ChatId chat_;
    file::FileId file_;
};
INSTANTIATE_TEST_SUITE_P(Engines, Keeping, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

TEST_P(Keeping, NothingOfItIsInClear) {
    chat_ = talked();
    EXPECT_EQ(count("select count(*) as n from chat_turn where body_sealed like '%暗号%'"), 0);
    EXPECT_EQ(count("select count(*) as n from chat where question_sealed like '%暗号%'"), 0);
    EXPECT_EQ(count("select count(*) as n from chat_turn where kind in ('text', 'file') and key_id is null"),
              0);
    EXPECT_TRUE(has_file());
    EXPECT_TRUE(chat_of(chat_).question == "暗号是紫霞");
}

TEST_P(Keeping, APersonIsToldAndForgotten) {
    chat_ = talked();
    const auto part = personal_part(cipher_, *context_.shelf);
    const std::array customers{zhang_.number};
    const auto told =
        store_->read(system_actor(), [&](Unit& unit) { return part.tell(unit, customers, 10); });
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().facts.back().second, "customer: 暗号是紫霞\nagent: 暗号收到\ncustomer: 光猫.png");
    const std::array others{vip_.number};
    EXPECT_TRUE(
        store_->read(system_actor(), [&](Unit& unit) { return part.tell(unit, others, 10); }).empty());
    const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done {
        part.erase(unit, customers);
        return {};
    });
    ASSERT_TRUE(done);
    EXPECT_EQ(count("select count(*) as n from chat_turn where body_sealed is not null"), 0);
    EXPECT_EQ(chat_of(chat_).question, "");
    EXPECT_FALSE(has_file());
    const auto words = portal_words(chat_);
    EXPECT_TRUE(std::ranges::any_of(words, [](const TurnView& one) { return one.turn.is_gone; }));
    EXPECT_EQ(chat_of(chat_).state, State::ended) << "that there was one stays";
}

TEST_P(Keeping, WordsEndAfterTheirTime) {
    chat_ = talked();
    const auto keeper = text_keeper(*context_.shelf);
    const auto due = [&](Instant before) {
        return store_->read(system_actor(), [&](Unit& unit) { return keeper.due(unit, before, 0, 10); });
    };
    EXPECT_TRUE(due(clock_.now() - 1h).empty());
    const auto found = due(clock_.now() + 1h);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().customer_id, zhang_.number);
    const std::array ids{found.front().id};
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
        keeper.dispose(unit, ids);
        return {};
    }));
    EXPECT_TRUE(due(clock_.now() + 1h).empty()) << "once";
    EXPECT_FALSE(has_file());
    EXPECT_TRUE(record_of(chat_)->content.contains("紫霞")) << "the contact record has its own time";
}

TEST_P(Keeping, AnOpenChatIsNotDue) {
    chat_ = waiting_chat();
    ASSERT_TRUE(say(chat_, "在等"));
    const auto keeper = text_keeper(*context_.shelf);
    EXPECT_TRUE(store_
                    ->read(system_actor(),
                           [&](Unit& unit) { return keeper.due(unit, clock_.now() + 24h * 999, 0, 10); })
                    .empty());
}

}  // namespace
}  // namespace bihuan::chat
