// The move of what other keys have sealed to the active one: begun by a rotation, carried on by a timer for
// each holder whose subject is where the last batch ended. So a crash repeats one batch at most, and any node
// may take the next one.
#include <fmt/format.h>

#include <algorithm>

#include "base/log.hpp"
#include "keys/store/key_store.hpp"
#include "keys/use_cases/ring.hpp"
#include "keys/use_cases/steps.hpp"
#include "timer/calls.hpp"

namespace bihuan::keys {
namespace {

// A batch keeps the writer of SQLite, and on PostgreSQL the rows it moves, for some tens of milliseconds;
// between two of them the desks have their turn.
constexpr std::int64_t batch = 50;
constexpr std::chrono::milliseconds pause{100};

}  // namespace

std::string reseal_timer(const Holder& holder) { return fmt::format("keys.reseal.{}", holder.name); }

void on_reseal(Unit& unit, const FieldCipher& master, const Holder& holder, std::int64_t after) {
    const auto last = holder.reseal(unit, master, after, batch);
    if (last) {
        timer::set(unit, reseal_timer(holder), *last, unit.now + pause);
        return;
    }
    const auto active = Sealer{unit, master}.active();
    if (const auto left = left_behind(unit, holder); left > 0)
        log_warn("keys.left_behind", {{"holder", holder.name}, {"records", left}});
    tell_changed(unit, active);
}

void begin(Unit& unit, const FieldCipher& master, Suite suite, const Holders& holders) {
    KeyStore store{unit};
    store.ensure_master(master.mark());
    auto keys = store.in_use_alone();
    (void)ring_of(unit, master);  // throws where one does not open
    const auto active = std::ranges::find(keys, KeyState::active, &SealKey::state);
    must(active != keys.end());
    const auto is_sealed = [&] {
        return std::ranges::any_of(
            holders, [&](const Holder& holder) { return holder.count(unit, active->key_id) > 0; });
    };
    if (active->key_id == master_key && !is_sealed()) {
        make_active(unit, master, suite, {}, *active);
        retire(unit, *active);
        return;
    }
    // An older node cannot read what a key of the ring has sealed, so that a store with values of the master
    // key leaves it only by a rotation that somebody asks for.
    for (const auto& holder : holders)
        if (left_behind(unit, holder) > 0) timer::set(unit, reseal_timer(holder), 0, unit.now);
}

}  // namespace bihuan::keys
