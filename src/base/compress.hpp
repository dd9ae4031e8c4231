// Bytes made smaller and whole again, by zlib (RFC 1950: with a checksum of its own).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

std::string compressed(std::string_view bytes);
// None: they are not what compressed() made, or would be more than `size_max` bytes.
std::optional<std::string> decompressed(std::string_view bytes, std::size_t size_max);

}  // namespace bihuan
