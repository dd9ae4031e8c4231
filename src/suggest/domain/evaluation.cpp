#include "suggest/domain/evaluation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

#include "base/text.hpp"
#include "suggest/domain/keywords.hpp"
#include "suggest/domain/suggest_errors.hpp"

namespace bihuan::suggest {
namespace {

struct Answer {  // to one sample, by who had not seen it
    std::vector<double> scores;
    std::size_t model = 0, keyword = 0, majority = 0;
};

std::vector<std::size_t> folds_of(const Lesson& lesson, std::uint64_t seed) {
    std::vector<std::vector<std::vector<std::size_t>>> groups(lesson.labels.size());  // by class of the first
    std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> seen;
    for (std::size_t i = 0; i < lesson.samples.size(); ++i) {
        const auto c = lesson.samples[i].class_index;
        const auto [at, is_new] = seen.try_emplace(lesson.texts[i], c, groups[c].size());
        if (is_new) groups[c].emplace_back();
        groups[at->second.first][at->second.second].push_back(i);
    }
    std::vector<std::size_t> folds(lesson.samples.size());
    Random random{seed};
    for (auto& of_class : groups) {
        random.shuffle(of_class);
        // The greatest first, each to the fold that has least of this class: 100 equal texts are one group.
        std::ranges::stable_sort(of_class, std::greater{}, [](const auto& group) { return group.size(); });
        std::array<std::size_t, fold_count> sizes{};
        for (const auto& group : of_class) {
            const auto fold = static_cast<std::size_t>(std::ranges::min_element(sizes) - sizes.begin());
            sizes.at(fold) += group.size();
            for (const auto i : group) folds[i] = fold;
        }
    }
    return folds;
}

std::vector<Answer> answers_of(const Lesson& lesson, const std::vector<std::size_t>& folds,
                               std::uint64_t seed) {
    std::vector<std::vector<std::string>> words;
    for (const auto& text : lesson.texts) words.push_back(words_in(text));
    std::vector<Answer> out(lesson.samples.size());
    for (std::size_t fold = 0; fold < fold_count; ++fold) {
        std::vector<const Sample*> samples;
        std::vector<const std::vector<std::string>*> known_words;
        std::vector<std::size_t> classes;
        for (std::size_t i = 0; i < folds.size(); ++i) {
            if (folds[i] == fold) continue;
            samples.push_back(&lesson.samples[i]);
            known_words.push_back(&words[i]);
            classes.push_back(lesson.samples[i].class_index);
        }
        if (samples.empty()) continue;
        const auto model = TextModel::trained(samples, lesson.labels, seed);
        const KeywordVote vote{known_words, classes, lesson.labels.size()};
        for (std::size_t i = 0; i < folds.size(); ++i) {
            if (folds[i] != fold) continue;
            out[i].scores = model.scores(lesson.samples[i].grams);
            out[i].model =
                static_cast<std::size_t>(std::ranges::max_element(out[i].scores) - out[i].scores.begin());
            out[i].keyword = vote.guess(words[i]);
            out[i].majority = vote.majority();
        }
    }
    return out;
}

// The temperature that makes what was true least surprising, among the answers outside `fold`.
double fitted_temperature(const Lesson& lesson, const std::vector<Answer>& answers,
                          const std::vector<std::size_t>& folds, std::size_t fold) {
    double best = 1, best_surprise = INFINITY;
    for (double temperature = 0.1; temperature < 8; temperature *= 1.08) {
        double surprise = 0;
        for (std::size_t i = 0; i < answers.size(); ++i)
            if (folds[i] != fold)
                surprise -= std::log(
                    std::max(1e-12, softmax(answers[i].scores, temperature)[lesson.samples[i].class_index]));
        if (surprise < best_surprise) {
            best_surprise = surprise;
            best = temperature;
        }
    }
    return best;
}

// Expected calibration error: how far confidence and truth are apart, over ten bins of confidence.
double calibration_error(const Lesson& lesson, const std::vector<Answer>& answers,
                         const std::vector<std::size_t>& folds) {
    std::array<double, fold_count> temperatures{};
    for (std::size_t fold = 0; fold < fold_count; ++fold)
        temperatures.at(fold) = fitted_temperature(lesson, answers, folds, fold);
    std::array<double, 10> confidence{}, right{};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const double share = softmax(answers[i].scores, temperatures.at(folds[i]))[answers[i].model];
        const auto bin = std::min<std::size_t>(9, static_cast<std::size_t>(share * 10));
        confidence.at(bin) += share;
        right.at(bin) += answers[i].model == lesson.samples[i].class_index ? 1 : 0;
    }
    double error = 0;
    for (std::size_t bin = 0; bin < confidence.size(); ++bin)
        error += std::abs(confidence.at(bin) - right.at(bin));
    return error / static_cast<double>(answers.size());
}

struct Score {
    double accuracy = 0, macro_f1 = 0;
    std::vector<double> recalls;
};
Score score(const Lesson& lesson, const std::vector<Answer>& answers, std::size_t Answer::* by) {
    const auto classes = lesson.labels.size();
    std::vector<double> is(classes), said(classes), both(classes);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto truth = lesson.samples[i].class_index, guess = answers[i].*by;
        ++is[truth];
        ++said[guess];
        if (truth == guess) ++both[truth];
    }
    Score out;
    for (std::size_t c = 0; c < classes; ++c) {
        out.accuracy += both[c] / static_cast<double>(answers.size());
        out.macro_f1 += 2 * both[c] / (is[c] + said[c]) / static_cast<double>(classes);
        out.recalls.push_back(both[c] / is[c]);
    }
    return out;
}

}  // namespace

