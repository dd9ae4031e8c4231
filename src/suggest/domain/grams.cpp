#include "suggest/domain/grams.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.hpp"
#include "suggest/types.hpp"

namespace bihuan::suggest {
namespace {

constexpr std::size_t gram_min = 2, gram_max = 4;

// FNV-1a, then mixed: its low bits alone are weak.
std::uint32_t bucket_of(std::u32string_view gram) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char32_t c : gram) hash = (hash ^ c) * 0x100000001b3ULL;
    hash ^= hash >> 32U;
    hash *= 0xd6e8feb86659fd93ULL;
    hash ^= hash >> 32U;
    return static_cast<std::uint32_t>(hash) & (bucket_count - 1);
}

void add_grams(std::vector<std::uint32_t>& out, std::u32string_view run) {
    for (std::size_t size = gram_min; size <= gram_max; ++size)
        for (std::size_t at = 0; at + size <= run.size(); ++at)
            out.push_back(bucket_of(run.substr(at, size)));
}

// A word of an alphabet knows where it begins and ends, and counts once more as a whole; a run of Han has no
// words to see.
class Runs {
  public:
    explicit Runs(std::vector<std::uint32_t>& out) : out_{out} {}
    void add(char32_t c) {
        const bool is_letter = u_isalnum(static_cast<UChar32>(c)) != 0;
        const bool is_han_letter = is_letter && is_han(c);
        if (!run_.empty() && (!is_letter || is_han_letter != is_han_run_)) end();
        if (!is_letter) return;
        is_han_run_ = is_han_letter;
        run_ += c;
    }
    void end() {
        if (run_.empty()) return;
        if (is_han_run_) {
            if (run_.size() == 1) out_.push_back(bucket_of(run_));
            add_grams(out_, run_);
        } else {
            const auto word = U' ' + run_ + U' ';
            add_grams(out_, word);
            if (word.size() > gram_max) out_.push_back(bucket_of(word));
            if (!previous_.empty()) out_.push_back(bucket_of(previous_ + word));
            previous_ = word;
        }
        run_.clear();
    }

  private:
    std::vector<std::uint32_t>& out_;
    std::u32string run_, previous_;
    bool is_han_run_ = false;
};

}  // namespace

TextVector vector_of(std::string_view text) {
    const auto folded = fold(truncate_code_points(text, text_length_max));
    std::vector<std::uint32_t> buckets;
    Runs runs{buckets};
    for (std::size_t at = 0; at < folded.size();) runs.add(next_code_point(folded, at));
    runs.end();
    std::ranges::sort(buckets);
    TextVector out;
    double squares = 0;
    for (std::size_t i = 0; i < buckets.size();) {
        std::size_t j = i;
        while (j < buckets.size() && buckets[j] == buckets[i]) ++j;
        const double weight = 1 + std::log(static_cast<double>(j - i));
        out.push_back({buckets[i], static_cast<float>(weight)});
        squares += weight * weight;
        i = j;
    }
    for (auto& gram : out) gram.weight = static_cast<float>(gram.weight / std::sqrt(squares));
    return out;
}

double similarity(const TextVector& a, const TextVector& b) {
    double sum = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->bucket < j->bucket)
            ++i;
        else if (j->bucket < i->bucket)
            ++j;
        else
            sum += static_cast<double>((i++)->weight) * (j++)->weight;
    }
    return std::clamp(sum, 0.0, 1.0);
}

}  // namespace bihuan::suggest
