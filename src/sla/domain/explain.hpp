// Why a clock shows what it shows, step by step, for people: agents, supervisors, a customer who asks. The
// lines sum up to the value's `used`, and the due instant is derived below them. Words are put to it by the
// page.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sla/domain/clock_value.hpp"

namespace bihuan::sla {

// nullopt: never started.
std::optional<Explanation> explain(std::span<const Fact> facts, ClockKind kind, Instant now,
                                   const CalendarOf& calendars);

}  // namespace bihuan::sla
