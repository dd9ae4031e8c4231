#include "tone/domain/letters.hpp"

#include "base/text.hpp"

namespace bihuan::tone {
namespace {

constexpr char32_t number_mark = U'#';

bool is_latin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= 0xC0 && c < 0x250);
}
// Of no width: a word with one inside is the same word to whoever reads it.
bool is_unseen(char32_t c) { return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD; }
char32_t folded(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full width
    if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
    if (c == 0x2019 || c == 0x2018) return U'\'';
    if (c == U'\t' || c == U'\r' || c == 0x3000 || c == 0xA0) return U' ';
    return c;
}

}  // namespace

bool is_number(char32_t c) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十两几百";
    return (c >= U'0' && c <= U'9') || numerals.find(c) != numerals.npos;
}

std::vector<Letter> letters_of(std::string_view text, std::size_t max, Quotes quotes) {
    std::vector<Letter> out;
    out.reserve(std::min(max, text.size()));
    std::uint32_t unit = 0, word = 0;
    bool is_line_begin = true, is_quoted = false;
    for (std::size_t at = 0; at < text.size() && out.size() < max;) {
        const auto c = next_code_point(text, at);
        const std::uint32_t size = c > 0xFFFF ? 2 : 1, begin = unit;
        unit += size;
        if (is_line_begin && c != U' ') {
            is_quoted = c == U'>' && quotes == Quotes::left_out;
            is_line_begin = false;
        }
        if (c == U'\n') is_line_begin = true;
        if (is_quoted && c != U'\n') continue;
        if (is_unseen(c)) continue;
        const auto letter = folded(c);
        if (letter == U' ' && !out.empty() && out.back().folded == U' ') continue;
        const bool is_part = is_latin(letter) || (letter == U'\'' && !out.empty() && out.back().is_word);
        const bool continues = is_part && !out.empty() && out.back().is_word;
        if (!continues && (is_part || is_han(letter))) ++word;
        out.push_back({letter, begin, size, word, is_part, c >= U'A' && c <= U'Z'});
    }
    return out;
}

WordTree::WordTree() : what_{nothing}, is_first_(0x10000, false) {}

std::uint32_t WordTree::next(std::uint32_t node, char32_t letter) const {
    const auto found = steps_.find((std::uint64_t{node} << 32U) | letter);
    return found == steps_.end() ? 0 : found->second;
}

void WordTree::add(std::string_view word, std::uint32_t what) {
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto letter = folded(next_code_point(word, at));
        if (node == 0) {
            if (letter == number_mark)
                for (char32_t c = 0; c < 0x10000; ++c) is_first_[c] = is_first_[c] || is_number(c);
            else if (letter < 0x10000)
                is_first_[letter] = true;
        }
        auto& step = steps_[(std::uint64_t{node} << 32U) | letter];
        if (step == 0) {
            step = static_cast<std::uint32_t>(what_.size());
            what_.push_back(nothing);
        }
        node = step;
    }
    if (node != 0) what_[node] = what;
}

std::optional<WordTree::Hit> WordTree::longest(const std::vector<Letter>& letters, std::size_t begin) const {
    const auto first = letters[begin].folded;
    if (first >= 0x10000 || !is_first_[first]) return std::nullopt;
    if (letters[begin].is_word && begin > 0 && letters[begin - 1].is_word) return std::nullopt;
    std::optional<Hit> found;
    std::uint32_t node = 0;
    for (auto at = begin; at < letters.size();) {
        auto step = next(node, letters[at].folded);
        auto end = at + 1;
        if (step == 0 && is_number(letters[at].folded)) {
            step = next(node, number_mark);
            while (step != 0 && end < letters.size() && is_number(letters[end].folded)) ++end;
        }
        if (step == 0) break;
        node = step;
        at = end;
        const bool is_whole = !letters[at - 1].is_word || at == letters.size() || !letters[at].is_word;
        if (what_[node] != nothing && is_whole) found = Hit{at, what_[node]};
    }
    return found;
}

}  // namespace bihuan::tone
