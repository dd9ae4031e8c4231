// What the faces do not say of choosing and of shifts. Pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "duty/types.hpp"

namespace bihuan::duty {

inline constexpr std::chrono::hours shift_max{24};
Done check_shift(const Shift& wanted, std::span<const Shift> others, Instant now);
// The one running now; none: off shift.
const Shift* shift_at(std::span<const Shift> shifts, Instant now);
// Whether somebody present since then went off with a shift's end.
bool ended_with_shift(std::span<const Shift> shifts, Instant since, Instant now);

}  // namespace bihuan::duty
