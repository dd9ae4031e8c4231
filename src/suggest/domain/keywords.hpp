// The answer without a model: for each class the words that speak for it most, and a vote.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace bihuan::suggest {

// Distinct words of a text; of Han, its pairs.
std::vector<std::string> words_in(std::string_view text);

class KeywordVote {
  public:
    static constexpr std::size_t words_of_a_class = 20;
    // `words` and `classes` beside each other.
    KeywordVote(const std::vector<const std::vector<std::string>*>& words,
                const std::vector<std::size_t>& classes, std::size_t class_count);
    std::size_t guess(const std::vector<std::string>& words) const;  // no word known: the greatest class
    std::size_t majority() const { return majority_; }

  private:
    struct Ballot {
        std::size_t class_index;
        double log_odds;
    };
    std::map<std::string, std::vector<Ballot>, std::less<>> ballots_;
    std::size_t class_count_, majority_ = 0;
};

}  // namespace bihuan::suggest
