#include <algorithm>

#include "duty/domain/choice.hpp"
#include "duty/domain/duty_errors.hpp"

namespace bihuan::duty {

Done check_shift(const Shift& wanted, std::span<const Shift> others, Instant now) {
    if (wanted.ends_at <= wanted.starts_at) return refuse_field("ends_at", shift_order);
    if (wanted.ends_at - wanted.starts_at > shift_max) return refuse_field("ends_at", shift_long);
    if (wanted.ends_at <= now) return refuse_field("ends_at", shift_past);
    for (const auto& other : others)
        if (other.user_id == wanted.user_id && other.shift_id != wanted.shift_id &&
            other.starts_at < wanted.ends_at && wanted.starts_at < other.ends_at)
            return refuse_field("starts_at", shift_overlap);
    return {};
}

const Shift* shift_at(std::span<const Shift> shifts, Instant now) {
    const auto found = std::ranges::find_if(
        shifts, [&](const Shift& shift) { return shift.starts_at <= now && now < shift.ends_at; });
    return found == shifts.end() ? nullptr : &*found;
}

bool ended_with_shift(std::span<const Shift> shifts, Instant since, Instant now) {
    if (shift_at(shifts, now)) return false;
    return std::ranges::any_of(
        shifts, [&](const Shift& shift) { return since < shift.ends_at && shift.ends_at <= now; });
}

}  // namespace bihuan::duty
