#include "base/log.hpp"
#include "suggest/calls.hpp"
#include "suggest/domain/text_model.hpp"
#include "suggest/store/model_store.hpp"

namespace bihuan::suggest {

ModelCache::ModelCache() = default;
ModelCache::~ModelCache() = default;

std::shared_ptr<const TextModel> model_of(Unit& unit, ModelCache& cache, ModelId id) {
    const std::scoped_lock lock{cache.mutex_};  // whoever comes while it is read waits for it
    if (cache.model_id_ == id) return cache.model_;
    std::shared_ptr<const TextModel> found;
    if (const auto bytes = ModelStore{unit}.model(id))
        if (auto parsed = TextModel::parse(*bytes)) found = std::make_shared<TextModel>(*std::move(parsed));
    if (!found) log_warn("suggest.model_unreadable", {{"model_id", id.text()}});
    cache.model_id_ = id;
    cache.model_ = found;
    return found;
}

std::optional<Suggestion> suggest(Unit& unit, ModelCache& cache, std::string_view text, std::size_t count) {
    const auto facts = ModelStore{unit}.newest();
    if (!facts) return std::nullopt;
    const auto model = model_of(unit, cache, facts->model_id);
    if (!model) return std::nullopt;
    Suggestion out{.model = *facts};
    const auto grams = vector_of(text);
    if (grams.empty()) return out;  // nothing said, nothing guessed
    out.guesses = model->guesses(grams);
    if (out.guesses.size() > count) out.guesses.resize(count);
    return out;
}

std::vector<double> similarities(std::string_view text, std::span<const std::string> others) {
    const auto grams = vector_of(text);
    std::vector<double> out;
    out.reserve(others.size());
    for (const auto& other : others) out.push_back(similarity(grams, vector_of(other)));
    return out;
}

}  // namespace bihuan::suggest
