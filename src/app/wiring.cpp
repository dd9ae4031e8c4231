// Which module hears what another tells, inside the same transaction, and which may refuse its steps.
#include "app/wiring.hpp"

namespace bihuan {

// One line a module that listens: store.hear(...) or store.guard(...); see Hooks in store/store.hpp.
void wire([[maybe_unused]] Program& p) {}

}  // namespace bihuan
