// What a question asks for, how well a text answers it, what an article may hold: pure rules in Chinese and
// English.
#include <gtest/gtest.h>

#include <cmath>

#include "knowledge/domain/article_file.hpp"
#include "knowledge/domain/article_flow.hpp"
#include "knowledge/domain/article_rules.hpp"
#include "knowledge/domain/search_rules.hpp"

namespace bihuan::knowledge {
namespace {

std::string code_of(const Done& done) {
    if (done) return {};
    const auto& fields = done.error().fields;
    return std::string{fields.empty() ? done.error().kind.code : fields.front().kind.code};
}

standard::GlossaryTerm term(const char* zh, const char* en, std::vector<std::string> also,
                            std::vector<std::string> avoid) {
    standard::GlossaryTerm out{{zh, zh, en, "4.1.5"}};
    out.also = std::move(also);
    out.avoid = std::move(avoid);
    return out;
}
const Terms terms{term("光猫", "optical modem", {"猫", "modem"}, {}),
                  term("违约金", "early termination charge", {}, {"罚款", "penalty", "fine"}),
                  term("网络中断", "outage", {"断网", "no internet"}, {})};

std::string shown(const std::vector<Wanted>& wanted) {
    std::string out;
    for (const auto& one : wanted) {
        out += out.empty() ? "" : " ";
        for (std::size_t i = 0; i < one.any.size(); ++i) {
            if (i) out += "|";
            for (std::size_t j = 0; j < one.any[i].size(); ++j) out += (j ? "+" : "") + one.any[i][j];
        }
        if (one.is_prefix) out += "*";
    }
    return out;
}

TEST(KnowledgeQuestion, HoldsWhatItIsAboutAndNoFiller) {
    struct Sample {
        const char *why, *text, *wanted;
        bool is_typing = false;
    };
    for (const auto& row : {
             Sample{"pairs of Han, without filler", "请问宽带测速怎么办？", "宽带 带测 测速"},
             Sample{"one Han alone is a word", "卡 丢失", "卡 丢失"},
             Sample{"English without filler, plural either way", "How do I get the bills?", "bills|bill"},
             Sample{"a word of letters, not a part of one", "refined", "refined|refineds"},
             Sample{"the last word as typed so far", "roaming pac", "roaming|roamings pac|pacs*", true},
             Sample{"not typing", "pac", "pac|pacs"},
             Sample{"nothing but filler", "请问怎么办？ how do i", ""},
             Sample{"operators of engines mean nothing", "\"a\" OR b* -c (x:y)", "b c x y"},
         }) {
        const auto wanted = wanted_of(row.text, terms, row.is_typing);
        EXPECT_EQ(shown(wanted), row.wanted) << row.why;
    }
    const auto cat = wanted_of("猫红灯", terms, false);
    ASSERT_EQ(cat.size(), 2U);
    EXPECT_TRUE(TokenSet{"光猫亮红灯"}.holds(cat[0])) << "another word for the same";
    EXPECT_TRUE(TokenSet{"the optical modem"}.holds(cat[0]));
    EXPECT_FALSE(TokenSet{"an optical fibre"}.holds(cat[0])) << "all words of a name";
    EXPECT_EQ(wanted_of("fine", terms, false).front().any.size(), 5U);
    EXPECT_LE(wanted_of(std::string(9000, 'x') + " " + std::string(9000, 'y'), terms, false).size(),
              wanted_max);
}

// By hand: 10 texts; "漫游" stands in 1, "资费" in 4, "roaming" in 1, "fee" in 4.
TEST(KnowledgeConfidence, IsTheCoveredWeightByRarityAndPlace) {
    const Rarity rarity{10, {{"漫游", 1}, {"资费", 4}, {"roaming", 1}, {"fee", 4}}};
    const double rare = std::log(1 + 10.0 / 2), common = std::log(1 + 10.0 / 5), unknown = std::log(1 + 10.0);
    struct Sample {
        const char *why, *text;
        Fields fields;
        double confidence;
    };
    for (const auto& row : {
             Sample{"all in the title", "漫游 资费", {"漫游资费", "", ""}, 1.0},
             Sample{"all in the summary", "漫游 资费", {"", "漫游资费", ""}, 0.9},
             Sample{"all in the body", "漫游 资费", {"", "", "漫游资费"}, 0.7},
             Sample{"the rare one says more", "漫游 资费", {"漫游", "", ""}, rare / (rare + common)},
             Sample{"than the common one", "漫游 资费", {"资费", "", ""}, common / (rare + common)},
             Sample{"a pair nobody writes counts half",
                    "漫游 火星",
                    {"漫游", "", ""},
                    rare / (rare + unknown / 2)},
             Sample{"an English word nobody writes counts whole",
                    "roaming mars",
                    {"roaming", "", ""},
                    rare / (rare + unknown)},
             Sample{"English alike",
                    "roaming fee",
                    {"roaming", "", "fee"},
                    (rare + common * 0.7) / (rare + common)},
             Sample{"nothing", "漫游", {"宽带", "", ""}, 0.0},
         })
        EXPECT_NEAR(confidence_of(wanted_of(row.text, {}, false), rarity, row.fields), row.confidence, 1e-9)
            << row.why;
    EXPECT_EQ(confidence_of({}, rarity, {"漫游", "", ""}), 0);
}

TEST(KnowledgePassage, IsTheSectionThatFits) {
    constexpr std::string_view body =
        "前言。\n## 先自查\n看光纤。\n## 报障\n提交请求。\n```\n# 不是标题\n```\n### Reset\nHold the key.";
    const auto sections = sections_of(body);
    ASSERT_EQ(sections.size(), 4U);
    EXPECT_EQ(sections[0], (Section{"", "前言。"}));
    EXPECT_EQ(sections[2].heading, "报障");
    EXPECT_NE(sections[2].text.find("# 不是标题"), std::string::npos) << "code is no heading";
    const Rarity rarity{10, {}};
    const auto best = [&](const char* text, std::size_t max = 100) {
        return best_section(wanted_of(text, {}, false), rarity, body, max);
    };
    EXPECT_EQ(best("光纤").heading, "先自查");
    EXPECT_EQ(best("报障").heading, "报障");
    EXPECT_EQ(best("which key").heading, "Reset");
    EXPECT_EQ(best("火星").heading, "") << "none fits: the first";
    EXPECT_EQ(best("Hold key", 4).text, "Hold …");
    EXPECT_EQ(sections_of("").size(), 1U);
}

TEST(KnowledgeGap, KeepsWordsAndNothingPersonal) {
    struct Sample {
        const char *why, *text, *terms;
    };
    for (const auto& row : {
             Sample{"filler goes", "请问宽带断网了怎么办？", "宽带断网"},
             Sample{"a phone number", "号码13800001234无法上网", "号码 无法上网"},
             Sample{"a phone number in parts", "call 138 0000 1234 back", "call back"},
             Sample{"one with dashes", "025-8888-1234 杂音", "杂音"},
             Sample{"full-width digits", "１３８００００１２３４ 停机", "停机"},
             Sample{"a mail address", "发票 zhang.san@example.com 没收到", "发票 没收到"},
             Sample{"one amid Han", "邮箱zhang@example.com收不到", "邮箱 收不到"},
             Sample{"an identity number with x", "32010219900101123x 实名", "x 实名"},
             Sample{"what names a thing stays", "5G 信号", "5g 信号"},
             Sample{"English", "How do I reset my modem?", "reset modem"},
             Sample{"a word once", "bill bill BILL", "bill"},
             Sample{"nothing is left", "13800001234", ""},
         })
        EXPECT_EQ(normalised_terms(row.text), row.terms) << row.why;
    EXPECT_LE(normalised_terms(std::string(5000, 'z')).size(), 60U);
}

TEST(KnowledgeTerms, NamesWhatIsNotSaidWithTheBetterWord) {
    const auto found = terms_in("提前解约要交罚款。A Penalty of 10, no refined fine.", terms);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].said, "罚款");
    EXPECT_EQ(found[0].better_zh, "违约金");
    EXPECT_EQ(found[0].at, 6);
    EXPECT_EQ(found[1].said, "Penalty");
    EXPECT_EQ(found[1].better_en, "early termination charge");
    EXPECT_EQ(found[2].said, "fine") << "not within another word";
    EXPECT_TRUE(terms_in("违约金按合约计算", terms).empty());
}

