// How long a customer of the chat's queue waits still (4.2.2). Pure.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "chat/domain/chat.hpp"

namespace bihuan::chat {

// How long chats of a queue last, by those finished lately; none: too few to tell.
std::optional<Duration> mean_length(std::span<const Duration> finished, std::int64_t least);
using Lengths = std::map<std::string, std::optional<Duration>>;  // by queue

struct Place {  // for one chat at an agent's desk
    std::vector<std::string> queues;
    std::optional<Duration> free_in = Duration{};  // none: nobody knows
};
struct Held {  // a chat that takes a place
    std::string queue;
    std::optional<Instant> since;  // none: offered, and about to begin
};
// The places of one agent; of one with more chats than places (a lead may give so many) the first ends free
// none.
void add_places(std::vector<Place>& places, const std::vector<std::string>& queues, std::int64_t chats_max,
                std::span<const Held> held, const Lengths& lengths, Instant now);

// Everybody ahead goes, in order, to the place that is free first and serves their queue; then it is the turn
// of one in `queue`. None: no place serves it, or nobody can say.
std::optional<Duration> expected_wait(std::vector<Place> places, std::span<const std::string> ahead,
                                      const std::string& queue, const Lengths& lengths);

}  // namespace bihuan::chat
