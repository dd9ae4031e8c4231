// Who may take which step of a request, what it needs, and what forbids a deletion. Pure.
#pragma once

#include <span>

#include "base/actor.hpp"
#include "base/result.hpp"
#include "privacy/domain/request.hpp"

namespace bihuan::privacy {

Done check_step(const Actor& actor, const PrivacyRequest& request, Action action);
std::vector<Action> allowed_actions(const Actor& actor, const PrivacyRequest& request);
Result<PrivacyRequest> take_step(const Actor& actor, PrivacyRequest request, Action action,
                                 const StepFacts& facts, std::span<const Block> blocks, Instant now);

struct CustomerFacts {
    std::int64_t open_tickets = 0;
    std::optional<Instant> last_closed_at;
};
std::vector<Block> blocks_of(const CustomerFacts& facts, std::span<const Hold> holds,
                             const Settings& settings, Instant now);

}  // namespace bihuan::privacy
