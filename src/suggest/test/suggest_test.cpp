#include <gtest/gtest.h>

#include "base/crypto.hpp"
#include "store/test/postgres.hpp"
#include "suggest/calls.hpp"
#include "suggest/domain/evaluation.hpp"
#include "suggest/domain/keywords.hpp"
#include "suggest/domain/suggest_errors.hpp"
#include "suggest/store/model_store.hpp"

namespace bihuan {
std::span<const Migration> suggest_migrations();
}

namespace bihuan::suggest {
namespace {

constexpr std::int64_t internet = 11, bill = 22, phone = 33;

// Three subjects in two languages, no two texts the same.
std::vector<Example> past() {
    std::vector<Example> out;
    const std::vector<std::pair<std::int64_t, std::vector<const char*>>> subjects{
        {internet,
         {"宽带断网上不了网", "光猫亮红灯没有网络", "the router drops the internet connection", "网速很慢"}},
        {bill,
         {"账单多扣了费用", "话费账单有误要求退费", "my bill shows a charge I never ordered", "重复扣费"}},
        {phone, {"手机没有信号", "打电话听不到声音", "calls on my mobile phone drop", "手机信号弱"}}};
    for (int i = 0; i < 10; ++i)
        for (const auto& [label, texts] : subjects)
            for (const auto* text : texts)
                out.push_back(
                    {std::string{text} + " " + std::string(1, static_cast<char>('a' + i)) + "区", label});
    return out;
}

TextModel trained(const std::vector<Example>& examples, std::uint64_t seed = 7) {
    const auto lesson = lesson_of(examples);
    std::vector<const Sample*> samples;
    for (const auto& sample : lesson->samples) samples.push_back(&sample);
    return TextModel::trained(samples, lesson->labels, seed);
}

TEST(TextModel, LearnsSubjectsInBothLanguages) {
    const auto model = trained(past());
    struct Row {
        const char* text;
        std::int64_t label;
    };
    for (const auto& [text, label] :
         {Row{"家里宽带又断网了", internet}, Row{"INTERNET connections dropping", internet},
          Row{"这个月账单扣费不对", bill}, Row{"a charge on the bill", bill}, Row{"卧室里手机无信号", phone},
          Row{"mobile phones: dropped call", phone}}) {
        const auto guesses = model.guesses(vector_of(text));
        EXPECT_EQ(guesses.front().label, label) << text;
        double sum = 0;
        for (const auto& guess : guesses) sum += guess.confidence;
        EXPECT_NEAR(sum, 1, 1e-9);
    }
}

TEST(TextModel, IsLessSureOfStrangeWords) {
    const auto model = trained(past());
    EXPECT_LT(model.guesses(vector_of("qwxz jjkv 龘靐齉")).front().confidence,
              model.guesses(vector_of("宽带断网上不了网")).front().confidence);
}

TEST(TextModel, SamePastSameBytes) {
    EXPECT_EQ(trained(past()).bytes(), trained(past()).bytes());
    EXPECT_NE(trained(past(), 1).bytes(), trained(past(), 2).bytes());
}

TEST(TextModel, BytesComeBackAsTheyWere) {
    const auto model = trained(past());
    const auto again = TextModel::parse(model.bytes());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->bytes(), model.bytes());
    EXPECT_EQ(again->scores(vector_of("账单")), model.scores(vector_of("账单")));
}

TEST(TextModel, DamagedBytesAreRefused) {
    const auto bytes = trained(past()).bytes();
    const auto is_refused = [](const std::string& damaged) {
        const auto parsed = TextModel::parse(damaged);
        return !parsed && parsed.error().kind.code == model_damaged.code;
    };
    EXPECT_TRUE(is_refused(""));
    EXPECT_TRUE(is_refused("BHTM"));
    EXPECT_TRUE(is_refused(bytes + "x"));
    for (std::size_t at = 0; at < bytes.size(); at += 97) {
        auto damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        EXPECT_TRUE(is_refused(damaged)) << at;
        EXPECT_TRUE(is_refused(bytes.substr(0, at))) << at;
    }
    // Sizes that lie, under a checksum that is right.
    for (const std::size_t at : {std::size_t{4}, std::size_t{8}, std::size_t{12}}) {
        auto lying = bytes.substr(0, bytes.size() - 64);
        lying[at] = '\x7f';
        lying[at + 3] = '\x7f';
        EXPECT_TRUE(is_refused(lying + sha256_hex(lying))) << at;
    }
}

TEST(Evaluation, BeatsBothBaselinesOfItsFolds) {
    const auto report = evaluate(past(), 1);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->examples, 120);
    EXPECT_NEAR(report->majority_accuracy, 1.0 / 3, 0.01);
    EXPECT_GT(report->accuracy, 0.9);
    EXPECT_GE(report->accuracy, report->keyword_accuracy);
    EXPECT_EQ(report->classes.size(), 3U);
}

