// A text letter by letter, as lists of words are looked for in it: case and width folded, white space as one
// blank.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bihuan::tone {

struct Letter {
    char32_t folded = 0;
    std::uint32_t at = 0;    // in the text, in UTF-16 units as pages count
    std::uint32_t size = 0;  // of it, in the same
    std::uint32_t word = 0;  // number of its word; a Han is a word of its own
    bool is_word = false;    // Latin letter, digit, apostrophe within a word
    bool is_capital = false;
};
enum class Quotes { left_out, read };  // lines that quote an earlier mail ("> ...")
// The first `max` letters, without those nobody sees.
std::vector<Letter> letters_of(std::string_view text, std::size_t max, Quotes quotes);
bool is_number(char32_t letter);  // digits of both scripts

// Many words at once, by a tree of their letters. "#" in a word stands for one number.
class WordTree {
  public:
    WordTree();
    void add(std::string_view word, std::uint32_t what);
    struct Hit {
        std::size_t end = 0;  // index of the letter behind it
        std::uint32_t what = 0;
    };
    // The longest word that begins at this letter and is no part of a longer Latin word.
    std::optional<Hit> longest(const std::vector<Letter>& letters, std::size_t begin) const;

  private:
    std::uint32_t next(std::uint32_t node, char32_t letter) const;  // 0: none
    std::unordered_map<std::uint64_t, std::uint32_t> steps_;
    std::vector<std::uint32_t> what_;  // of each node; `nothing` else
    std::vector<bool> is_first_;       // of the letters words begin with, for the commonest no
    static constexpr std::uint32_t nothing = UINT32_MAX;
};

}  // namespace bihuan::tone
