// Face of `suggest` for values: what a text model learns from, what it answers, and how well it is known to
// answer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"

namespace bihuan::suggest {

struct ModelId : Id<ModelId> {
    using Id::Id;
};

struct Example {
    std::string text;
    std::int64_t label = 0;  // whatever the caller sorts by, e.g. a category's id
};

struct Guess {
    std::int64_t label = 0;
    double confidence = 0;  // of 0..1: how often such a guess is right, by cross-validation
};

struct ClassReport {
    std::int64_t label = 0, examples = 0;
    double recall = 0;
};
// What cross-validation measured; both baselines saw the same folds.
struct Report {
    std::int64_t examples = 0, distinct_texts = 0, left_out = 0, folds = 0;
    double accuracy = 0, macro_f1 = 0, calibration_error = 0;
    double majority_accuracy = 0, keyword_accuracy = 0, keyword_macro_f1 = 0;
    std::vector<ClassReport> classes;  // most examples first
};

struct ModelFacts {
    ModelId model_id;
    Instant trained_at{};
    std::int64_t example_count = 0, class_count = 0;
    double accuracy = 0;
};

// Beyond these a training takes the first of its examples, the greatest of its classes, the beginning of a
// text.
inline constexpr std::size_t examples_max = 20'000, classes_max = 64, text_length_max = 2000;
inline constexpr std::size_t examples_min = 50, class_examples_min = 5;

}  // namespace bihuan::suggest
