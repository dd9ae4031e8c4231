// How far two places lie apart, for the way between two appointments and for a day's plan alike.
#pragma once

#include "appointment/types.hpp"

namespace bihuan::appointment {

double kilometres_between(const Position& a, const Position& b);  // haversine on the mean earth

}  // namespace bihuan::appointment
