// Which module hears what another tells, inside the same transaction, and which may refuse its steps.
#include "app/wiring.hpp"

#include "task/calls.hpp"

namespace bihuan {

// One line a module that listens: store.hear(...) or store.guard(...); see Hooks in store/store.hpp.
void wire(Program& p) {
    p.store->guard(task::guard_ticket);
    p.store->hear(task::hear_ticket);
    p.store->hear([&p](Unit& unit, const Event& event) { automation::hear(unit, event, p.rules); });
}

}  // namespace bihuan
