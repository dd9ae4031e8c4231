#include "base/tokenizer.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/text.hpp"

namespace bihuan {
namespace {

constexpr std::size_t term_count_max = 16, token_bytes_max = 120;

bool is_word_character(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    return (mask & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
}

// Runs of folded text: one word, or one stretch of Han as single characters.
struct Run {
    bool is_han;
    std::vector<std::string> parts;  // is_han: each character; else: the one word
};

std::vector<Run> runs_of(std::string_view folded) {
    std::vector<Run> runs;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) runs.push_back({false, {std::move(word)}});
        word.clear();
    };
    bool is_in_han = false;
    for (std::size_t at = 0; at < folded.size();) {
        const auto begin = at;
        const char32_t c = next_code_point(folded, at);
        if (c >= 0x2E80 && is_han(c)) {
            end_word();
            if (!is_in_han) runs.push_back({true, {}});
            runs.back().parts.emplace_back(folded.substr(begin, at - begin));
            is_in_han = true;
            continue;
        }
        is_in_han = false;
        if (is_word_character(c)) {
            if (word.size() < token_bytes_max) word.append(folded.substr(begin, at - begin));
        } else {
            end_word();
        }
    }
    end_word();
    return runs;
}

std::vector<std::string> bigrams(const std::vector<std::string>& characters) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) out.push_back(characters[i] + characters[i + 1]);
    return out;
}

void append_token(std::string& out, std::string_view token) {
    if (!out.empty()) out += ' ';
    out += token;
}

}  // namespace

SearchText index_text(std::string_view text) {
    SearchText out;
    out.words.reserve(text.size() * 2);
    std::vector<std::string> singles;
    for (const auto& run : runs_of(fold(text))) {
        if (!run.is_han) {
            append_token(out.words, run.parts.front());
            continue;
        }
        for (const auto& pair : bigrams(run.parts)) append_token(out.words, pair);
        singles.insert(singles.end(), run.parts.begin(), run.parts.end());
    }
    std::ranges::sort(singles);
    const auto rest = std::ranges::unique(singles);
    singles.erase(rest.begin(), rest.end());
    for (const auto& single : singles) append_token(out.chars, single);
    return out;
}

std::vector<SearchTerm> query_terms(std::string_view query) {
    std::vector<SearchTerm> terms;
    const std::string folded = fold(query);
    std::string_view rest = folded;
    while (!rest.empty() && terms.size() < term_count_max) {
        if (rest.front() == ' ' || rest.front() == '\t' || rest.front() == '\n') {
            rest.remove_prefix(1);
            continue;
        }
        const bool is_excluded = rest.front() == '-' && rest.size() > 1;
        if (is_excluded) rest.remove_prefix(1);
        const bool is_phrase = rest.front() == '"';
        if (is_phrase) rest.remove_prefix(1);
        const auto end = std::min(rest.find_first_of(is_phrase ? "\"" : " \t\n"), rest.size());
        const auto piece = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.size(), end + (is_phrase ? 1 : 0)));
        SearchTerm phrase{.is_excluded = is_excluded};
        const auto flush = [&] {
            if (!phrase.tokens.empty() && terms.size() < term_count_max) terms.push_back(phrase);
            phrase.tokens.clear();
        };
        const bool is_last = rest.empty();
        const auto runs = runs_of(piece);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto& run = runs[i];
            if (run.is_han && run.parts.size() == 1) {  // one character is not in `words`: a term of its own
                flush();
                if (terms.size() < term_count_max)
                    terms.push_back({.tokens = run.parts, .is_char = true, .is_excluded = is_excluded});
                continue;
            }
            const auto tokens = run.is_han ? bigrams(run.parts) : run.parts;
            phrase.tokens.insert(phrase.tokens.end(), tokens.begin(), tokens.end());
            phrase.is_prefix = is_last && !is_phrase && !is_excluded && !run.is_han && i + 1 == runs.size();
        }
        flush();
    }
    return terms;
}

std::string fts5_match(const std::vector<SearchTerm>& terms) {
    std::string wanted, excluded;
    for (const auto& term : terms) {
        std::string one = term.is_char ? "{chars} : \"" : "{words} : \"";
        for (std::size_t i = 0; i < term.tokens.size(); ++i) one += (i ? " " : "") + term.tokens[i];
        one += term.is_prefix ? "\" *" : "\"";
        auto& side = term.is_excluded ? excluded : wanted;
        if (!side.empty()) side += term.is_excluded ? " OR " : " AND ";
        side += term.is_excluded ? "(" + one + ")" : one;
    }
    if (wanted.empty()) return {};
    return excluded.empty() ? wanted : "(" + wanted + ") NOT (" + excluded + ")";
}

std::string tsquery(const std::vector<SearchTerm>& terms) {
    std::string out;
    bool has_wanted = false;
    for (const auto& term : terms) {
        has_wanted = has_wanted || !term.is_excluded;
        std::string one;
        for (std::size_t i = 0; i < term.tokens.size(); ++i)
            one += (i ? " <-> '" : "'") + term.tokens[i] + "'";
        if (term.is_prefix) one += ":*";
        if (!out.empty()) out += " & ";
        out += (term.is_excluded ? "!(" : "(") + one + ")";
    }
    return has_wanted ? out : std::string{};
}

}  // namespace bihuan
