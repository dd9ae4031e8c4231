// Messages and tries in sums, without their words: no key is asked for.
#pragma once

#include <map>

#include "message/channel_calls.hpp"

namespace bihuan::message {

struct FateRow {
    MessageId message_id;
    std::string channel, tried;
    State state = State::waiting;
    OrganizationId organization_id;
    Instant created_at{};
};
void read_fates(Unit& unit, MessageId after, MessageId until, std::int64_t limit,
                const std::function<void(const FateRow&)>& use);

struct QueueRow {
    std::string channel;
    State state = State::waiting;
    std::string reason;
    std::int64_t count = 0;
    Instant oldest{}, oldest_due{};
};
std::vector<QueueRow> read_queues(Unit& unit);
std::map<std::string, std::int64_t> count_dead(Unit& unit, Instant since);  // by channel
struct WayRow {                                                             // a message that left
    std::string channel;
    State state = State::sent;
    Instant created_at{};
    std::optional<Instant> ended_at;
};
void read_gone(Unit& unit, Instant since, std::int64_t limit, const std::function<void(const WayRow&)>& use);
std::int64_t count_outcome(Unit& unit, std::string_view channel, std::string_view outcome, Instant since);
std::optional<TryId> last_try(Unit& unit, std::string_view channel, std::string_view outcome);
std::string words_of_try(Unit& unit, TryId id);

}  // namespace bihuan::message
