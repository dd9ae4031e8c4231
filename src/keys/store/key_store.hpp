// The table of keys. Rows in, values out; nothing is wrapped or unwrapped here.
#pragma once

#include <optional>
#include <vector>

#include "keys/domain/key.hpp"
#include "store/store.hpp"

namespace bihuan::keys {

class KeyStore {
  public:
    explicit KeyStore(Unit& unit) : unit_{unit} {}
    // Newest first, below `before`.
    std::vector<SealKey> page(KeyId before, std::int64_t limit);
    // Those not retired, in order of id; in a unit that writes shared with others until the commit. The
    // master key where there is no row yet.
    std::vector<SealKey> in_use();
    // The same, and any other unit that seals, rotates or retires waits.
    std::vector<SealKey> in_use_alone();
    std::optional<SealKey> find_alone(KeyId id);
    KeyId last_id();
    void ensure_master(const std::string& mark);  // its row, where there is none
    void add(const SealKey& key);
    void save(const SealKey& key);

  private:
    std::vector<SealKey> with_active(const Sql& select);
    Unit& unit_;
};

}  // namespace bihuan::keys
