// Face of `keys` for deeds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "keys/types.hpp"
#include "store/store.hpp"

namespace bihuan::keys {

// Seals and opens with the keys this transaction sees, so that a rotation counts for every node from its
// commit on, and nothing is cached that could be stale. In a unit that writes the ring is locked against
// rotation and retirement until the commit: no value can come to stand under a key that has just been left.
class Sealer {
  public:
    Sealer(Unit& unit, const FieldCipher& master) : unit_{unit}, master_{master} {}  // both outlive it

    KeyId active() const;
    // `context` (table.column:id) is bound to the value: a sealed text moved to another row does not open.
    std::string seal(std::string_view plain, std::string_view context) const;
    std::optional<std::string> open(std::string_view sealed, std::string_view context) const;
    // By the active key, for a row that is written.
    std::string blind_index(std::string_view value, std::string_view purpose) const;
    // By every key in use, to look for rows that have been moved and rows that have not.
    std::vector<std::string> blind_indexes(std::string_view value, std::string_view purpose) const;
    // The same value under the active key, itself where it is already; none: it does not open.
    std::optional<std::string> renewed(std::string_view sealed, std::string_view context) const;

  private:
    Unit& unit_;
    const FieldCipher& master_;
};

using Holders = std::vector<Holder>;

// At every start of a node. A store in which nothing is sealed yet gets its first key; one that was left in
// the middle of a move goes on. Throws where the master key is not the one that the keys of the store are
// wrapped by.
void begin(Unit& unit, const FieldCipher& master, Suite suite, const Holders& holders);

// A batch of the move to the active key, for the timer of that kind; sets the next one.
std::string reseal_timer(const Holder& holder);
void on_reseal(Unit& unit, const FieldCipher& master, const Holder& holder, std::int64_t after);

}  // namespace bihuan::keys
