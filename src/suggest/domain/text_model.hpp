// Multinomial logistic regression over the grams of a text. Linear, so that training takes seconds and a
// guess microseconds; deterministic, so that the same past makes the same model.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "suggest/domain/grams.hpp"
#include "suggest/types.hpp"

namespace bihuan::suggest {

// The same numbers everywhere, unlike std::shuffle's.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_{seed} {}
    std::uint64_t next() {  // splitmix64
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    template <class T>
    void shuffle(std::vector<T>& values) {
        for (auto i = values.size(); i > 1; --i) std::swap(values[i - 1], values[next() % i]);
    }

  private:
    std::uint64_t state_;
};

struct Sample {  // an example made ready: its class as an index
    TextVector grams;
    std::size_t class_index = 0;
};

class TextModel {
  public:
    // Of each class of `labels` at least one sample.
    static TextModel trained(std::span<const Sample* const> samples, std::vector<std::int64_t> labels,
                             std::uint64_t seed);
    static Result<TextModel> parse(std::string_view bytes);
    std::string bytes() const;

    std::vector<double> scores(const TextVector& grams) const;  // by class, before softmax
    std::vector<Guess> guesses(const TextVector& grams) const;  // every class, most confident first
    const std::vector<std::int64_t>& labels() const { return labels_; }
    void set_temperature(double temperature) { temperature_ = static_cast<float>(temperature); }

  private:
    TextModel() = default;
    void index();
    std::vector<std::int64_t> labels_;
    std::vector<float> bias_;             // by class
    std::vector<std::uint32_t> buckets_;  // known grams, ascending
    std::vector<std::int16_t> weights_;   // by gram, then class; times scale_
    std::vector<std::int32_t> places_;    // bucket -> position in buckets_, -1 unknown
    float scale_ = 1, temperature_ = 1;   // softmax of scores / temperature
};

std::vector<double> softmax(std::vector<double> scores, double temperature);

}  // namespace bihuan::suggest
