// Who may do what with an appointment, and what must be known first (2.3.2, 2.5.1, 2.5.4). Pure.
#pragma once

#include <vector>

#include "appointment/domain/appointment.hpp"
#include "base/actor.hpp"
#include "base/result.hpp"
#include "standard/booking_reason_types.hpp"

namespace bihuan::appointment {

// The item that is a telephone number in every kind of service.
inline constexpr std::string_view phone_item = "contact";

// Required items that nobody has given yet, in the standard's order.
std::vector<std::string> missing_items(const standard::ServiceType& type, const Data& data);
// Unknown items, texts too long, a phone number that is none: each named "data.<item>".
Done check_data(const standard::ServiceType& type, const Data& data);
// What a screen may show of an item (2.2.4).
std::string masked(const standard::DataItem& item, const std::string& text);

// Too soon, or too far ahead.
Done check_start(const standard::ServiceType& type, Instant start, Instant now);
// 2.5.3: the customer may still cancel or move it by themselves.
bool may_change_late(const standard::ServiceType& type, const Appointment& appointment, Instant now);

// The step as the table says, for whoever takes it; refused with what stands in the way.
Result<State> check_step(const Actor& actor, const Appointment& appointment,
                         const standard::ServiceType& type, Action action, Instant now);
// When the step was taken: now, or earlier by whoever had no connection then. Never ahead (but for a clock
// that is a few minutes fast, which counts as now), nor before the step before it, nor longer ago than
// `catch_up`.
Result<Instant> moment_of_step(const Appointment& appointment, Action action, std::optional<Instant> acted_at,
                               Instant now, standard::Duration catch_up);
std::vector<Action> allowed_actions(const Actor& actor, const Appointment& appointment,
                                    const standard::ServiceType& type, Instant now);

// 2.3.5: a reason of the standard's list that fits the step, or words ("other"). Refused: neither, or one for
// others.
Result<std::string> check_reason(const standard::BookingReasons& reasons, std::string_view step,
                                 const std::string& code, const std::string& words, bool is_customer);

// Those who wait, in the order they are asked: the greater priority, then who asked first (2.3.2).
bool is_before(const Appointment& a, const Appointment& b);

}  // namespace bihuan::appointment
