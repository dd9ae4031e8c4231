// Flags of tickets and what was heard.
#pragma once

#include <span>

#include "store/store.hpp"
#include "tone/domain/flag.hpp"

namespace bihuan::tone {

class ToneStore {
  public:
    explicit ToneStore(Unit& unit) : unit_{unit} {}

    std::optional<Flag> find(TicketId id);
    std::vector<Flag> of_tickets(std::span<const TicketId> ids);
    bool save(const Flag& flag);                   // by its version; false: somebody was faster
    void put(const Flag& flag);                    // whatever stood there
    std::vector<Flag> untold(std::int64_t limit);  // of before tickets held the level themselves
    void note_told(TicketId id);
    void add(const HeardText& heard);
    std::vector<HeardText> heard(TicketId id, std::int64_t limit);  // newest first
    void forget(TicketId id);

  private:
    Unit& unit_;
};

}  // namespace bihuan::tone
