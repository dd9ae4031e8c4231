// How much each channel is used, as sums of days. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/clock.hpp"

namespace bihuan::channel {

using Day = int;  // 20260302, of the operator's own time
inline constexpr int days_max = 400;

// What is summed. Labels: of contacts the customer's segment ("" unknown), of languages the language, of
// preferences met | missed, of messages first | fallback | dead.
enum class Measure { incoming, outgoing, language, preference, ticket, message };
inline constexpr std::array measure_names{std::string_view{"incoming"}, std::string_view{"outgoing"},
                                          std::string_view{"language"}, std::string_view{"preference"},
                                          std::string_view{"ticket"},   std::string_view{"message"}};
constexpr std::string_view to_text(Measure one) { return measure_names[static_cast<std::size_t>(one)]; }
Measure measure_from_text(std::string_view text);  // a row of our own; else it throws

struct UseKey {
    Day day = 0;
    std::string channel;
    Measure measure = Measure::incoming;
    std::string label;
    std::int64_t organization_id = 0;
    auto operator<=>(const UseKey&) const = default;
};
using Counts = std::map<UseKey, std::int64_t>;

struct Contacted {  // one contact
    Day day = 0;
    std::string channel;
    bool is_incoming = true;
    std::int64_t organization_id = 0;
    bool is_known = false;  // whose it was
    std::string segment, language, preferred;
};
void count(Counts& counts, const Contacted& one);

// The channel a contact went by: of its type the one its source names, else the first; a type that answers
// none is a channel of its own.
std::string channel_of(std::string_view type, const std::vector<std::string>& channels,
                       std::string_view source_kind);

struct Span {  // days, both within; the one before of the same length
    Day from = 0, to = 0;
    Day before_from = 0, before_to = 0;
    int length = 0;
};
// Both as "2026-03-02"; none where they are no days, stand in the wrong order, or span too much.
std::optional<Span> span_of(std::string_view from, std::string_view to);
std::optional<Day> day_from_text(std::string_view text);
std::string day_text(Day day);
Day day_of(Instant at, std::string_view zone);
Day day_plus(Day day, int days);

// One for each day, or each month, of the span.
std::vector<int> buckets(const Span& span, bool by_month);

struct Point {
    std::int64_t incoming = 0, outgoing = 0, tickets = 0;
};
using Sums = std::map<std::string, std::int64_t>;  // by label
struct ChannelUse {
    std::string channel;
    Point sum, before;  // of the span, and of the one before it
    Sums segments, languages, messages;
    std::int64_t met = 0, missed = 0;  // customers' wishes, by what was sent to them
    std::vector<Point> points;         // as `buckets`
};
// By what is used most. Sums of the span before stand in `before` alone.
std::vector<ChannelUse> used(const Counts& counts, const Span& span, bool by_month);

}  // namespace bihuan::channel
