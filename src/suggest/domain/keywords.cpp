#include "suggest/domain/keywords.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "base/tokenizer.hpp"

namespace bihuan::suggest {

std::vector<std::string> words_in(std::string_view text) {
    std::istringstream in{index_text(text).words};
    std::vector<std::string> out;
    for (std::string word; in >> word;) out.push_back(word);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

KeywordVote::KeywordVote(const std::vector<const std::vector<std::string>*>& words,
                         const std::vector<std::size_t>& classes, std::size_t class_count)
    : class_count_{class_count} {
    std::map<std::string_view, std::vector<int>> counts;
    std::vector<int> sizes(class_count);
    for (std::size_t i = 0; i < words.size(); ++i) {
        ++sizes[classes[i]];
        for (const auto& word : *words[i]) {
            auto& row = counts[word];
            row.resize(class_count);
            ++row[classes[i]];
        }
    }
    majority_ = static_cast<std::size_t>(std::ranges::max_element(sizes) - sizes.begin());
    const auto all = static_cast<double>(words.size());
    for (std::size_t c = 0; c < class_count; ++c) {
        std::vector<std::pair<double, std::string_view>> best;
        for (const auto& [word, row] : counts) {
            if (row[c] < 2) continue;
            int elsewhere = -row[c];
            for (const auto n : row) elsewhere += n;
            const auto odds = [](double with, double of) {
                return std::log((with + 0.5) / (of - with + 0.5));
            };
            best.emplace_back(odds(row[c], sizes[c]) - odds(elsewhere, all - sizes[c]), word);
        }
        std::ranges::sort(best, std::greater{});
        if (best.size() > words_of_a_class) best.resize(words_of_a_class);
        for (const auto& [log_odds, word] : best) ballots_[std::string{word}].push_back({c, log_odds});
    }
}

std::size_t KeywordVote::guess(const std::vector<std::string>& words) const {
    std::vector<std::pair<int, double>> votes(class_count_);  // equal votes: the stronger words
    for (const auto& word : words)
        if (const auto found = ballots_.find(word); found != ballots_.end())
            for (const auto& [class_index, log_odds] : found->second) {
                ++votes[class_index].first;
                votes[class_index].second += log_odds;
            }
    const auto best = std::ranges::max_element(votes);
    return best->first == 0 ? majority_ : static_cast<std::size_t>(best - votes.begin());
}

}  // namespace bihuan::suggest
