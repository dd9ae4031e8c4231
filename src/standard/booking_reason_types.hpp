// Part of standard's face (see types.hpp): why a booking was cancelled or left unfinished (2.3.5).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

// Everywhere and in no list: said in words alone.
inline constexpr std::string_view booking_reason_other = "other";

struct BookingReason : Term {
    std::vector<std::string> steps;  // "cancel", "leave"
    bool is_public = false;          // customers give it themselves
};
using BookingReasons = std::vector<BookingReason>;
const BookingReason* booking_reason(const BookingReasons& reasons, std::string_view code);  // null: none

}  // namespace bihuan::standard
