// The sound of calls, as the switch brings it.
#pragma once

#include <string>

#include "file/types.hpp"
#include "telephone/calls.hpp"

namespace bihuan::file {
struct Shelf;
}

namespace bihuan::telephone {

// The file at `path` stands in the contact record of the call (4.3.1), which is named by the switch's own
// reference.
Result<file::FileFacts> keep_recording(Store& store, const Actor& actor, const Hands& hands,
                                       const file::Shelf& shelf, const std::string& reference,
                                       const std::string& name, const std::string& path);

}  // namespace bihuan::telephone
