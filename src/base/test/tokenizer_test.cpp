#include "base/tokenizer.hpp"

#include <gtest/gtest.h>

namespace bihuan {
namespace {

TEST(Tokenizer, WordsBigramsAndSingleHan) {
    struct Sample {
        const char* text;
        const char* words;
        const char* chars;
    };
    for (const Sample& row : {
             Sample{"宽带断网", "宽带 带断 断网", "宽 带 断 网"},
             Sample{"WiFi慢, ONT-3000!", "wifi ont 3000", "慢"},
             Sample{"光猫ＬＯＳ灯", "光猫 los", "光 灯 猫"},
             Sample{"𠮷野家", "𠮷野 野家", "家 野 𠮷"},
             Sample{"👍🏽 ok", "ok", ""},
             Sample{"naïve Straße", "naïve strasse", ""},
             Sample{"カタカナとひらがな", "カタカナとひらがな", ""},
             Sample{"", "", ""},
             Sample{"，。！", "", ""},
         }) {
        const auto made = index_text(row.text);
        EXPECT_EQ(made.words, row.words) << row.text;
        EXPECT_EQ(made.chars, row.chars) << row.text;
    }
}

TEST(Tokenizer, QueriesBecomeMatchExpressions) {
    struct Sample {
        const char* query;
        const char* match;
        const char* tsquery;
    };
    for (const Sample& row : {
             Sample{"宽带", "{words} : \"宽带\"", "('宽带')"},
             Sample{"断网了", "{words} : \"断网 网了\"", "('断网' <-> '网了')"},
             Sample{"慢", "{chars} : \"慢\"", "('慢')"},
             Sample{"broadb", "{words} : \"broadb\" *", "('broadb':*)"},
             Sample{"red light", "{words} : \"red\" AND {words} : \"light\" *", "('red') & ('light':*)"},
             Sample{"\"red light\"", "{words} : \"red light\"", "('red' <-> 'light')"},
             Sample{"宽带 -投诉", "({words} : \"宽带\") NOT (({words} : \"投诉\"))", "('宽带') & !('投诉')"},
             Sample{"-投诉", "", ""},
             Sample{"\" OR 1=1 --", "{words} : \"or 1 1\"", "('or' <-> '1' <-> '1')"},
             Sample{"", "", ""},
             Sample{"***", "", ""},
         }) {
        const auto terms = query_terms(row.query);
        EXPECT_EQ(fts5_match(terms), row.match) << row.query;
        EXPECT_EQ(tsquery(terms), row.tsquery) << row.query;
    }
}

TEST(Tokenizer, QueriesAreBounded) {
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "w" + std::to_string(i) + " ";
    EXPECT_LE(query_terms(many).size(), 16U);
}

}  // namespace
}  // namespace bihuan
