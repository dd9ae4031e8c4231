// Arrivals, and the mailbox. Seals on the way in, opens on the way out.
#pragma once

#include <span>

#include "intake/domain/arrival.hpp"
#include "keys/calls.hpp"
#include "store/store.hpp"

namespace bihuan::intake {

struct ArrivalFilter {
    std::optional<State> state;
    std::string source;
    TicketId ticket_id;
    std::vector<std::int64_t> customers;  // none: everybody's
    bool leaves_waiting = false;          // all others
};
struct SourceCount {
    std::string source;
    std::int64_t waiting = 0;
    std::optional<Instant> last_at, oldest_waiting;
};

class ArrivalStore {
  public:
    ArrivalStore(Unit& unit, const FieldCipher& cipher) : unit_{unit}, sealer_{unit, cipher} {}

    bool add(const Arrival& arrival);   // false: the key was there before
    bool save(const Arrival& arrival);  // by its version; false: somebody was faster
    std::optional<Arrival> find(ArrivalId id);
    std::optional<Arrival> find_key(std::string_view key);
    std::vector<Arrival> page(const ArrivalFilter& filter, const Actor& actor, ArrivalId before,
                              std::int64_t limit);
    std::int64_t count_of_sender(std::string_view sender, Instant since);
    std::optional<std::int64_t> reseal(ArrivalId after, std::int64_t limit);

  private:
    Binds binds_of(const Arrival& arrival) const;
    std::string open(const Row& row, std::string_view column, std::int64_t id) const;
    Arrival read(const Row& row) const;
    Unit& unit_;
    const keys::Sealer sealer_;
};

// What needs no key.
std::int64_t count_waiting(Unit& unit, const Actor& actor);
std::int64_t count_of_source(Unit& unit, std::string_view source, Instant since);
std::vector<SourceCount> count_by_source(Unit& unit);
std::int64_t count_under(Unit& unit, keys::KeyId key);
// Whose words or files are still there: ended before, of a ticket, of persons.
std::vector<ArrivalId> ended_before(Unit& unit, Instant moment, std::int64_t limit);
std::vector<ArrivalId> held_of_ticket(Unit& unit, TicketId ticket, std::int64_t limit);
std::vector<ArrivalId> held_of_persons(Unit& unit, std::span<const std::int64_t> customers,
                                       std::int64_t limit);
void forget(Unit& unit, ArrivalId id);

void ensure_mailbox(Unit& unit);
std::optional<Mailbox> find_mailbox(Unit& unit);
// False: another node has it, or it is not time yet.
bool lease_mailbox(Unit& unit, Instant until, bool is_forced);
void end_lease(Unit& unit, const Mailbox& mailbox);
void note_uid(Unit& unit, std::int64_t uid_validity, std::int64_t uid, Instant lease_until);

}  // namespace bihuan::intake
