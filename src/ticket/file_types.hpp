// Part of the face of `ticket` for values: where the bytes of attachments are.
#pragma once

#include "file/shelf_types.hpp"

namespace bihuan::ticket {

struct AttachmentFiles {
    file::Shelf shelf;
    std::filesystem::path unsealed;  // the folder of those from before they were sealed
};

}  // namespace bihuan::ticket
