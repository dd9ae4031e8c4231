#include "suggest/store/model_store.hpp"

#include <boost/json.hpp>

#include "base/crypto.hpp"

namespace bihuan::suggest {
namespace {

constexpr Sql insert{"suggest_model.add", R"sql(
    insert into suggest_model (model_id, trained_at, example_count, class_count, accuracy, report, weights)
    values (:model_id, :trained_at, :example_count, :class_count, :accuracy, :report, :weights))sql"};
constexpr Sql remove_older{"suggest_model.remove_older", R"sql(
    delete from suggest_model where model_id not in (
        select kept.model_id from (select model_id from suggest_model order by model_id desc limit :count) as kept))sql"};
constexpr Sql select_newest{"suggest_model.newest", R"sql(
    select model_id, trained_at, example_count, class_count, accuracy
      from suggest_model order by model_id desc limit 1)sql"};
constexpr Sql select_weights{"suggest_model.weights",
                             "select weights from suggest_model where model_id = :model_id"};

std::string json_of(const Report& r) {
    boost::json::array classes;
    for (const auto& one : r.classes)
        classes.push_back({{"label", one.label}, {"examples", one.examples}, {"recall", one.recall}});
    return boost::json::serialize(boost::json::object{{"examples", r.examples},
                                                      {"distinct_texts", r.distinct_texts},
                                                      {"left_out", r.left_out},
                                                      {"folds", r.folds},
                                                      {"accuracy", r.accuracy},
                                                      {"macro_f1", r.macro_f1},
                                                      {"calibration_error", r.calibration_error},
                                                      {"majority_accuracy", r.majority_accuracy},
                                                      {"keyword_accuracy", r.keyword_accuracy},
                                                      {"keyword_macro_f1", r.keyword_macro_f1},
                                                      {"classes", std::move(classes)}});
}

}  // namespace

void ModelStore::add(const ModelFacts& facts, const Report& report, std::string_view model) {
    unit_.run(insert, {{"model_id", facts.model_id},
                       {"trained_at", facts.trained_at},
                       {"example_count", facts.example_count},
                       {"class_count", facts.class_count},
                       {"accuracy", facts.accuracy},
                       {"report", json_of(report)},
                       {"weights", base64_text(model)}});
}

void ModelStore::keep_newest(std::int64_t count) { unit_.run(remove_older, {{"count", count}}); }

std::optional<ModelFacts> ModelStore::newest() {
    return unit_.one(select_newest, {}, [](const Row& row) {
        return ModelFacts{.model_id = row.id<ModelId>("model_id"),
                          .trained_at = row.instant("trained_at"),
                          .example_count = row.integer("example_count"),
                          .class_count = row.integer("class_count"),
                          .accuracy = row.real("accuracy")};
    });
}

std::optional<std::string> ModelStore::model(ModelId id) {
    const auto text =
        unit_.one(select_weights, {{"model_id", id}}, [](const Row& row) { return row.text("weights"); });
    return text ? base64_bytes(*text) : std::nullopt;
}

}  // namespace bihuan::suggest
