// The lists in force, made ready.
#pragma once

#include <memory>

#include "store/store.hpp"
#include "tone/domain/lexicon.hpp"

namespace bihuan::tone {

std::shared_ptr<const Lexicon> lists_in_force(Unit& unit);

}  // namespace bihuan::tone
