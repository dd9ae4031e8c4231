// How well a model guesses texts it has not seen, beside two answers anybody could give without one.
#pragma once

#include <vector>

#include "suggest/domain/text_model.hpp"

namespace bihuan::suggest {

inline constexpr std::size_t fold_count = 5;

// Examples made ready to learn from: bounded, rare classes left out.
struct Lesson {
    std::vector<std::int64_t> labels;  // most examples first
    std::vector<Sample> samples;
    std::vector<std::string> texts;  // folded, beside samples
    std::int64_t left_out = 0;       // examples of classes too rare, or beyond what is learnt at once
};
Result<Lesson> lesson_of(std::vector<Example> examples);

struct Evaluation {
    Report report;
    double temperature = 1;  // makes shares into confidences; fitted on texts held out of training
};
// Stratified; equal texts share a fold, so that nobody is examined on what they learnt by heart.
Evaluation cross_validate(const Lesson& lesson, std::uint64_t seed);

}  // namespace bihuan::suggest
