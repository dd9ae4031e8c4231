#include "tone/use_cases/lists.hpp"

#include <mutex>

#include "standard/calls.hpp"
#include "standard/tone_calls.hpp"

namespace bihuan::tone {
namespace {

// Made ready once a version: a pure function's memory, so one serves all stores of a process.
struct Ready {
    std::mutex mutex;
    std::shared_ptr<const standard::ToneRules> of;
    std::shared_ptr<const Lexicon> lexicon;
};
Ready& ready() {
    static Ready kept;
    return kept;
}

}  // namespace

std::shared_ptr<const Lexicon> lists_in_force(Unit& unit) {
    const auto rules = standard::tone_rules(unit, unit.now);
    auto& kept = ready();
    const std::scoped_lock lock{kept.mutex};
    if (kept.of != rules) {
        kept.lexicon =
            std::make_shared<const Lexicon>(*rules, standard::knowledge_rules(unit, unit.now)->terms);
        kept.of = rules;
    }
    return kept.lexicon;
}

}  // namespace bihuan::tone
