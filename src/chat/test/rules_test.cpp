// What follows from what is said (4.2.2). No store.
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "chat/domain/chat_rules.hpp"
#include "chat/domain/figures.hpp"
#include "chat/domain/wait.hpp"

namespace bihuan::chat {
namespace {

using namespace std::chrono_literals;

const Instant start = *from_iso("2026-03-02T02:00:00Z");

Turn said(Side side, Kind kind, std::string text, std::chrono::seconds at = 0s) {
    Turn turn;
    turn.turn_id = TurnId{first_id_at(start + at)};
    turn.side = side;
    turn.kind = kind;
    turn.text = std::move(text);
    return turn;
}

TEST(ChatFlow, TheTableSaysWhatMayFollow) {
    struct Sample {
        State from;
        Move move;
        std::optional<State> to;
    };
    for (const auto& one :
         {Sample{State::answering, Move::ask, State::waiting},
          Sample{State::answering, Move::pick, std::nullopt},
          Sample{State::waiting, Move::pick, State::talking},
          Sample{State::waiting, Move::close, State::answering},
          Sample{State::waiting, Move::abandon, State::abandoned},
          Sample{State::talking, Move::abandon, std::nullopt},
          Sample{State::talking, Move::leave, std::nullopt},
          Sample{State::talking, Move::queue, State::waiting}, Sample{State::ended, Move::pick, std::nullopt},
          Sample{State::left_message, Move::finish, std::nullopt}})
        EXPECT_EQ(next_state(chat_flow, one.from, one.move), one.to)
            << to_text(one.from) << " " << static_cast<int>(one.move);
}

TEST(ChatFlow, AnEndTakesWaitAndOfferAway) {
    Chat chat;
    go(chat, Move::ask, start);
    EXPECT_EQ(chat.queued_at, start);
    chat.offered_to_id = UserId{7};
    chat.offered_until = start + 20s;
    go(chat, Move::pick, start + 5s);
    EXPECT_FALSE(chat.offered_to_id || chat.offered_until || chat.waiting_since);
    EXPECT_EQ(chat.answered_at, start + 5s);
    go(chat, Move::queue, start + 9s);
    EXPECT_EQ(chat.waiting_since, start + 9s);
    EXPECT_EQ(chat.queued_at, start) << "the first";
    go(chat, Move::pick, start + 12s);
    EXPECT_EQ(chat.answered_at, start + 5s) << "the first";
    go(chat, Move::finish, start + 60s);
    EXPECT_EQ(chat.ended_at, start + 60s);
}

TEST(ChatRules, ShortWordsAskForAPersonAndQuestionsDoNot) {
    standard::ChatRules rules;
    rules.person_words = {"人工", "agent"};
    for (const auto* text : {"转人工", "人工！", "  Agent please", "ＡＧＥＮＴ"})
        EXPECT_TRUE(asks_for_person(rules, text)) << text;
    for (const auto* text : {"你好", "为什么我上个月的账单里有一项人工服务费，可以退还吗",
                             "what does the installation agent charge for"})
        EXPECT_FALSE(asks_for_person(rules, text)) << text;
}

TEST(ChatRules, SilenceIsTheCustomersWhileItIsTheirTurn) {
    standard::ChatRules rules;
    Chat chat;
    chat.state = State::talking;
    EXPECT_EQ(silence_of(chat, rules, start).what, Silence::none) << "nobody has spoken";
    chat.said_to_at = start;
    EXPECT_EQ(silence_of(chat, rules, start + 4min).look_at, start + 5min);
    EXPECT_EQ(silence_of(chat, rules, start + 5min).what, Silence::ask);
    chat.asked_there_at = start + 5min;
    EXPECT_EQ(silence_of(chat, rules, start + 9min).what, Silence::none);
    EXPECT_EQ(silence_of(chat, rules, start + 10min).what, Silence::end);
    chat.asked_there_at.reset();
    chat.customer_said_at = start + 1min;
    EXPECT_FALSE(silent_since(chat)) << "it is ours";
    EXPECT_EQ(silence_of(chat, rules, start + 1h).what, Silence::none);
    chat.state = State::waiting;
    EXPECT_FALSE(silence_of(chat, rules, start + 1h).look_at) << "who waits need not speak";
}

TEST(ChatRules, PriorityThenTheWait) {
    standard::ChatRules rules;
    standard::ChatQueue queue;
    queue.code = "service";
    queue.priority["vip"] = 2;
    rules.queues = {queue};
    const auto waiting = [](std::int64_t id, const char* segment, std::chrono::seconds since) {
        Chat chat;
        chat.chat_id = ChatId{id};
        chat.queue = "service";
        chat.segment = segment;
        chat.waiting_since = start + since;
        return chat;
    };
    std::vector all{waiting(1, "ordinary", 5s), waiting(2, "ordinary", 1s), waiting(3, "vip", 9s)};
    put_in_order(all, rules);
    EXPECT_EQ(all[0].chat_id.number, 3);
    EXPECT_EQ(all[1].chat_id.number, 2);
}

TEST(ChatRules, LatenessIsMeasuredFromTheQueue) {
    Chat chat;
    chat.state = State::waiting;
    chat.queued_at = start;
    chat.answer_limit = 60s;
    EXPECT_EQ(due_at(chat), start + 60s);
    EXPECT_FALSE(is_late(chat, start + 60s));
    EXPECT_TRUE(is_late(chat, start + 61s));
    chat.answered_at = start + 30s;
    chat.state = State::talking;
    EXPECT_FALSE(is_late(chat, start + 1h));
    EXPECT_FALSE(due_at(chat));
}

TEST(ChatRules, ARecordHoldsWhatWasSaidAndNoNotes) {
    auto cited = said(Side::bot, Kind::answer, "", 1s);
    cited.articles.push_back({1, "KB-1", "重启光猫", "", "", 0.9});
    auto agent = said(Side::agent, Kind::text, "您好", 60s);
    agent.user_id = UserId{5};
    const std::vector turns{
        said(Side::customer, Kind::text, "网断了"),    cited,
        said(Side::system, Kind::event, ""),           agent,
        said(Side::agent, Kind::note, "老客户，小心"), said(Side::customer, Kind::file, "光猫.jpg", 70s),
        said(Side::customer, Kind::text, "好的", 80s)};
    const std::vector speakers{Speaker{UserId{5}, "王晓燕"}};
    const auto text = transcript(turns, speakers, "Asia/Shanghai", 1000);
    EXPECT_EQ(text,
              "[10:00] 客户 Customer: 网断了\n"
              "[10:00] 知识库 Knowledge base: [KB-1] 重启光猫\n"
              "[10:01] 王晓燕: 您好\n"
              "[10:01] 客户 Customer: [附件 File: 光猫.jpg]\n"
              "[10:01] 客户 Customer: 好的");
    EXPECT_EQ(last_words(turns), "好的");
    const auto cut = transcript(turns, speakers, "Asia/Shanghai", 60);
    EXPECT_LE(code_point_count(cut), 60U);
    EXPECT_TRUE(is_valid_utf8(cut)) << cut;
    EXPECT_TRUE(cut.starts_with("[10:00] 客户") && cut.ends_with("好的")) << cut;
}

TEST(ChatRules, ArticlesAreReadAsTheyWereWritten) {
    const std::vector<Cited> articles{{7, "KB-1", "标题 \"x\"", "小节", "**粗**\n行", 0.5}};
    EXPECT_EQ(read_articles(written(articles)), articles);
    EXPECT_TRUE(read_articles("{").empty());
    EXPECT_TRUE(read_articles(R"([1, {"id": "x"}])").empty());
}

TEST(ChatRules, CodesAndPlaceholders) {
    EXPECT_TRUE(is_canned_code("hello_2"));
    EXPECT_FALSE(is_canned_code("Hello") || is_canned_code("") || is_canned_code("你好"));
    EXPECT_FALSE(unknown_placeholder("您好 {customer}，我是 {agent}"));
    EXPECT_EQ(unknown_placeholder("{password}"), "password");
    EXPECT_TRUE(unknown_placeholder("open {customer"));
}

TEST(ChatRules, ANameIsWhatItsReaderMaySee) {
    std::vector<Turn> turns{said(Side::agent, Kind::text, "{customer}您好，{customer}"),
                            said(Side::customer, Kind::text, "{customer}"),
                            said(Side::agent, Kind::note, "{customer}")};
    name_customer(turns, "{customer}三");
    EXPECT_EQ(turns[0].text, "{customer}三您好，{customer}三") << "a name is not looked into";
    EXPECT_EQ(turns[1].text, "{customer}") << "their own words";
    EXPECT_EQ(turns[2].text, "{customer}");
}

TEST(ChatWait, ALengthNeedsEnoughChats) {
    const std::vector<Duration> finished{60s, 120s, 180s};
    EXPECT_EQ(mean_length(finished, 3), 120s);
    EXPECT_FALSE(mean_length(finished, 4));
    EXPECT_FALSE(mean_length({}, 0));
}

TEST(ChatWait, IsUntilTheFirstPlaceIsFree) {
    struct Sample {
        const char* why;
        std::vector<std::vector<Held>> agents;  // what each has, of two places for "a" and what nobody knows
        std::vector<std::string> ahead;
        std::string queue;
        std::optional<Duration> wait;
    };
    const Lengths lengths{{"a", 100s}, {"b", 40s}, {"new", std::nullopt}};
    const Held begun{"a", start - 70s}, fresh{"a", start}, late{"a", start - 300s}, offered{"a", {}},
        strange{"new", start};
    const std::vector<Sample> samples{
        {"nobody is there", {}, {}, "a", std::nullopt},
        {"a place is free", {{begun}}, {}, "a", 0s},
        {"nobody there serves the queue", {{}, {begun}}, {}, "c", std::nullopt},
        {"the first that ends", {{begun, fresh}}, {}, "a", 30s},
        {"one that lasts too long may end any moment", {{late, fresh}}, {}, "a", 0s},
        {"an offered one is about to begin", {{offered, fresh}}, {}, "a", 100s},
        {"those ahead take the free places", {{begun}}, {"a"}, "a", 30s},
        {"and then wait for each other", {{begun, fresh}}, {"a", "a"}, "a", 130s},
        {"and free them again", {{begun, fresh}}, {"a", "a", "a"}, "a", 200s},
        {"who cannot be served takes no place", {{begun}}, {"c", "c"}, "a", 0s},
        {"beyond the places the first ends free none", {{begun, fresh, fresh}}, {}, "a", 100s},
        {"nobody knows how long it lasts", {{strange, strange}}, {}, "a", std::nullopt},
        {"what is known counts", {{strange, begun}}, {}, "a", 30s},
        {"behind one of whom nobody knows", {{begun}}, {"new"}, "a", 30s},
    };
    for (const auto& one : samples) {
        std::vector<Place> places;
        for (std::size_t i = 0; i < one.agents.size(); ++i)
            add_places(places, {"a", "new"}, 2, one.agents[i], lengths, start);
        EXPECT_EQ(expected_wait(places, one.ahead, one.queue, lengths), one.wait) << one.why;
    }
    std::vector<Place> two;
    add_places(two, {"a", "new"}, 1, {}, lengths, start);
    add_places(two, {"a"}, 1, std::vector{fresh}, lengths, start);
    EXPECT_EQ(expected_wait(two, std::vector<std::string>{"new"}, "a", lengths), 100s)
        << "the place that the unknown one takes is of no use, the other is";
}

TEST(ChatFigures, RatesOfSums) {
    Figures f{.opened = 10, .offered = 5, .answered = 4, .answered_in_time = 3};
    f.abandoned = 1;
    f.abandoned_late = 1;
    f.wait_seconds = 80;
    f.rated = 2;
    f.rating_sum = 9;
    const auto rates = rates_of(f);
    EXPECT_DOUBLE_EQ(*rates.service_level, 0.6);
    EXPECT_DOUBLE_EQ(*rates.abandonment, 0.2);
    EXPECT_DOUBLE_EQ(*rates.asa_seconds, 20);
    EXPECT_DOUBLE_EQ(*rates.rating, 4.5);
    EXPECT_FALSE(rates.aht_seconds);
    Figures sum;
    sum += f;
    sum += f;
    EXPECT_EQ(sum.rating_sum, 18);
}

}  // namespace
}  // namespace bihuan::chat
