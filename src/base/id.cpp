#include "base/id.hpp"

#include <algorithm>

namespace bihuan {
namespace {

constexpr std::int64_t epoch_millis = 1'577'836'800'000;  // 2020-01-01T00:00:00Z
constexpr int node_bits = 6, count_bits = 16;

std::int64_t millis_of(Instant at) {
    const auto millis =
        std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count() - epoch_millis;
    return std::max<std::int64_t>(millis, 0);
}

}  // namespace

std::optional<std::int64_t> parse_id(std::string_view text) {
    std::int64_t number = 0;
    if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number <= 0) return std::nullopt;
    return number;
}

std::int64_t IdSource::next(Instant now) {
    const std::int64_t floor =
        (millis_of(now) << (node_bits + count_bits)) | (static_cast<std::int64_t>(node_) << count_bits);
    auto last = last_.load(std::memory_order_relaxed);
    for (;;) {
        std::int64_t next = floor;
        if (last >= floor) {
            next = last + 1;
            // The count is used up: borrow the next millisecond, keeping the node's bits.
            if ((next & ((1 << count_bits) - 1)) == 0)
                next = (((last >> (node_bits + count_bits)) + 1) << (node_bits + count_bits)) |
                       (static_cast<std::int64_t>(node_) << count_bits);
        }
        if (last_.compare_exchange_weak(last, next, std::memory_order_relaxed)) return next;
    }
}

void IdSource::start_after(std::int64_t id) {
    const auto next_millis = (id >> (node_bits + count_bits)) + 1;
    const auto floor =
        (next_millis << (node_bits + count_bits)) | (static_cast<std::int64_t>(node_) << count_bits);
    auto last = last_.load();
    while (last < floor && !last_.compare_exchange_weak(last, floor)) {
    }
}

Instant instant_of_id(std::int64_t id) {
    return Instant{std::chrono::milliseconds{(id >> (node_bits + count_bits)) + epoch_millis}};
}
std::int64_t first_id_at(Instant at) { return millis_of(at) << (node_bits + count_bits); }

}  // namespace bihuan
