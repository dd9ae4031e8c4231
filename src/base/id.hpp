// An id is a type over one 64-bit number that grows with time: good for indexes, and spreads over nodes.
// Layout, high to low: 41 bits milliseconds since 2020-01-01 UTC, 6 bits node, 16 bits count within the
// millisecond. Outside the program it is text: decimal digits, never parsed by clients.
#pragma once

#include <atomic>
#include <charconv>
#include <compare>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"

namespace bihuan {

template <class Self>
struct Id {
    std::int64_t number = 0;
    Id() = default;
    explicit Id(std::int64_t n) : number{n} {}
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return number != 0; }  // 0 is "none"
    std::string text() const { return std::to_string(number); }
};

// Digits only, positive, fits; anything else is not an id.
std::optional<std::int64_t> parse_id(std::string_view text);

// One source per process; thread-safe, strictly increasing, and ahead of the clock at most by the burst.
class IdSource {
  public:
    explicit IdSource(int node = 0) : node_{node} {}
    std::int64_t next(Instant now);
    // Nothing up to this id is made again, even where the clock was set back since.
    void start_after(std::int64_t id);
    template <class T>
    T make(Instant now) {
        return T{next(now)};
    }

  private:
    int node_;
    std::atomic<std::int64_t> last_{0};
};

Instant instant_of_id(std::int64_t id);
// The smallest id a moment can have: `id >= first_id_at(t)` is "made at or after t".
std::int64_t first_id_at(Instant at);

}  // namespace bihuan

template <class T>
    requires std::derived_from<T, bihuan::Id<T>>
struct std::hash<T> {
    std::size_t operator()(const T& id) const noexcept { return std::hash<std::int64_t>{}(id.number); }
};
