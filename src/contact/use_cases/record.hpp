// What of files.cpp is part of recording and of erasing.
#pragma once

#include <span>

#include "contact/calls.hpp"

namespace bihuan::contact {

// What came for this source before it was recorded.
void add_waiting_files(Unit& unit, NewRecord& wanted);
void hold_files(Unit& unit, const ContactRecord& record);
// The words of these records, and the files that no later record shows.
void erase_records(Unit& unit, const file::Shelf& shelf, std::span<const std::int64_t> ids);

}  // namespace bihuan::contact
