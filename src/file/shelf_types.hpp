// Part of the face of `file` for values: where bytes lie.
#pragma once

#include <filesystem>

#include "base/field_key.hpp"

namespace bihuan {
class FieldCipher;
}
namespace bihuan::file {

// Where the bytes are and what they are sealed by. The folder is one for all nodes.
struct Shelf {
    std::filesystem::path folder;
    const FieldCipher* cipher = nullptr;
    Suite suite = Suite::xchacha;
};

}  // namespace bihuan::file