TEST(Evaluation, NobodyIsExaminedOnWhatTheyLearntByHeart) {
    // Noise learnt by heart: 10 texts of nonsense, ten times each. With the equal ones in one fold nothing
    // helps.
    std::vector<Example> examples;
    for (int i = 0; i < 100; ++i) {
        const auto word = sha256_hex(std::to_string(i % 10)).substr(0, 12);
        examples.push_back({word, i % 10 % 2});
    }
    const auto report = evaluate(examples, 1);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->distinct_texts, 10);
    EXPECT_LT(report->accuracy, 0.9);
}

TEST(Evaluation, TooLittleIsRefused) {
    auto few = past();
    few.resize(40);
    EXPECT_EQ(evaluate(few, 1).error().kind.code, too_few_examples.code);
    auto one_class = past();
    for (auto& example : one_class) example.label = bill;
    EXPECT_EQ(train(one_class, 1).error().kind.code, too_few_examples.code);
    auto rare = past();
    rare.push_back({"只有一次", 44});
    EXPECT_EQ(evaluate(rare, 1)->left_out, 1);
}

TEST(Evaluation, IsBounded) {
    std::vector<Example> many;
    for (std::size_t i = 0; i < examples_max + 10; ++i)
        many.push_back({std::to_string(i % 7), static_cast<std::int64_t>(i % 80)});
    const auto lesson = lesson_of(many);
    ASSERT_TRUE(lesson);
    EXPECT_EQ(lesson->labels.size(), classes_max);
    EXPECT_LE(lesson->samples.size(), examples_max);
    EXPECT_EQ(vector_of(std::string(text_length_max, 'a') + " bbbb"),
              vector_of(std::string(text_length_max, 'a')));
}

TEST(Grams, SimilarityIsSymmetricAndBounded) {
    const std::vector<std::string> texts{
        "宽带断网了", "宽带断网", "my bill is wrong", "My BILL is wrong!", "", "！？", "网"};
    for (const auto& a : texts)
        for (const auto& b : texts) {
            const double share = similarity(vector_of(a), vector_of(b));
            EXPECT_DOUBLE_EQ(share, similarity(vector_of(b), vector_of(a)));
            EXPECT_GE(share, 0);
            EXPECT_LE(share, 1);
        }
    EXPECT_NEAR(similarity(vector_of("my bill is wrong"), vector_of("My BILL is wrong!")), 1, 1e-6);
    EXPECT_GT(similarity(vector_of("宽带断网了"), vector_of("宽带断网")), 0.5);
    EXPECT_LT(similarity(vector_of("宽带断网"), vector_of("账单多扣费")), 0.1);
    EXPECT_EQ(similarity(vector_of(""), vector_of("")), 0);
}

class Models : public testing::TestWithParam<const char*> {};

TEST_P(Models, TheNewestIsUsedAndAFewAreKept) {
    StoreSettings settings{.url = "sqlite::memory:"};
    if (std::string_view{GetParam()} == "postgres") {
        settings.url = emptied_postgres();
        if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
    }
    ManualClock clock{*from_iso("2026-03-02T01:00:00Z")};
    const auto store = open_store(settings, suggest_migrations(), clock);
    ModelCache cache;
    const auto ask = [&](std::string_view text) {
        return store->read(system_actor(), [&](Unit& unit) { return suggest(unit, cache, text, 2); });
    };
    EXPECT_FALSE(ask("宽带断网"));
    const auto training = train(past(), 1);
    ASSERT_TRUE(training);
    const auto save = [&](const Training& what) {
        clock.advance(std::chrono::seconds{1});
        ASSERT_TRUE(store->write(system_actor(), [&](Unit& unit) -> Done {
            save_model(unit, what);
            return {};
        }));
    };
    for (int i = 0; i < 7; ++i) save(*training);
    const auto found = ask("宽带断网");
    ASSERT_TRUE(found);
    ASSERT_EQ(found->guesses.size(), 2U);
    EXPECT_EQ(found->guesses.front().label, internet);
    EXPECT_EQ(found->model.example_count, 120);
    EXPECT_EQ(found->model.trained_at, clock.now());
    EXPECT_NEAR(found->model.accuracy, training->report.accuracy, 1e-9);
    EXPECT_TRUE(ask(" ？")->guesses.empty());
    const auto kept = store->read(system_actor(), [](Unit& unit) {
        return unit.number({"test.count", "select count(*) as n from suggest_model"});
    });
    EXPECT_EQ(kept, 5);
    auto damaged = *training;
    damaged.model[damaged.model.size() / 2] ^= 1;
    save(damaged);
    EXPECT_FALSE(ask("宽带断网"));
    save(*training);
    EXPECT_TRUE(ask("宽带断网"));
}

INSTANTIATE_TEST_SUITE_P(Engines, Models, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::suggest
