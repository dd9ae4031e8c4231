// SHA-256 over OpenSSL, where it is asked for hundreds of thousands of times a second: the digest of a short
// text takes no allocation.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

using Digest = std::array<unsigned char, 32>;

// Of the parts one after the other.
Digest sha256(std::string_view first, std::string_view second = {}, std::string_view third = {});
inline std::string_view bytes_of(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}
std::string hex_of(const Digest& digest);
bool is_hex_of(std::string_view hex, const Digest& digest);  // small digits
std::optional<Digest> digest_of(std::string_view hex);       // 64 small hex digits
std::string random_bytes(std::size_t count);

}  // namespace bihuan
