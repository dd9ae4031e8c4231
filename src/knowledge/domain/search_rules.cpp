#include "knowledge/domain/search_rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "base/tokenizer.hpp"

namespace bihuan::knowledge {
namespace {

constexpr double head_place = 1.0, summary_place = 0.9, body_place = 0.7, straddling = 0.5;

// What says nothing about the matter. Longer ones first, since shorter ones are parts of them.
constexpr std::array<std::string_view, 46> filler_zh{
    "请问一下", "怎么回事", "是什么意思", "怎么处理", "怎么解决", "该怎么办", "为什么", "怎么办",
    "怎么样",   "能不能",   "可不可以",   "是不是",   "有没有",   "什么时候", "请问",   "如何",
    "怎么",     "怎样",     "什么",       "哪里",     "哪些",     "可以",     "需要",   "想要",
    "我要",     "我想",     "我家",       "你们",     "我们",     "一下",     "一直",   "老是",
    "总是",     "现在",     "这个",       "那个",     "你好",     "您好",     "谢谢",   "的",
    "了",       "吗",       "呢",         "我",       "您",       "啊"};
constexpr std::array<std::string_view, 54> filler_en{
    "a",     "about",  "am",  "an",   "and",  "are",   "at",   "be",   "can",   "could", "did",
    "do",    "does",   "for", "from", "get",  "go",    "has",  "have", "hello", "hi",    "how",
    "i",     "if",     "in",  "is",   "it",   "its",   "me",   "my",   "of",    "on",    "or",
    "our",   "please", "so",  "the",  "this", "to",    "want", "was",  "what",  "when",  "where",
    "which", "who",    "why", "will", "with", "would", "you",  "your", "s",     "need"};

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where `word` stands in folded text from `from` on; a word of letters not within another one.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
    for (auto at = text.find(word, from); at != text.npos; at = text.find(word, at + 1)) {
        if (!is_ascii(word)) return at;
        const auto is_letter = [&](std::size_t place) {
            return place < text.size() && static_cast<unsigned char>(text[place]) < 0x80 &&
                   is_word_byte(text[place]);
        };
        if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size())) return at;
    }
    return text.npos;
}

bool blank_out(std::string& text, std::string_view word) {
    bool is_found = false;
    for (auto at = find_word(text, word, 0); at != text.npos; at = find_word(text, word, at + 1)) {
        text.replace(at, word.size(), " ");
        is_found = true;
    }
    return is_found;
}

std::vector<std::string_view> pieces_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

// Everything but words becomes a space, and so does filler.
std::string bare(std::string folded) {
    for (auto& c : folded)
        if (!is_word_byte(c)) c = ' ';
    for (const auto& one : filler_zh) blank_out(folded, one);
    std::string out;
    for (const auto piece : pieces_of(folded))
        if (std::ranges::find(filler_en, piece) == filler_en.end())
            out.append(out.empty() ? "" : " ").append(piece);
    return out;
}

std::vector<std::string> tokens_of(std::string_view text) {
    std::vector<std::string> out;
    for (const auto piece : pieces_of(text))
        for (auto& term : query_terms(piece))
            for (auto& token : term.tokens) out.push_back(std::move(token));
    return out;
}

// "bills" finds "bill", and the other way round.
std::vector<std::vector<std::string>> with_plural(const std::string& token) {
    if (!is_ascii(token) || token.size() < 3 || is_digit(token.front())) return {{token}};
    if (token.back() == 's') return {{token}, {token.substr(0, token.size() - 1)}};
    return {{token}, {token + "s"}};
}

struct Variant {
    std::string word;
    std::size_t term = 0;
};
std::vector<Variant> variants_of(const Terms& terms) {
    std::vector<Variant> out;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        out.push_back({fold(terms[i].name_zh), i});
        out.push_back({fold(terms[i].name_en), i});
        for (const auto* list : {&terms[i].also, &terms[i].avoid})
            for (const auto& word : *list) out.push_back({fold(word), i});
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, [](const Variant& it) { return it.word.size(); });
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out.append(" \n").append(word);
    return out;
}

}  // namespace

