// Who or what is taken when. A tick is five minutes since 1970 in UTC; a period is 28 days. One agenda is one
// row of the store: it is read by searches, and its version is what two bookings of one time fight for
// (2.5.2).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "appointment/types.hpp"

namespace bihuan::appointment {

using Tick = std::int64_t;
inline constexpr std::chrono::minutes tick_length{5};
inline constexpr Tick period_ticks = 28 * 24 * 12;

Tick tick_at(Instant at);       // the one it lies in
Tick tick_from(Instant at);     // the first that begins at or after it
Instant instant_of(Tick tick);  // its beginning
constexpr std::int64_t period_of(Tick tick) { return tick / period_ticks; }

struct Span {
    Tick from = 0, to = 0;  // [from, to)
    auto operator<=>(const Span&) const = default;
};
struct Claim {
    Span span;
    AppointmentId appointment_id;
    std::optional<Position> position;  // where it is, for the way there
};

enum class Kind { person, window, equipment, customer };
inline constexpr std::array kind_names{std::string_view{"person"}, std::string_view{"window"},
                                       std::string_view{"equipment"}, std::string_view{"customer"}};
constexpr std::string_view to_text(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

struct Agenda {
    Kind kind = Kind::person;
    std::int64_t owner_id = 0, period = 0;
    std::vector<Span> duty;     // a person's shifts, in order; whatever else is there at all times
    std::vector<Claim> claims;  // in order, none overlap
    std::int64_t version = 0;   // 0: no row yet
};

// Kept as text: spans "from,length;" and claims "from,length,id,latitude,longitude;", ticks from the
// beginning of the period, no position as two blanks. What was not written by this code is a bug: it throws.
std::string to_text(std::span<const Span> spans, std::int64_t period);
std::string to_text(std::span<const Claim> claims, std::int64_t period);
std::vector<Span> spans_from_text(std::string_view text, std::int64_t period);
std::vector<Claim> claims_from_text(std::string_view text, std::int64_t period);

// Somebody at their desk: on the phone, at a counter. From there to anywhere else is not known.
inline constexpr Position desk{};
// Straight line times the road's factor at that speed, in whole ticks rounded up; the same place is none, an
// unknown one takes a quarter of an hour.
struct Travel {
    std::int64_t speed_kmh = 30, road_percent = 140;
};
Tick travel_ticks(const std::optional<Position>& from, const std::optional<Position>& to,
                  const Travel& travel);

// The claims that lie at the same time; `own` is not looked at.
std::vector<AppointmentId> overlaps(std::span<const Claim> claims, const Span& span, AppointmentId own = {});
// The claims that [span] at that position would be too near to, counting the way there and back; `own` is not
// looked at. Empty: it fits.
std::vector<AppointmentId> conflicts(std::span<const Claim> claims, const Span& span,
                                     const std::optional<Position>& position, const Travel& travel,
                                     AppointmentId own = {});
constexpr bool travels(Kind kind) { return kind == Kind::person || kind == Kind::equipment; }
bool is_on_duty(std::span<const Span> duty, const Span& span);

void put(std::vector<Claim>& claims, const Claim& claim);        // keeps the order
bool take_off(std::vector<Claim>& claims, AppointmentId whose);  // false: had none

}  // namespace bihuan::appointment
