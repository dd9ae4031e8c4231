// Bookings in the standard's file: kinds of service and the rules they share (2.2, 2.3, 2.5).
#pragma once

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader;

void read_bookings(TableReader& root, Standard& out, BookingReasons& reasons);
void check_bookings(StandardFile& file);

}  // namespace bihuan::standard
