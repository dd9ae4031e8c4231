#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "keys/calls.hpp"
#include "keys/store/key_store.hpp"
#include "keys/use_cases/ring.hpp"

namespace bihuan::keys {
namespace {

std::string context_of(KeyId id) { return "seal_key.wrapped:" + id.text(); }

FieldKey opened(const FieldCipher& master, const SealKey& key) {
    if (key.key_id == master_key) {
        if (key.master_mark.empty() || key.master_mark == master.mark()) return master.as(Suite::xchacha);
    } else if (const auto bytes = unwrap(master, key)) {
        return FieldKey{key.suite, *bytes};
    } else if (const auto successor = master.successor(key.master_mark)) {
        if (const auto by_successor = unwrap(*successor, key)) return FieldKey{key.suite, *by_successor};
    }
    throw std::runtime_error{fmt::format(
        "key {} of the store is wrapped by another master key; put the right secret.key into the data folder",
        key.key_id.number)};
}

const Ring::Entry& active_of(const Ring& ring) {
    const auto found = std::ranges::find(ring.entries, true, &Ring::Entry::is_active);
    must(found != ring.entries.end());
    return *found;
}

}  // namespace

KeyId key_of(std::string_view sealed) {
    if (sealed.starts_with("v1:")) return master_key;
    if (!sealed.starts_with("v2:")) return {};
    const auto rest = sealed.substr(3);
    return KeyId{parse_id(rest.substr(0, rest.find(':'))).value_or(0)};
}

std::string wrap(const FieldCipher& master, Suite suite, KeyId id, const FieldKey::Bytes& bytes) {
    return master.as(suite).seal({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, context_of(id));
}

std::optional<FieldKey::Bytes> unwrap(const FieldCipher& master, const SealKey& key) {
    const auto plain = master.as(key.suite).open(key.wrapped, context_of(key.key_id));
    FieldKey::Bytes bytes;
    if (!plain || plain->size() != bytes.size()) return std::nullopt;
    std::ranges::copy(*plain, bytes.begin());
    return bytes;
}

const Ring& ring_of(Unit& unit, const FieldCipher& master) {
    auto& ring = unit.kept<Ring>();
    if (ring.entries.empty())
        for (const auto& key : KeyStore{unit}.in_use())
            ring.entries.push_back({key.key_id, key.state == KeyState::active, opened(master, key)});
    return ring;
}

KeyId Sealer::active() const { return active_of(ring_of(unit_, master_)).key_id; }

std::string Sealer::seal(std::string_view plain, std::string_view context) const {
    const auto& [id, is_active, key] = active_of(ring_of(unit_, master_));
    const auto sealed = key.seal(plain, context);
    return id == master_key ? "v1:" + sealed : fmt::format("v2:{}:{}", id.number, sealed);
}

std::optional<std::string> Sealer::open(std::string_view sealed, std::string_view context) const {
    const auto& entries = ring_of(unit_, master_).entries;
    const auto found = std::ranges::find(entries, key_of(sealed), &Ring::Entry::key_id);
    if (found == entries.end()) return std::nullopt;
    return found->key.open(sealed.substr(sealed.rfind(':') + 1), context);
}

std::string Sealer::blind_index(std::string_view value, std::string_view purpose) const {
    return active_of(ring_of(unit_, master_)).key.blind_index(value, purpose);
}

std::vector<std::string> Sealer::blind_indexes(std::string_view value, std::string_view purpose) const {
    std::vector<std::string> out;
    for (const auto& entry : ring_of(unit_, master_).entries)
        out.push_back(entry.key.blind_index(value, purpose));
    return out;
}

std::optional<std::string> Sealer::renewed(std::string_view sealed, std::string_view context) const {
    if (key_of(sealed) == active()) return std::string{sealed};
    const auto plain = open(sealed, context);
    return plain ? std::optional{seal(*plain, context)} : std::nullopt;
}

}  // namespace bihuan::keys
