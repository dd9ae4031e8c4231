// The lists the product ships, against sentences that people write. Labels are ours, written before the lists
// were tuned.
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <iterator>

#include "standard/calls.hpp"
#include "standard/tone_calls.hpp"
#include "tone/domain/flag.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
}  // namespace bihuan

namespace bihuan::tone {
namespace {

// As a store without a version of its own reads them: the lists the product ships.
struct Shipped {
    standard::ToneRules tone;
    std::vector<standard::GlossaryTerm> terms;
};
const Shipped& shipped() {
    static const auto read = [] {
        const SystemClock clock;
        std::vector<Migration> migrations;
        for (const auto& one : standard_migrations()) migrations.push_back(one);
        const auto store = open_store({.url = "sqlite::memory:"}, migrations, clock);
        return *store->read(system_actor(), [](Unit& unit) -> Result<Shipped> {
            return Shipped{*standard::tone_rules(unit, unit.now),
                           standard::knowledge_rules(unit, unit.now)->terms};
        });
    }();
    return read;
}
const Lexicon& lists() {
    static const Lexicon made{shipped().tone, shipped().terms};
    return made;
}
std::string level_of(std::string_view text) { return std::string{to_text(lists().hear(text).level)}; }

struct Sentence {
    const char* level;
    const char* text;
};
constexpr Sentence sentences[] = {
    // --- calm: facts, questions, thanks, what only looks like a feeling
    {"calm", ""},
    {"calm", "   \n\t "},
    {"calm", "家里宽带今天早上断了，光猫亮红灯，请安排检修。"},
    {"calm", "请问投诉电话是多少？"},
    {"calm", "我想咨询一下套餐资费。"},
    {"calm", "您好，手机号要更换套餐，谢谢。"},
    {"calm", "问题已解决，非常感谢！"},
    {"calm", "师傅很专业，态度也很好，我很满意。"},
    {"calm", "没有不满意，挺好的。"},
    {"calm", "我不是不满意，只是想问一下进度。"},
    {"calm", "我没有生气，慢慢来。"},
    {"calm", "并非愤怒，只是提醒。"},
    {"calm", "不着急，明天处理也可以。"},
    {"calm", "我不会转网，只是问问。"},
    {"calm", "速度不错，和上次差不多。"},
    {"calm", "太原到太阳村的线路在哪里？"},
    {"calm", "能不能把账单发到邮箱？"},
    {"calm", "不好意思，麻烦您再查一次。"},
    {"calm", "安装时间改到周六上午可以吗？"},
    {"calm", "The router shows a red light since this morning."},
    {"calm", "Please move my appointment to Friday morning."},
    {"calm", "Thank you, it works now."},
    {"calm", "Not bad at all."},
    {"calm", "I am not angry, just asking."},
    {"calm", "I don't want to complain, I only need the invoice."},
    {"calm", "It is not urgent, no hurry."},
    {"calm", "How long does the installation take?"},
    {"calm", "The technician was very helpful and polite."},
    {"calm", "I am very happy with the new plan."},
    {"calm", "My SIM and my VIP number, please."},
    {"calm", "I will never cancel my account."},
    {"calm", "> I am furious, this is outrageous!\nThanks, all is resolved."},
    {"calm", "Where is the class room with the assembly line?"},
    {"calm", "😀😀 hello 👋"},
    {"calm", "12345 67890"},
    {"calm", "上个月办理销户后仍然扣费，请核实。"},
    {"calm", "I call my family abroad about 3 times a month, which plan fits?"},
    {"calm", "Good morning, I would like to know my balance."},
    // --- tense: upset, worried, waiting
    {"tense", "不满意"},
    {"tense", "对处理结果不满意。"},
    {"tense", "我对你们的服务有点失望，什么时候能好？"},
    {"tense", "我很着急，老板等着用网。"},
    {"tense", "还要等多久？"},
    {"tense", "我已经等了三天，没有下文。"},
    {"tense", "我要投诉。"},
    {"tense", "第三次打电话了，麻烦查一下。"},
    {"tense", "师傅说上午来，结果爽约。"},
    {"tense", "信号太差，影响工作。"},
    {"tense", "账单不合理，请解释。"},
    {"tense", "有点生气，网又断了。"},
    {"tense", "网又断了，急用，请尽快。"},
    {"tense", "I am not satisfied with the answer."},
    {"tense", "I am disappointed."},
    {"tense", "This is frustrating, please call me."},
    {"tense", "I am still waiting for the technician."},
    {"tense", "Nobody called me back."},
    {"tense", "This is the 3rd time I call."},
    {"tense", "I am worried about my mother, her line is dead."},
    {"tense", "The service is poor."},
    {"tense", "not happy with this"},
    {"tense", "WHERE IS YOUR TECHNICIAN"},
    {"tense", "I am a bit angry and I wait since noon."},
    {"tense", "My bill is unfair."},
    // --- angry
    {"angry", "我非常生气！！！你们到底管不管？"},
    {"angry", "你们的服务太差劲了，一拖再拖，没人管！"},
    {"angry", "气死我了，网又断了！"},
    {"angry", "简直是骗子，乱扣费！"},
    {"angry", "忍无可忍，我要投诉你们！"},
    {"angry", "第五次打电话了，还是没解决，互相推诿，太过分了！"},
    {"angry", "什么态度！敷衍客户，不负责任。"},
    {"angry", "垃圾服务，等了十天没有结果。"},
    {"angry", "你们欺骗消费者，退我钱！"},
    {"angry", "非常不满意，客服态度恶劣，挂我电话。"},
    {"angry", "岂有此理，凭什么乱收费？"},
    {"angry", "谢谢你们的敷衍，真是太离谱了，我受够了。"},
    {"angry", "I am furious! Nobody came again!"},
    {"angry", "This is absolutely ridiculous and unacceptable."},
    {"angry", "You people are liars and thieves."},
    {"angry", "I'm fed up with your excuses."},
    {"angry", "Worst company ever, terrible service, I hate it."},
    {"angry", "Your agent was extremely rude and hung up on me."},
    {"angry", "THIS IS A SCAM!!! I WAS OVERCHARGED AGAIN"},
    {"angry", "So angry, such a waste of time, they lied to me."},
    // --- leaving, or an authority
    {"leaving", "再不解决我就转网。"},
    {"leaving", "我要销户，退费走人！"},
    {"leaving", "已经向工信部举报你们。"},
    {"leaving", "打12315投诉你们！"},
    {"leaving", "法院见，我的律师函很快到。"},
    {"leaving", "太失望了，下个月换别家。"},
    {"leaving", "不解决就曝光，发抖音。"},
    {"leaving", "I will cancel my service today."},
    {"leaving", "I'm switching to another provider, this is awful."},
    {"leaving", "I filed a complaint with the FCC."},
    {"leaving", "My lawyer will contact you."},
    {"leaving", "I will take my business elsewhere!"},
    {"leaving", "If it isn't fixed by Monday, I will report you to the ombudsman."},
};

TEST(Tone, SentencesAreHeardAsPeopleLabelledThem) {
    for (const auto& one : sentences) EXPECT_EQ(level_of(one.text), one.level) << one.text;
}

TEST(Tone, PlacesAreThoseOfThePage) {
    const auto heard = lists().hear("😀 我非常生气，要转网");
    const std::vector<Cue> expected{{6, 2, "anger"}, {10, 2, "leaving"}};
    EXPECT_EQ(heard.cues, expected);
    EXPECT_EQ(words_at("😀 我非常生气，要转网", heard.cues), (std::vector<std::string>{"生气", "转网"}));
    EXPECT_EQ(read_cues(written(heard.cues)), heard.cues);
    EXPECT_TRUE(read_cues("").empty());
}

TEST(Tone, ALevelRisesAtOnceAndFallsByOne) {
    struct Row {
        Level before, heard, after;
    };
    for (const auto& row :
         {Row{Level::calm, Level::leaving, Level::leaving}, Row{Level::leaving, Level::calm, Level::angry},
          Row{Level::angry, Level::calm, Level::tense}, Row{Level::tense, Level::calm, Level::calm},
          Row{Level::leaving, Level::angry, Level::angry}, Row{Level::calm, Level::calm, Level::calm}})
        EXPECT_EQ(after_hearing(row.before, row.heard), row.after);
    EXPECT_TRUE(is_alarming(Level::tense, Level::angry));
    EXPECT_TRUE(is_alarming(Level::angry, Level::leaving));
    EXPECT_FALSE(is_alarming(Level::angry, Level::angry));
    EXPECT_FALSE(is_alarming(Level::calm, Level::tense));
    EXPECT_FALSE(is_alarming(Level::leaving, Level::angry));
}

TEST(Tone, WhatIsNotSaidToCustomersIsFound) {
    struct Row {
        const char *severity, *code, *text;
    };
    for (const auto& row : {
             Row{"stop", "not_known", "这个我不知道。"},
             Row{"", "", "请问您知道不知道账号？"},
             Row{"warn", "not_clear", "您反映的声音不清楚"},
             Row{"", "", "这不是你的问题"},
             Row{"", "", "请不要把验证码发给任何人"},
             Row{"", "", "您的银行卡号尾号 1234 已收到退款"},
             Row{"", "", "This is not your fault."},
             Row{"", "", "Your password has been reset."},
             Row{"", "", "We can do whatever suits you"},
             Row{"stop", "not_my_job", "这不归我管"},
             Row{"stop", "dare_to_complain", "你爱投诉就投诉！"},
             Row{"stop", "blame", "这是您自己的问题。"},
             Row{"stop", "insult", "你有完没完"},
             Row{"stop", "secret", "请提供验证码和银行卡号"},
             Row{"", "", "我们不会索要银行卡号。"},
             Row{"warn", "promise", "我保证明天修好"},
             Row{"", "", "我们不能保证明天修好"},
             Row{"", "", "质量保证期为一年"},
             Row{"stop", "not_my_job", "您好：\n> 这不归我管"},
             Row{"stop", "not_my_job", "这不归\u200B我管"},
             Row{"warn", "admission", "这都是我们的错"},
             Row{"warn", "gossip", "领导不批"},
             Row{"warn", "brush_off", "您先回去等"},
             Row{"warn", "inner_word", "今晚割接"},
             Row{"stop", "not_known", "I DON’T   KNOW."},
             Row{"stop", "not_my_job", "That is not my job"},
             Row{"stop", "secret", "tell me your password"},
             Row{"", "", "you can reset your password in the app"},
             Row{"warn", "promise", "It is guaranteed."},
             Row{"", "", "unguaranteed"},
             Row{"", "", "您好，我马上为您核实，并在今天内答复您。"},
             Row{"", "", ""},
         }) {
        const auto found = lists().check(row.text, Audience::customer);
        EXPECT_EQ(found.empty() ? "" : found.front().severity, row.severity) << row.text;
        EXPECT_EQ(found.empty() ? "" : found.front().code, row.code) << row.text;
    }
    const auto said = lists().check("这个我不知道。", Audience::customer).front();
    EXPECT_EQ(said.at, 2);
    EXPECT_EQ(said.size, 4);
    EXPECT_FALSE(said.better.empty());
    EXPECT_EQ(lists().check("我不知道", Audience::staff).front().severity, "warn");
}

TEST(Tone, WordsOfTheGlossaryComeWithTheirPlainOnes) {
    for (const auto& term : shipped().terms)
        for (const auto& word : term.avoid) {
            const auto found = lists().check("x " + word + " x", Audience::customer);
            ASSERT_FALSE(found.empty()) << word;
            if (found.front().severity == "plain") {
                EXPECT_TRUE(found.front().better == term.name_zh || found.front().better == term.name_en);
            }
        }
}

// How often the lists are right: not calm against calm, of the sentences above and of real complaints where
// they are.
TEST(Tone, HitRatesAreSaid) {
    int hit = 0, missed = 0, wrong = 0;
    for (const auto& one : sentences) {
        const bool is_upset = std::string_view{one.level} != "calm", is_heard = level_of(one.text) != "calm";
        hit += is_upset && is_heard;
        missed += is_upset && !is_heard;
        wrong += !is_upset && is_heard;
    }
    const auto share = [](int part, int whole) {
        return whole == 0 ? 1.0 : static_cast<double>(part) / whole;
    };
    std::cout << "labelled: precision " << share(hit, hit + wrong) << ", recall " << share(hit, hit + missed)
              << ", of " << std::size(sentences) << "\n";
    EXPECT_GE(share(hit, hit + wrong), 0.95);
    EXPECT_GE(share(hit, hit + missed), 0.95);
}

TEST(Tone, RealComplaintsAreLookedThrough) {
    std::ifstream in{"/work/shared/data/comcast-complaints.csv"};
    if (!in) GTEST_SKIP() << "no real complaints here";
    int count = 0, upset = 0;
    for (std::string line; std::getline(in, line); ++count) upset += level_of(line) != "calm";
    std::cout << "titles of real complaints: " << upset << " of " << count << " not calm\n";
    EXPECT_GT(upset, count / 10);
}

TEST(Tone, ALongTextIsReadToItsBound) {
    const std::string million(1U << 20U, 'a');
    EXPECT_EQ(lists().hear(million + " furious furious").level, Level::calm);  // behind the bound
    EXPECT_EQ(lists().hear("我非常生气，太过分了！" + million).level, Level::angry);
    std::string upset;
    while (upset.size() < (1U << 20U)) upset += "不生气，等了三天没有人来，很着急；太离谱了，要投诉。";
    EXPECT_LE(lists().hear(upset).cues.size(), 20U);
    upset.resize(10'000 / 3 * 3);
    const SystemClock clock;
    const auto begin = clock.now();
    for (int i = 0; i < 100; ++i) EXPECT_GT(lists().hear(upset).points, 0);
    const auto took = std::chrono::duration<double, std::micro>{clock.now() - begin}.count() / 100;
    std::cout << "10 KB: " << took << " microseconds\n";
    EXPECT_LT(took, 20'000) << "twenty times what it may take on any machine";
}

}  // namespace
}  // namespace bihuan::tone
