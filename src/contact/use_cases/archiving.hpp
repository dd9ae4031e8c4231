// Words that are old enough go into archives (4.3.4).
#pragma once

#include "file/calls.hpp"
#include "store/store.hpp"

namespace bihuan::contact {

// From time to time, outside every unit; one node at a time. Files with words that have come to their end are
// written anew at once, what is old enough is archived at the standard's interval.
void archive_due(Store& store, const file::Shelf& shelf);

}  // namespace bihuan::contact