TEST(KnowledgeMarkdown, HoldsNoHtmlAndNoLinkElsewhere) {
    struct Sample {
        const char *why, *text, *code;
    };
    for (const auto& row : {
             Sample{"plain", "## 标题\n- **a** < b, x <3", ""},
             Sample{"a script", "<script>alert(1)</script>", "knowledge.html_not_allowed"},
             Sample{"any tag", "a <img src=x onerror=alert(1)>", "knowledge.html_not_allowed"},
             Sample{"a comment", "<!-- x -->", "knowledge.html_not_allowed"},
             Sample{"code shows it", "`<script>` and ```\n<b>\n```", ""},
             Sample{"a tick that never ends", "` <b>", "knowledge.html_not_allowed"},
             Sample{"a page", "[x](https://example.com/a) [y](/portal/help) [z](tel:10000)", ""},
             Sample{"javascript", "[x](javascript:alert(1))", "knowledge.link_not_allowed"},
             Sample{"in other letters", "[x]( JavaScript:alert(1))", "knowledge.link_not_allowed"},
             Sample{"as an entity", "[x](javascript&#58;alert(1))", "knowledge.link_not_allowed"},
             Sample{"data", "[x](data:text/html,1)", "knowledge.link_not_allowed"},
             Sample{"another host in disguise", "[x](//evil.example)", "knowledge.link_not_allowed"},
             Sample{"by reference", "[x]: javascript:alert(1)", "knowledge.link_not_allowed"},
             Sample{"between angles", "[x](<javascript:alert(1)>)", "knowledge.link_not_allowed"},
             Sample{"an address by itself", "<javascript:alert(1)>", "knowledge.link_not_allowed"},
             Sample{"a good one", "<https://example.com>", ""},
             Sample{"an image", "![x](https://example.com/a.png)", "knowledge.link_not_allowed"},
         })
        EXPECT_EQ(code_of(check_markdown("body", row.text)), row.code) << row.why;
}

