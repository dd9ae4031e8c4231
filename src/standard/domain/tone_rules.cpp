#include "standard/domain/tone_rules.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

constexpr std::size_t words_max = 4000, word_max = 40, phrases_max = 300, better_max = 200;

class ToneChecker : EntryChecker {
  public:
    explicit ToneChecker(StandardFile& file) : EntryChecker{file}, t_{file.tone} {}

    void run() {
        if (t_.tense_from > t_.angry_from)
            wrong("tone", "tense_from", "不得大于 angry_from", "must not be more than angry_from");
        check_groups();
        check_phrases();
        check_steps();
    }

  private:
    void check_groups() {
        const Codes kinds{tone_kinds.begin(), tone_kinds.end()};
        const Codes languages{tone_languages.begin(), tone_languages.end()};
        Codes words;
        std::size_t count = 0;
        for (std::size_t i = 0; i < t_.words.size(); ++i) {
            const auto path = fmt::format("tone_words[{}]", i + 1);
            refer(path, "kind", {t_.words[i].kind}, kinds);
            refer(path, "language", {t_.words[i].language}, languages);
            for (const auto& word : t_.words[i].words) {
                check_word(path, "words", word, words);
                check_language(path, t_.words[i].language, word);
            }
            count += t_.words[i].words.size();
        }
        if (count > words_max)
            wrong("tone_words[1]", "", fmt::format("最多 {} 个词", words_max),
                  fmt::format("{} words at most", words_max));
    }
    void check_phrases() {
        Codes codes, said;
        if (t_.phrases.size() > phrases_max)
            wrong("tone_phrase[1]", "", fmt::format("最多 {} 条", phrases_max),
                  fmt::format("{} at most", phrases_max));
        for (std::size_t i = 0; i < t_.phrases.size(); ++i) {
            const auto& one = t_.phrases[i];
            const auto path = fmt::format("tone_phrase[{}]", i + 1);
            once(path, one.code, codes);
            refer(path, "clause", {one.clause}, clauses_);
            if (one.says_zh.empty() && one.says_en.empty())
                wrong(path, "says_zh", "至少一种说法", "at least one wording");
            for (const auto& word : one.says_zh) check_word(path, "says_zh", word, said);
            for (const auto& word : one.says_en) check_word(path, "says_en", word, said);
            for (const auto& word : one.unless) check_word(path, "unless", word, said);
            check_better(path, "better_zh", one.better_zh);
            check_better(path, "better_en", one.better_en);
        }
    }
    void check_steps() {
        const Codes levels{tone_levels.begin(), tone_levels.end()};
        Codes codes;
        for (std::size_t i = 0; i < t_.steps.size(); ++i) {
            const auto path = fmt::format("tone_step[{}]", i + 1);
            once(path, t_.steps[i].code, codes);
            refer(path, "clause", {t_.steps[i].clause}, clauses_);
            refer(path, "levels", t_.steps[i].levels, levels);
        }
    }
    void check_word(const std::string& path, std::string_view key, const std::string& word, Codes& seen) {
        if (word.empty() || code_point_count(word) > word_max)
            wrong(path, key, fmt::format("应为 1 到 {} 个字", word_max),
                  fmt::format("must have 1 to {} characters", word_max));
        // A word that stands twice would mean two things.
        else if (!seen.insert(fold(word)).second)
            wrong(path, key, fmt::format("\"{}\" 出现了两次", word),
                  fmt::format("\"{}\" stands twice", word));
    }
    // A list of one language that holds words of the other says that somebody pasted into the wrong one;
    // marks and figures belong to both.
    void check_language(const std::string& path, const std::string& language, const std::string& word) {
        const bool is_han = std::ranges::any_of(word, [](unsigned char c) { return c >= 0x80; });
        const bool is_latin = std::ranges::any_of(
            word, [](unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        if ((language == "zh" && is_latin && !is_han) || (language == "en" && is_han))
            wrong(path, "words", fmt::format("\"{}\" 不是 {} 的词，可将 language 改为 both", word, language),
                  fmt::format("\"{}\" is not of language {}; a list of both says so", word, language));
    }
    void check_better(const std::string& path, std::string_view key, const std::string& text) {
        if (code_point_count(text) > better_max)
            wrong(path, key, fmt::format("最多 {} 个字", better_max),
                  fmt::format("{} characters at most", better_max));
    }
    const ToneRules& t_;
};

}  // namespace

void read_tone(TableReader& root, ToneRules& out) {
    if (root.has("tone"))
        root.table("tone", [&](TableReader& in) {
            out.tense_from = in.integer("tense_from", 1, 100);
            out.angry_from = in.integer("angry_from", 1, 100);
            out.leaving_from = in.integer("leaving_from", 1, 100);
            out.more_percent = in.integer("more_percent", 100, 400);
            out.less_percent = in.integer("less_percent", 0, 100);
            out.reach = in.integer("reach", 0, 10);
            out.exclamations_from = in.integer("exclamations_from", 1, 100);
            out.capitals_from = in.integer("capitals_from", 1, 100);
            out.text_max = in.integer("text_max", 100, 100'000);
            out.cues_max = in.integer("cues_max", 1, 100);
            (void)in.text("clause");
        });
    root.tables("tone_words", [&](TableReader& in) {
        out.words.push_back({in.text("kind"), in.integer_or("weight", 0, 1, 10), in.texts("words"),
                             in.text_or("language", "both")});
    });
    root.tables("tone_phrase", [&](TableReader& in) {
        TonePhrase one{in.term()};
        one.is_stop = in.boolean_or("stop", false);
        one.says_zh = in.texts("says_zh");
        one.says_en = in.texts("says_en");
        one.unless = in.texts("unless");
        one.better_zh = in.text_or("better_zh", "");
        one.better_en = in.text_or("better_en", "");
        out.phrases.push_back(std::move(one));
    });
    root.tables("tone_step", [&](TableReader& in) {
        ToneStep one{in.term()};
        one.levels = in.texts("levels");
        out.steps.push_back(std::move(one));
    });
}

void check_tone(StandardFile& file) { ToneChecker{file}.run(); }

}  // namespace bihuan::standard
