#include "tone/domain/lexicon.hpp"

#include <algorithm>
#include <set>

namespace bihuan::tone {
namespace {

constexpr std::int64_t capitals_points = 2;

bool ends_clause(char32_t c) {
    constexpr std::u32string_view marks = U",.;:!?\n，。；：！？、…";
    return marks.find(c) != marks.npos;
}
bool is_feeling(std::string_view kind) {
    return kind == "anger" || kind == "anxiety" || kind == "disappointment" || kind == "leaving";
}

}  // namespace

Lexicon::Lexicon(const standard::ToneRules& rules, const std::vector<standard::GlossaryTerm>& terms)
    : limits_{rules} {
    limits_.words.clear();
    limits_.phrases.clear();
    limits_.steps.clear();
    for (const auto& group : rules.words) {
        for (const auto& word : group.words) words_.add(word, static_cast<std::uint32_t>(known_.size()));
        known_.push_back({group.kind, group.weight});
    }
    known_.push_back({"turn", 0});
    const auto add = [this](const std::vector<std::string>& words, Said said) {
        for (const auto& word : words) phrases_.add(word, static_cast<std::uint32_t>(said_.size()));
        said_.push_back(std::move(said));
    };
    // A word of the glossary that is a phrase too is told by the phrase, which knows more.
    for (const auto& term : terms) {
        const auto is_han_word = [](const std::string& word) {
            return static_cast<unsigned char>(word[0]) >= 0xE3;
        };
        for (const auto& word : term.avoid)
            add({word},
                {term.code, "plain", "客户不熟悉的说法，请用通俗的词", "Customers may not know this word",
                 is_han_word(word) ? term.name_zh : term.name_en});
    }
    for (const auto& one : rules.phrases) {
        const std::string severity = one.is_stop ? "stop" : "warn";
        add(one.says_zh, {one.code, severity, one.name_zh, one.name_en, one.better_zh});
        add(one.says_en, {one.code, severity, one.name_zh, one.name_en, one.better_en});
        add(one.unless, {});
    }
}

std::vector<Lexicon::Token> Lexicon::tokens_of(const std::vector<Letter>& letters) const {
    std::vector<Token> out;
    for (std::size_t at = 0; at < letters.size();) {
        if (const auto hit = words_.longest(letters, at)) {
            out.push_back({at, hit->end, hit->what});
            at = hit->end;
            continue;
        }
        if (ends_clause(letters[at].folded))
            out.push_back({at, at + 1, static_cast<std::uint32_t>(known_.size() - 1)});
        ++at;
    }
    return out;
}

// Back from the word: denials turn it over and over, what makes it more or less counts unless a denial stands
// before it ("not very angry"), and a clause's end is the end.
std::int64_t Lexicon::points_of(const std::vector<Letter>& letters, const std::vector<Token>& tokens,
                                std::size_t which, bool& is_denied) const {
    const auto& own = known_[tokens[which].what];
    std::int64_t percent = 100;
    auto from = letters[tokens[which].begin].word;
    is_denied = false;
    for (auto i = which; i-- > 0;) {
        const auto& token = tokens[i];
        const auto& kind = known_[token.what].kind;
        if (kind == "turn") break;
        const auto between = static_cast<std::int64_t>(from) - letters[token.end - 1].word - 1;
        if (between > limits_.reach) break;
        if (kind == "denied") {
            is_denied = !is_denied;
            percent = 100;
            from = letters[token.begin].word;
        } else if (kind == "more" || kind == "less") {
            percent = percent * (kind == "more" ? limits_.more_percent : limits_.less_percent) / 100;
            from = letters[token.begin].word;
            if (percent > limits_.more_percent * 2) percent = limits_.more_percent * 2;
        } else if (is_feeling(kind) || kind == "pleased") {
            break;  // what changes that one is its own
        }
    }
    const bool is_pleased = own.kind == "pleased";
    if (is_denied && !is_pleased) return 0;
    return own.weight * percent * (is_pleased && !is_denied ? -1 : 1);
}

std::int64_t Lexicon::capitals(const std::vector<Letter>& letters, std::vector<Cue>& cues) const {
    std::int64_t count = 0;
    std::size_t first = 0;
    for (std::size_t at = 0; at < letters.size();) {
        auto end = at;
        bool is_shouted = true;
        for (; end < letters.size() && letters[end].is_word; ++end)
            is_shouted = is_shouted && (letters[end].is_capital || letters[end].folded == U'\'');
        if (end - at >= 3 && is_shouted) {
            if (count++ == 0) first = at;
            if (count == limits_.capitals_from) {
                cues.push_back({letters[first].at,
                                letters[end - 1].at + letters[end - 1].size - letters[first].at, "capitals"});
                return capitals_points * 100;
            }
        } else if (end > at && end - at >= 3) {
            count = 0;  // a name among small letters is no shouting
        }
        at = std::max(end, at + 1);
    }
    return 0;
}

Heard Lexicon::hear(std::string_view text) const {
    const auto letters = letters_of(text, static_cast<std::size_t>(limits_.text_max), Quotes::left_out);
    const auto tokens = tokens_of(letters);
    Heard out;
    std::int64_t sum = 0, calming = 0, leaving = 0;
    std::set<std::u32string, std::less<>> counted;  // each word once, however often it is said
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& token = tokens[i];
        const auto& own = known_[token.what];
        const bool is_pleased = own.kind == "pleased";
        if (!is_feeling(own.kind) && !is_pleased) continue;
        bool is_denied = false;
        const auto points = points_of(letters, tokens, i, is_denied);
        if (points == 0) continue;
        std::u32string word;
        for (auto at = token.begin; at < token.end; ++at) word += letters[at].folded;
        if (!counted.insert(std::move(word)).second) continue;
        if (points < 0) {
            calming -= points;
            continue;
        }
        sum += points;
        if (own.kind == "leaving") leaving += points;
        const auto& last = letters[token.end - 1];
        out.cues.push_back({letters[token.begin].at, last.at + last.size - letters[token.begin].at,
                            is_pleased ? "disappointment" : own.kind});
    }
    sum += capitals(letters, out.cues);
    const auto marks = std::ranges::count(letters, U'!', &Letter::folded);
    if (sum > 0 && marks >= limits_.exclamations_from) sum += 100;
    // Thanks soften what was said, and do not take it back.
    sum -= std::min(calming, sum / 2);
    out.points = (sum + 50) / 100;
    out.level = leaving >= limits_.leaving_from * 100 ? Level::leaving
                : out.points >= limits_.angry_from    ? Level::angry
                : out.points >= limits_.tense_from    ? Level::tense
                                                      : Level::calm;
    std::ranges::sort(out.cues, {}, &Cue::at);
    if (std::ssize(out.cues) > limits_.cues_max) out.cues.resize(static_cast<std::size_t>(limits_.cues_max));
    return out;
}

std::vector<Finding> Lexicon::check(std::string_view text, Audience audience) const {
    // Quoted or not, the customer reads it.
    const auto letters = letters_of(text, static_cast<std::size_t>(limits_.text_max), Quotes::read);
    std::vector<Finding> out;
    for (std::size_t at = 0; at < letters.size();) {
        const auto hit = phrases_.longest(letters, at);
        if (!hit) {
            ++at;
            continue;
        }
        const auto& said = said_[hit->what];
        const auto& last = letters[hit->end - 1];
        if (!said.code.empty())
            out.push_back({letters[at].at, last.at + last.size - letters[at].at, said.code,
                           audience == Audience::staff && said.severity == "stop" ? "warn" : said.severity,
                           said.why_zh, said.why_en, said.better});
        at = hit->end;
    }
    return out;
}

Level after_hearing(Level before, Level heard) {
    if (heard >= before) return heard;
    return std::max(heard, static_cast<Level>(static_cast<int>(before) - 1));
}

}  // namespace bihuan::tone
