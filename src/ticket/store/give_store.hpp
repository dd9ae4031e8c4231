// What waits for a handler, offers, and how much people carry.
#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "ticket/store/ticket_store.hpp"

namespace bihuan::ticket {

// A need that nobody who is there can meet: its route, of one version of the standard.
struct Waiting {
    standard::VersionId version_id;
    std::string route_code;
};
inline constexpr std::size_t hopeless_max = 8;

class GiveStore {
  public:
    explicit GiveStore(Unit& unit) : unit_{unit} {}
    bool has_waiting(OrganizationId organization);
    // Highest priority, then first come (2.3.2); those behind the last one seen.
    std::vector<Ticket> waiting(OrganizationId organization, const Ticket* after,
                                std::span<const Waiting> without, std::int64_t limit);
    std::vector<Ticket> offered(OrganizationId organization);
    std::vector<OrganizationId> offering_units(UserId person);  // with an offer to this person
    std::unordered_map<UserId, std::int64_t> loads(std::span<const UserId> people);

    std::unordered_map<UserId, std::int64_t> times_asked(TicketId id);
    void count_offer(TicketId id, UserId person);
    void forget_offers(TicketId id);

  private:
    Unit& unit_;
};

}  // namespace bihuan::ticket