Result<Lesson> lesson_of(std::vector<Example> examples) {
    Lesson out;
    const auto given = examples.size();
    if (examples.size() > examples_max) examples.resize(examples_max);
    std::map<std::int64_t, std::size_t> counts;
    for (const auto& example : examples) ++counts[example.label];
    std::vector<std::pair<std::size_t, std::int64_t>> greatest;
    for (const auto& [label, count] : counts)
        if (count >= class_examples_min) greatest.emplace_back(count, label);
    std::ranges::stable_sort(greatest, std::greater{}, &std::pair<std::size_t, std::int64_t>::first);
    if (greatest.size() > classes_max) greatest.resize(classes_max);
    std::unordered_map<std::int64_t, std::size_t> places;
    for (const auto& [count, label] : greatest) {
        places.emplace(label, out.labels.size());
        out.labels.push_back(label);
    }
    for (auto& example : examples) {
        const auto place = places.find(example.label);
        if (place == places.end()) continue;
        out.texts.push_back(fold(truncate_code_points(example.text, text_length_max)));
        out.samples.push_back({vector_of(out.texts.back()), place->second});
    }
    if (out.labels.size() < 2 || out.samples.size() < examples_min)
        return refuse(too_few_examples, fmt::format("{} / {}", out.samples.size(), out.labels.size()));
    out.left_out = static_cast<std::int64_t>(given - out.samples.size());
    return out;
}

Evaluation cross_validate(const Lesson& lesson, std::uint64_t seed) {
    const auto folds = folds_of(lesson, seed);
    const auto answers = answers_of(lesson, folds, seed);
    const auto by_model = score(lesson, answers, &Answer::model);
    const auto by_keyword = score(lesson, answers, &Answer::keyword);
    Evaluation out;
    out.temperature = fitted_temperature(lesson, answers, folds, fold_count);
    auto& r = out.report;
    r.examples = static_cast<std::int64_t>(lesson.samples.size());
    std::vector<std::string_view> distinct{lesson.texts.begin(), lesson.texts.end()};
    std::ranges::sort(distinct);
    r.distinct_texts = std::unique(distinct.begin(), distinct.end()) - distinct.begin();
    r.left_out = lesson.left_out;
    r.folds = fold_count;
    r.accuracy = by_model.accuracy;
    r.macro_f1 = by_model.macro_f1;
    r.calibration_error = calibration_error(lesson, answers, folds);
    r.majority_accuracy = score(lesson, answers, &Answer::majority).accuracy;
    r.keyword_accuracy = by_keyword.accuracy;
    r.keyword_macro_f1 = by_keyword.macro_f1;
    for (std::size_t c = 0; c < lesson.labels.size(); ++c) {
        const auto count =
            std::ranges::count_if(lesson.samples, [&](const Sample& s) { return s.class_index == c; });
        r.classes.push_back({lesson.labels[c], count, by_model.recalls[c]});
    }
    return out;
}

}  // namespace bihuan::suggest
