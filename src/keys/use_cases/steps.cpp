#include "keys/use_cases/steps.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "identity/calls.hpp"
#include "keys/domain/key_flow.hpp"
#include "keys/store/key_store.hpp"
#include "keys/use_cases/ring.hpp"
#include "timer/calls.hpp"

namespace bihuan::keys {
namespace {

void set_state(SealKey& key, KeyAction action) {
    const auto next = next_state(key_flow, key.state, action);
    must(next.has_value());
    key.state = *next;
}

}  // namespace

void audit(Unit& unit, std::string_view action, const SealKey& key, const std::string& reason) {
    identity::audit(unit,
                    {.action = fmt::format("keys.{}", action),
                     .subject_kind = "seal_key",
                     .subject_id = key.key_id.number,
                     .subject_label = fmt::format("{} ({})", key.key_id.number, to_text(key.suite)),
                     .before = {},
                     .after = boost::json::serialize(boost::json::object{
                         {"suite", to_text(key.suite)}, {"state", to_text(key.state)}, {"reason", reason}})});
}

void tell_changed(Unit& unit, KeyId id) {
    unit.tell({.topic = "keys.changed", .subject_id = id.number, .payload = "{}"});
}

KeyView view_of(Unit& unit, const Holders& holders, SealKey key) {
    KeyView view{std::move(key), {}};
    for (const auto& holder : holders)
        view.held.push_back({std::string{holder.name}, view.key.state == KeyState::retired
                                                           ? 0  // it was so when it was retired, and for good
                                                           : holder.count(unit, view.key.key_id)});
    return view;
}

SealKey make_active(Unit& unit, const FieldCipher& master, Suite suite, const std::string& reason,
                    SealKey& replaced) {
    KeyStore store{unit};
    set_state(replaced, KeyAction::replace);
    store.save(replaced);
    SealKey made;
    made.key_id = KeyId{store.last_id().number + 1};
    made.suite = suite;
    made.wrapped = wrap(master, suite, made.key_id, FieldKey::random_bytes());
    made.master_mark = master.mark();
    made.made_at = unit.now;
    made.made_by = unit.actor().name;
    made.reason = reason;
    store.add(made);
    unit.kept<Ring>() = {};  // what this unit seals from here on is sealed by the new one
    return made;
}

void retire(Unit& unit, SealKey& key) {
    set_state(key, KeyAction::retire);
    key.wrapped.clear();
    key.retired_at = unit.now;
    key.retired_by = unit.actor().name;
    KeyStore{unit}.save(key);
    unit.kept<Ring>() = {};
}

void start_moving(Unit& unit, const Holders& holders) {
    for (const auto& holder : holders) timer::set(unit, reseal_timer(holder), 0, unit.now);
}

std::int64_t left_behind(Unit& unit, const Holder& holder) {
    std::int64_t left = 0;
    for (const auto& key : KeyStore{unit}.in_use())
        if (key.state != KeyState::active) left += holder.count(unit, key.key_id);
    return left;
}

}  // namespace bihuan::keys
