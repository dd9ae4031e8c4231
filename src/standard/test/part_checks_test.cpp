// Parts of a standard that are wrong are named by their field and line: one wrong value a row.
#include <gtest/gtest.h>

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {
namespace {

struct Sample {
    const char* was;
    const char* is;
    const char* path;
};

class PartChecks : public testing::TestWithParam<Sample> {};

TEST_P(PartChecks, AWrongValueIsNamedByItsField) {
    std::string text{embedded_standard_text()};
    const auto at = text.find(GetParam().was);
    ASSERT_NE(at, text.npos) << GetParam().was;
    ASSERT_TRUE(read_standard(text).problems.empty());
    text.replace(at, std::string_view{GetParam().was}.size(), GetParam().is);
    std::string found;
    for (const auto& one : read_standard(text).problems) {
        EXPECT_GT(one.line, 0) << one.path;
        EXPECT_FALSE(one.zh.empty() || one.en.empty());
        found += one.path + " ";
    }
    EXPECT_NE(found.find(GetParam().path), found.npos) << "found: " << found;
}

INSTANTIATE_TEST_SUITE_P(
    Knowledge, PartChecks,
    testing::Values(Sample{"review_days = 180", "review_days = 0", "knowledge.review_days"},
                    Sample{"review_days = 180", "review_days = \"half a year\"", "knowledge.review_days"},
                    Sample{"review_ahead_days = 14", "review_ahead_days = 180",
                           "knowledge.review_ahead_days"},
                    Sample{"expected_percent = 35", "expected_percent = 100", "knowledge.expected_percent"},
                    Sample{"body_max = 20000", "body_max = 99", "knowledge.body_max"},
                    Sample{"body_max = 20000", "body_max = 500", "knowledge.passage_max"},
                    Sample{"passage_max = 600\n", "", "knowledge.passage_max"},
                    Sample{"use_days = 365", "use_days = 60", "knowledge.unused_days"},
                    Sample{"unused_days = 90", "unused_day = 90", "knowledge.unused_day"},
                    Sample{"votes_min = 3", "votes_min = -1", "knowledge.votes_min"},
                    Sample{"gaps_max = 2000", "gaps_max = 1", "knowledge.gaps_max"},
                    Sample{"must_read_days = 14", "must_read_days = 0", "knowledge.must_read_days"},
                    Sample{"must_read_days = 14", "must_read_days = 181", "knowledge.must_read_days"},
                    Sample{"must_reads_max = 100", "must_reads_max = 501", "knowledge.must_reads_max"}));

INSTANTIATE_TEST_SUITE_P(
    ToneLanguages, PartChecks,
    testing::Values(Sample{"kind = \"turn\"", "kind = \"turn\"\nlanguage = \"fr\"", ".language"},
                    Sample{"kind = \"turn\"", "kind = \"turn\"\nlanguage = \"zh\"", ".words"},
                    Sample{"kind = \"turn\"", "kind = \"turn\"\nlanguage = \"en\"", ".words"}));

INSTANTIATE_TEST_SUITE_P(ChatWait, PartChecks,
                         testing::Values(Sample{"wait_least = 3", "wait_least = 21", "chat.wait_least"},
                                         Sample{"wait_of = 20", "wait_of = 0", "chat.wait_of"}));

INSTANTIATE_TEST_SUITE_P(
    Terms, PartChecks,
    testing::Values(
        Sample{"code = \"optical_modem\"", "code = \"broadband\"", "term[2].code"},
        Sample{"zh = \"光猫\"", "zh = \"\"", "term[1].zh"},
        Sample{"zh = \"光猫\"", "zh = \"宽带\"", "term[2].zh"},
        Sample{"en = \"optical modem\"", "en = 7", "term[1].en"},
        Sample{"also = [\"猫\", ", "also = [\"路由器\", ", "term[3].zh"},
        Sample{"also = [\"猫\", ", "also = [\"家宽\", ", "term[2].also"},
        Sample{"also = [\"猫\", ", "also = \"猫\" #", "term[1].also"},
        Sample{"also = [\"猫\", ", "avoids = [\"x\"]\nalso = [\"猫\", ", "term[1].avoids"},
        Sample{"[\"猫\", ",
               "[\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\", ",
               "term[1].also"}));

INSTANTIATE_TEST_SUITE_P(
    ChannelHealth, PartChecks,
    testing::Values(Sample{"window = \"1h\"\ncheck_every", "window = \"1m\"\ncheck_every",
                           "channel_health.window"},
                    Sample{"check_every = \"1m\"", "check_every = \"1s\"", "channel_health.check_every"},
                    Sample{"slow_failures_percent = 10", "slow_failures_percent = 50",
                           "channel_health.slow_failures_percent"},
                    Sample{"failing_failures_percent = 50", "failing_failures_percent = 101",
                           "channel_health.failing_failures_percent"},
                    Sample{"slow_wait = \"10m\"", "slow_wait = \"2h\"", "channel_health.slow_wait"},
                    Sample{"slow_fetch = \"15m\"", "slow_fetch = \"soon\"", "channel_health.slow_fetch"},
                    Sample{"failing_level_percent = 50", "failing_level_percent = 90",
                           "channel_health.slow_level_percent"},
                    Sample{"calls_min = 10\n", "", "channel_health.calls_min"}));

INSTANTIATE_TEST_SUITE_P(Queues, PartChecks,
                         testing::Values(Sample{"patience = \"90s\"", "patience = \"90s\"\nanswer = \"91s\"",
                                                "call_queue[1].answer"},
                                         Sample{"patience = \"90s\"", "patience = \"90s\"\nanswer = \"1s\"",
                                                "call_queue[1].answer"},
                                         Sample{"calendar = \"always\"\npatience = \"90s\"",
                                                "calendar = \"never\"\npatience = \"90s\"",
                                                "call_queue[1].calendar"}));

// A standard of before has none of these parts, and goes by what they say unless told otherwise.
TEST(PartChecks, APartThatIsNotThereHasItsDefaults) {
    std::string text{embedded_standard_text()};
    const auto from = text.find("[channel_health]"), to = text.find("\n\n", from);
    text.erase(from, to - from);
    const auto file = read_standard(text);
    EXPECT_TRUE(file.problems.empty());
    EXPECT_EQ(file.channel_health.tries_min, 5);
    EXPECT_EQ(file.channel_health.failing_wait, std::chrono::hours{1});
}

TEST(ToneLanguages, AListOfOneLanguageHoldsItsWordsAndOneOfBothAny) {
    const std::string text{embedded_standard_text()};
    for (const auto* one :
         {"zh\"\nwords = [\"全新词\", \"~~\", \"4G卡\"]", "en\"\nwords = [\"brandnew\", \"~~\"]",
          "both\"\nwords = [\"全新词\", \"brandnew\"]"}) {
        const auto more = std::string{"\n[[tone_words]]\nkind = \"plain\"\nlanguage = \""} + one + "\n";
        EXPECT_TRUE(read_standard(text + more).problems.empty()) << one;
    }
}

}  // namespace
}  // namespace bihuan::standard
