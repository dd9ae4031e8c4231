// Part of standard's face for deeds (see calls.hpp).
#pragma once

#include <memory>
#include <optional>

#include "standard/tone_types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

std::shared_ptr<const ToneRules> tone_rules(Unit& unit, Instant at);  // never null
Done ask_words(Unit& unit, const OutgoingWords& words);
std::optional<OutgoingWords> words_asked(const Event& event);  // nullopt: it asks something else

}  // namespace bihuan::standard
