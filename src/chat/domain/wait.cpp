#include "chat/domain/wait.hpp"

#include <algorithm>

namespace bihuan::chat {
namespace {

std::optional<Duration> length_of(const Lengths& lengths, const std::string& queue) {
    const auto found = lengths.find(queue);
    return found == lengths.end() ? std::nullopt : found->second;
}

// One that takes longer than expected may end any moment.
std::optional<Duration> time_left(const Held& one, const Lengths& lengths, Instant now) {
    const auto length = length_of(lengths, one.queue);
    if (!length || !one.since) return length;
    return std::max(Duration{}, *length - (now - *one.since));
}

// What is known comes first.
bool is_sooner(const std::optional<Duration>& a, const std::optional<Duration>& b) {
    return a && (!b || *a < *b);
}

Place* first_free(std::vector<Place>& places, const std::string& queue) {
    Place* found = nullptr;
    for (auto& one : places)
        if (std::ranges::find(one.queues, queue) != one.queues.end() &&
            (found == nullptr || is_sooner(one.free_in, found->free_in)))
            found = &one;
    return found;
}

}  // namespace

std::optional<Duration> mean_length(std::span<const Duration> finished, std::int64_t least) {
    if (finished.empty() || std::ssize(finished) < least) return std::nullopt;
    Duration sum{};
    for (const auto one : finished) sum += one;
    return sum / std::ssize(finished);
}

void add_places(std::vector<Place>& places, const std::vector<std::string>& queues, std::int64_t chats_max,
                std::span<const Held> held, const Lengths& lengths, Instant now) {
    std::vector<std::optional<Duration>> ends;
    for (const auto& one : held) ends.push_back(time_left(one, lengths, now));
    std::ranges::sort(ends, is_sooner);
    const auto load = std::ssize(ends);
    for (std::int64_t i = 0; i < chats_max; ++i) {
        if (i < chats_max - load)
            places.push_back({queues, Duration{}});
        else
            places.push_back({queues, ends[static_cast<std::size_t>(i - chats_max + load)]});
    }
}

std::optional<Duration> expected_wait(std::vector<Place> places, std::span<const std::string> ahead,
                                      const std::string& queue, const Lengths& lengths) {
    for (const auto& one : ahead) {
        auto* place = first_free(places, one);
        if (place == nullptr || !place->free_in) continue;
        const auto length = length_of(lengths, one);
        place->free_in = length ? std::optional{*place->free_in + *length} : std::nullopt;
    }
    const auto* mine = first_free(places, queue);
    return mine == nullptr ? std::nullopt : mine->free_in;
}

}  // namespace bihuan::chat
