// Part of standard's face for deeds (see calls.hpp).
#pragma once

#include <memory>

#include "standard/booking_reason_types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

std::shared_ptr<const BookingReasons> booking_reasons(Unit& unit, Instant at);  // never null

}  // namespace bihuan::standard