std::vector<Wanted> wanted_of(std::string_view text, const Terms& terms, bool is_typing) {
    auto rest = fold(truncate_code_points(text, question_max));
    const bool is_open_end = is_typing && !rest.empty() && rest.back() != ' ' && is_word_byte(rest.back());
    std::vector<Wanted> out;
    const auto add = [&](Wanted wanted) {
        if (out.size() < wanted_max && std::ranges::find(out, wanted) == out.end())
            out.push_back(std::move(wanted));
    };
    const auto variants = variants_of(terms);
    for (const auto& variant : variants) {
        if (!blank_out(rest, variant.word)) continue;
        Wanted wanted;
        for (const auto& other : variants)
            if (other.term == variant.term) {
                auto tokens = tokens_of(other.word);
                if (!tokens.empty()) wanted.any.push_back(std::move(tokens));
            }
        add(std::move(wanted));
    }
    const auto tail_is_term = !rest.empty() && rest.back() == ' ';
    const auto tokens = tokens_of(bare(std::move(rest)));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Wanted wanted{with_plural(tokens[i])};
        wanted.is_prefix = is_open_end && !tail_is_term && i + 1 == tokens.size() && is_ascii(tokens[i]) &&
                           tokens[i].size() > 1;
        add(std::move(wanted));
    }
    return out;
}

double weight_of(const Wanted& wanted, const Rarity& rarity) {
    std::int64_t holding = 0;
    bool is_han = false;
    for (const auto& tokens : wanted.any) {
        std::int64_t least = INT64_MAX;
        for (const auto& token : tokens) {
            const auto found = rarity.holding.find(token);
            least = std::min(least, found == rarity.holding.end() ? 0 : found->second);
            is_han = is_han || !is_ascii(token);
        }
        holding = std::max(holding, least);
    }
    const auto weight = std::log(1.0 + static_cast<double>(std::max<std::int64_t>(rarity.texts, 1)) /
                                           (1.0 + static_cast<double>(holding)));
    return holding == 0 && is_han && wanted.any.size() == 1 ? weight * straddling : weight;
}

TokenSet::TokenSet(std::string_view text) {
    const auto indexed = index_text(text);
    for (const auto* part : {&indexed.words, &indexed.chars})
        for (const auto piece : pieces_of(*part)) tokens_.emplace_back(piece);
    std::ranges::sort(tokens_);
    const auto rest = std::ranges::unique(tokens_);
    tokens_.erase(rest.begin(), rest.end());
}

bool TokenSet::holds(const Wanted& wanted) const {
    return std::ranges::any_of(wanted.any, [&](const std::vector<std::string>& tokens) {
        return std::ranges::all_of(tokens, [&](const std::string& token) {
            const auto at = std::ranges::lower_bound(tokens_, token);
            return at != tokens_.end() && (wanted.is_prefix ? at->starts_with(token) : *at == token);
        });
    });
}

double TokenSet::share_of(const std::vector<Wanted>& wanted) const {
    if (tokens_.empty()) return 0;
    std::size_t asked = 0;
    for (const auto& token : tokens_)
        asked += std::ranges::any_of(wanted, [&](const Wanted& one) {
            return std::ranges::any_of(one.any, [&](const auto& tokens) {
                return std::ranges::find(tokens, token) != tokens.end();
            });
        });
    return static_cast<double>(asked) / static_cast<double>(tokens_.size());
}

Fields fields_of(const Content& content, Language language) {
    const auto& words = content.words(language);
    return {words.title + joined(content.keywords) + joined(content.synonyms), words.summary, words.body};
}

double confidence_of(const std::vector<Wanted>& wanted, const Rarity& rarity, const Fields& fields) {
    const TokenSet head{fields.head}, summary{fields.summary}, body{fields.body};
    double covered = 0, asked = 0;
    for (const auto& one : wanted) {
        const auto weight = weight_of(one, rarity);
        asked += weight;
        covered += weight * (head.holds(one)      ? head_place
                             : summary.holds(one) ? summary_place
                             : body.holds(one)    ? body_place
                                                  : 0.0);
    }
    return asked > 0 ? covered / asked : 0;
}

