// Face of `suggest` for deeds.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/store.hpp"
#include "suggest/types.hpp"

namespace bihuan::suggest {

class TextModel;

struct Training {
    std::string model;  // as bytes
    Report report;
};
// Seconds of work on the caller's thread: never inside a unit. The same examples and seed make the same
// model.
Result<Training> train(std::vector<Example> examples, std::uint64_t seed);
// Only the measurement, for `bihuan model check`.
Result<Report> evaluate(std::vector<Example> examples, std::uint64_t seed);

ModelFacts save_model(Unit& unit, const Training& training);  // the latest few are kept

// The newest model, read once. One for the process.
class ModelCache {
  public:
    ModelCache();
    ~ModelCache();
    ModelCache(const ModelCache&) = delete;

  private:
    friend std::shared_ptr<const TextModel> model_of(Unit& unit, ModelCache& cache, ModelId id);
    std::mutex mutex_;
    ModelId model_id_;
    std::shared_ptr<const TextModel> model_;  // null: the stored bytes are damaged; asked once
};
struct Suggestion {
    ModelFacts model;
    std::vector<Guess> guesses;  // most confident first
};
// nullopt: there is no model, or it cannot be read.
std::optional<Suggestion> suggest(Unit& unit, ModelCache& cache, std::string_view text, std::size_t count);

// 0 nothing in common .. 1 the same, each of `others` against `text`.
std::vector<double> similarities(std::string_view text, std::span<const std::string> others);

}  // namespace bihuan::suggest
