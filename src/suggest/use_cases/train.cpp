#include "suggest/calls.hpp"
#include "suggest/domain/evaluation.hpp"
#include "suggest/store/model_store.hpp"

namespace bihuan::suggest {

constexpr std::int64_t models_kept = 5;

Result<Report> evaluate(std::vector<Example> examples, std::uint64_t seed) {
    TRY(const auto lesson, lesson_of(std::move(examples)));
    return cross_validate(lesson, seed).report;
}

Result<Training> train(std::vector<Example> examples, std::uint64_t seed) {
    TRY(const auto lesson, lesson_of(std::move(examples)));
    auto evaluation = cross_validate(lesson, seed);
    std::vector<const Sample*> samples;
    for (const auto& sample : lesson.samples) samples.push_back(&sample);
    auto model = TextModel::trained(samples, lesson.labels, seed);
    model.set_temperature(evaluation.temperature);
    return Training{model.bytes(), std::move(evaluation.report)};
}

ModelFacts save_model(Unit& unit, const Training& training) {
    const auto& report = training.report;
    const ModelFacts facts{.model_id = unit.new_id<ModelId>(),
                           .trained_at = unit.now,
                           .example_count = report.examples,
                           .class_count = static_cast<std::int64_t>(report.classes.size()),
                           .accuracy = report.accuracy};
    ModelStore store{unit};
    store.add(facts, report, training.model);
    store.keep_newest(models_kept);
    return facts;
}

}  // namespace bihuan::suggest