std::vector<Section> sections_of(std::string_view body) {
    std::vector<Section> out{{}};
    bool is_code = false;
    while (!body.empty()) {
        const auto end = std::min(body.find('\n'), body.size());
        const auto line = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (line.starts_with("```")) is_code = !is_code;
        const auto hashes = line.find_first_not_of('#');
        if (!is_code && hashes != line.npos && hashes > 0 && hashes < 7 && line[hashes] == ' ')
            out.push_back({trim(line.substr(hashes)), {}});
        else
            out.back().text.append(line).append("\n");
    }
    for (auto& one : out) one.text = trim(one.text);
    if (out.front().text.empty() && out.size() > 1) out.erase(out.begin());
    return out;
}

Section best_section(const std::vector<Wanted>& wanted, const Rarity& rarity, std::string_view body,
                     std::size_t passage_max) {
    auto sections = sections_of(body);
    std::size_t best = 0;
    double most = -1;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const TokenSet heading{sections[i].heading}, text{sections[i].text};
        double held = 0;
        for (const auto& one : wanted)
            held += weight_of(one, rarity) * (heading.holds(one) ? head_place
                                              : text.holds(one)  ? body_place
                                                                 : 0.0);
        if (held > most) {
            most = held;
            best = i;
        }
    }
    auto out = std::move(sections[best]);
    if (code_point_count(out.text) > passage_max) {
        out.text = truncate_code_points(out.text, passage_max);
        const auto end = out.text.rfind('\n');
        out.text =
            trim(end != out.text.npos && end > out.text.size() / 2 ? out.text.substr(0, end) : out.text) +
            " …";
    }
    return out;
}

std::string normalised_terms(std::string_view text) {
    constexpr std::size_t words_max = 12, characters_max = 60;
    auto folded = fold(truncate_code_points(text, question_max));
    // A mail address goes as a whole, before its parts would look like words.
    for (auto at = folded.find('@'); at != folded.npos; at = folded.find('@')) {
        const auto is_part = [&](char c) {
            return static_cast<unsigned char>(c) < 0x80 && c > ' ' && c != ',' && c != ';' && c != '<' &&
                   c != '>';
        };
        auto begin = at, end = at + 1;
        while (begin > 0 && is_part(folded[begin - 1])) --begin;
        while (end < folded.size() && is_part(folded[end])) ++end;
        folded.replace(begin, end - begin, " ");
    }
    // Three digits and more may be somebody's, whatever stands between them; "5g" and "10 m" say what it is
    // about.
    std::string without;
    for (std::size_t at = 0; at < folded.size();) {
        auto end = at;
        std::size_t digits = 0;
        while (end < folded.size() &&
               (is_digit(folded[end]) || (digits > 0 && (folded[end] == ' ' || folded[end] == '-') &&
                                          end + 1 < folded.size() && is_digit(folded[end + 1])))) {
            digits += is_digit(folded[end]);
            ++end;
        }
        if (digits >= 3)
            without += ' ';
        else
            without.append(folded, at, std::max<std::size_t>(end - at, 1));
        at = std::max(end, at + 1);
    }
    std::vector<std::string_view> words;
    const auto plain = bare(std::move(without));
    std::string out;
    for (const auto word : pieces_of(plain)) {
        if (words.size() == words_max || std::ranges::find(words, word) != words.end()) continue;
        words.push_back(word);
        out.append(out.empty() ? "" : " ").append(word);
    }
    return trim(truncate_code_points(out, characters_max));
}

std::vector<Wording> terms_in(std::string_view text, const Terms& terms) {
    // Only the case of letters is folded: places stay those of the text.
    const auto lower = [](std::string_view from) {
        std::string out{from};
        for (auto& c : out)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return out;
    };
    const auto folded = lower(text);
    std::vector<Wording> out;
    for (const auto& term : terms)
        for (const auto& word : term.avoid) {
            const auto variant = lower(word);
            for (auto at = find_word(folded, variant, 0); at != folded.npos;
                 at = find_word(folded, variant, at + variant.size()))
                out.push_back({std::string{text.substr(at, variant.size())}, term.name_zh, term.name_en,
                               static_cast<std::int64_t>(code_point_count(text.substr(0, at)))});
        }
    std::ranges::stable_sort(out, {}, &Wording::at);
    return out;
}

}  // namespace bihuan::knowledge