TEST(KnowledgeContent, NeedsAWholeLanguageAndATimeAhead) {
    const auto now = *from_iso("2026-03-02T01:00:00Z");
    standard::KnowledgeRules rules;
    rules.body_max = 5;
    Content good;
    good.zh = {"题", "", "正文"};
    EXPECT_EQ(code_of(check_content(good, rules, now)), "");
    auto none = Content{};
    EXPECT_EQ(code_of(check_content(none, rules, now)), "knowledge.words_missing");
    auto half = good;
    half.en.title = "title";
    EXPECT_EQ(code_of(check_content(half, rules, now)), "knowledge.words_missing");
    auto long_one = good;
    long_one.zh.body = "一二三四五六";
    EXPECT_EQ(code_of(check_content(long_one, rules, now)), "knowledge.body_too_long");
    auto past = good;
    past.valid_to = now;
    EXPECT_EQ(code_of(check_content(past, rules, now)), "knowledge.validity_wrong");
    auto upside_down = good;
    upside_down.valid_from = now + std::chrono::hours{2};
    upside_down.valid_to = now + std::chrono::hours{1};
    EXPECT_EQ(code_of(check_content(upside_down, rules, now)), "knowledge.validity_wrong");
    EXPECT_FALSE(is_valid_at(upside_down, now));
    for (const auto* code : {"", "A", "a b", "-a", "a-", "宽带"}) EXPECT_FALSE(is_article_code(code)) << code;
    EXPECT_TRUE(is_article_code("broadband-2"));
}

TEST(KnowledgeFlow, KnowsEveryStep) {
    for (const auto state : {State::draft, State::proposed, State::published, State::withdrawn})
        for (const auto action :
             {Action::propose, Action::send_back, Action::approve, Action::withdraw, Action::replace}) {
            const auto next = next_state(article_flow, state, action);
            if (state == State::withdrawn) {
                EXPECT_FALSE(next) << "withdrawn is the end";
            }
            if (action == Action::approve) {
                EXPECT_EQ(next.has_value(), state == State::proposed);
            }
        }
}

TEST(KnowledgeFile, SaysWhatIsWrongWithItsLineAndComesBackTheSame) {
    constexpr std::string_view good =
        "[[article]]\ncode = \"a\"\naudience = \"agent\"\nkeywords = [\"k\"]\n[article.zh]\ntitle = "
        "\"题\"\nbody = '''\n## 一\n正文\n'''\n";
    const auto read = read_articles(good);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->front().content.zh.body, "## 一\n正文");
    const auto again = read_articles(write_articles(*read));
    ASSERT_TRUE(again) << again.error().detail;
    EXPECT_EQ(again->front().content, read->front().content);
    struct Sample {
        const char *text, *says;
    };
    for (const auto& row : {
             Sample{"x = 1", "unknown key"},
             Sample{"[[article]]\ncode = \"A b\"\naudience = \"agent\"", "1: code"},
             Sample{"\n\n[[article]]\ncode = \"a\"\naudience = \"all\"", "3: audience"},
             Sample{"[[article]]\ncode = \"a\"\naudience = \"agent\"\ncolour = 1", "unknown key colour"},
             Sample{"[[article]]\ncode = \"a\"\naudience = \"agent\"\nkeywords = [1]", "keywords"},
             Sample{"[[article]]\ncode = \"a\"\naudience = \"agent\"\nvalid_to = \"soon\"", "valid_to"},
             Sample{"[[article]]\ncode = \"a\"\naudience = \"agent\"\n[[article]]\ncode = \"a\"\naudience = "
                    "\"agent\"",
                    "stands twice"},
             Sample{"[[article]", "1: "},
             Sample{"", "[[article]]"},
         }) {
        const auto wrong = read_articles(row.text);
        ASSERT_FALSE(wrong) << row.text;
        EXPECT_NE(wrong.error().detail.find(row.says), std::string::npos) << wrong.error().detail;
    }
}

}  // namespace
}  // namespace bihuan::knowledge
