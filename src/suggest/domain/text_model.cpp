#include "suggest/domain/text_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bihuan::suggest {
namespace {

constexpr int epochs = 12;
constexpr float learning_rate = 0.5F, l2 = 1e-5F, first_gradient = 1e-2F;
constexpr int gram_samples_min = 2;  // a gram of one text alone teaches nothing about another

// AdaGrad's two numbers for each weight, in rows of one gram.
struct Trainer {
    std::size_t classes;
    std::vector<float> weights, squares, bias, bias_squares, gradient;

    Trainer(std::size_t grams, std::size_t class_count)
        : classes{class_count},
          weights(grams * class_count),
          squares(grams * class_count, first_gradient),
          bias(class_count),
          bias_squares(class_count, first_gradient),
          gradient(class_count) {}

    void learn(std::span<const Gram> grams, std::size_t wanted) {  // buckets are places here
        gradient = bias;
        for (const auto& gram : grams) {
            const float* const row = &weights[gram.bucket * classes];
            for (std::size_t c = 0; c < classes; ++c) gradient[c] += gram.weight * row[c];
        }
        const float top = *std::ranges::max_element(gradient);
        float sum = 0;
        for (auto& value : gradient) sum += value = std::exp(value - top);
        for (auto& value : gradient) value /= sum;
        gradient[wanted] -= 1;
        for (const auto& gram : grams) {
            float* const row = &weights[gram.bucket * classes];
            float* const past = &squares[gram.bucket * classes];
            for (std::size_t c = 0; c < classes; ++c) {
                const float slope = gradient[c] * gram.weight + l2 * row[c];
                past[c] += slope * slope;
                row[c] -= learning_rate * slope / std::sqrt(past[c]);
            }
        }
        for (std::size_t c = 0; c < classes; ++c) {
            bias_squares[c] += gradient[c] * gradient[c];
            bias[c] -= learning_rate * gradient[c] / std::sqrt(bias_squares[c]);
        }
    }
};

}  // namespace

std::vector<double> softmax(std::vector<double> scores, double temperature) {
    const double top = *std::ranges::max_element(scores);
    double sum = 0;
    for (auto& value : scores) sum += value = std::exp((value - top) / temperature);
    for (auto& value : scores) value /= sum;
    return scores;
}

TextModel TextModel::trained(std::span<const Sample* const> samples, std::vector<std::int64_t> labels,
                             std::uint64_t seed) {
    TextModel out;
    out.labels_ = std::move(labels);
    std::vector<int> counts(bucket_count);
    for (const auto* sample : samples)
        for (const auto& gram : sample->grams) ++counts[gram.bucket];
    for (std::uint32_t bucket = 0; bucket < bucket_count; ++bucket)
        if (counts[bucket] >= gram_samples_min) out.buckets_.push_back(bucket);
    out.index();

    // The unknown grams of a text keep their part of its length: a text of strange words is a weak hint.
    std::vector<TextVector> known(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        for (const auto& gram : samples[i]->grams)
            if (const auto place = out.places_[gram.bucket]; place >= 0)
                known[i].push_back({static_cast<std::uint32_t>(place), gram.weight});
    Trainer trainer{out.buckets_.size(), out.labels_.size()};
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Random random{seed};
    for (int epoch = 0; epoch < epochs; ++epoch) {
        random.shuffle(order);
        for (const auto i : order) trainer.learn(known[i], samples[i]->class_index);
    }

    out.bias_ = std::move(trainer.bias);
    float greatest = 1e-6F;
    for (const auto weight : trainer.weights) greatest = std::max(greatest, std::abs(weight));
    out.scale_ = greatest / 32'767.0F;
    out.weights_.reserve(trainer.weights.size());
    for (const auto weight : trainer.weights)
        out.weights_.push_back(static_cast<std::int16_t>(std::lround(weight / out.scale_)));
    return out;
}

void TextModel::index() {
    places_.assign(bucket_count, -1);
    for (std::size_t i = 0; i < buckets_.size(); ++i) places_[buckets_[i]] = static_cast<std::int32_t>(i);
}

std::vector<double> TextModel::scores(const TextVector& grams) const {
    std::vector<double> out(labels_.size());
    for (const auto& gram : grams) {
        const auto place = places_[gram.bucket];
        if (place < 0) continue;
        const std::int16_t* const row = &weights_[static_cast<std::size_t>(place) * labels_.size()];
        for (std::size_t c = 0; c < out.size(); ++c) out[c] += static_cast<double>(gram.weight) * row[c];
    }
    for (std::size_t c = 0; c < out.size(); ++c) out[c] = out[c] * scale_ + bias_[c];
    return out;
}

std::vector<Guess> TextModel::guesses(const TextVector& grams) const {
    const auto shares = softmax(scores(grams), temperature_);
    std::vector<Guess> out;
    for (std::size_t c = 0; c < shares.size(); ++c) out.push_back({labels_[c], shares[c]});
    std::ranges::stable_sort(out, std::greater{}, &Guess::confidence);
    return out;
}

}  // namespace bihuan::suggest
